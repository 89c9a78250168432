import { describe, expect, it, vi } from 'vitest'
import { guidanceSteps } from '@shared/features/rules-guidance'
import { stepAction } from '@renderer/grid/batch'

describe('the next step of selected rows', () => {
  it('offers what leads on from the state they share, the usual step first', () => {
    const run = vi.fn()
    const action = stepAction([{ state: 'returned' }, { state: 'returned' }], guidanceSteps, run, 'complete')
    expect(action.reason).toBeNull()
    expect(action.choices?.map((choice) => choice.label)).toEqual(['完成', '企业修改', '转监察案件', '终止'])
    action.run('revise')
    expect(run).toHaveBeenCalledWith('revise')
  })

  it('says why it offers none to rows of different states, or to rows that are done with', () => {
    const mixed = stepAction([{ state: 'returned' }, { state: 'registered' }], guidanceSteps, vi.fn())
    expect(mixed.reason).toContain('状态不同')
    expect(stepAction([{ state: 'transferred' }], guidanceSteps, vi.fn()).reason).toContain('已办结')
  })
})
