import { describe, expect, it } from 'vitest'
import { violationViewOf } from '@shared/features/inspection'
import { newId } from '@shared/ids/uuid'
import {
  amendFinding,
  draftFinding,
  follow,
  moveFacts,
  withItemOf,
} from '@renderer/features/inspection/findingDraft'
import { inspectionFormSchema } from '@renderer/features/inspection/formSchema'

const wages = violationViewOf('GZ01')
const day = '2020-06-10'

describe('a finding being written', () => {
  it('starts with the words of the catalogue and a fact that follows its figures', () => {
    const drafted = draftFinding(wages, day)
    expect(drafted).toMatchObject({ violationId: 'GZ01', description: '克扣或无故拖欠劳动者工资' })
    const amended = amendFinding(drafted, { workers: 12, amountFen: 3_450_000 }, day)
    expect(amended.facts).toBe('截至2020年6月10日，拖欠12名劳动者工资共计34,500.00元。')
  })

  it('leaves a fact alone once the clerk has written in it', () => {
    const own = amendFinding(draftFinding(wages, day), { facts: '拖欠一车间四月工资。' }, day)
    expect(amendFinding(own, { workers: 12 }, day).facts).toBe('拖欠一车间四月工资。')
    expect(moveFacts([own], day, '2020-06-11')[0]?.facts).toBe('拖欠一车间四月工资。')
  })

  it('moves untouched facts to another day', () => {
    const moved = moveFacts([draftFinding(wages, day)], day, '2020-06-11')
    expect(moved[0]?.facts).toContain('截至2020年6月11日')
  })

  it('ticks the item a catalogue entry belongs to, once', () => {
    expect(withItemOf(['roster'], wages)).toEqual(['roster', 'wage'])
    expect(withItemOf(['wage'], wages)).toEqual(['wage'])
    expect(withItemOf(['wage'], null)).toEqual(['wage'])
  })
})

describe('totals and outcome beside the findings', () => {
  const finding = (workers: number, amountFen: number) => ({
    ...draftFinding(wages, day),
    workers,
    amountFen,
  })

  it('follow the findings while they stand as suggested', () => {
    const start = { workersConcerned: null, amountFen: null, outcome: 'clean' } as const
    const first = follow([], [finding(12, 500)], start)
    expect(first).toEqual({ workersConcerned: 12, amountFen: 500, outcome: 'order' })
    const second = follow([finding(12, 500)], [finding(12, 500), finding(20, 300)], {
      workersConcerned: 12,
      amountFen: 500,
      outcome: 'order',
    })
    expect(second).toEqual({ workersConcerned: 20, amountFen: 800, outcome: 'order' })
  })

  it('stay as the clerk set them', () => {
    const own = { workersConcerned: 15, amountFen: 900, outcome: 'pending' } as const
    expect(follow([finding(12, 500)], [finding(12, 500), finding(1, 1)], own)).toEqual({})
  })
})

describe('the form of an inspection', () => {
  const schema = inspectionFormSchema({ today: '2020-06-15', inspectors: [] })
  const values = {
    recordId: newId(),
    employerId: null,
    inspectedOn: '2020-06-16',
    type: 'routine' as const,
    inspectorIds: [],
    campaignId: null,
    place: '',
    siteContact: '',
    workersPresent: null,
    items: [],
    findings: [draftFinding(wages, day), draftFinding(null, day)],
    workersConcerned: null,
    amountFen: null,
    outcome: 'clean' as const,
    summary: '',
    remark: '',
  }
  const messages = (input: unknown) => {
    const result = schema.safeParse(input)
    return (result.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message])
  }

  it('says everything there is to mend at once, also while a field is missing', () => {
    expect(messages(values)).toEqual(
      expect.arrayContaining([
        ['employerId', '请选择被检查单位'],
        ['inspectedOn', '检查日期不能晚于今天（2020-06-15）'],
        ['inspectorIds', expect.stringContaining('不得少于 2 人')],
        ['findings', '第 2 项：请填写问题'],
        ['outcome', '已列有问题，结果不能为“未发现问题”'],
      ]),
    )
  })

  it('names every missing field when next to nothing was read', () => {
    const fields = messages({ recordId: newId() }).map(([field]) => field)
    expect(fields).toEqual(
      expect.arrayContaining(['employerId', 'inspectedOn', 'type', 'inspectorIds', 'outcome']),
    )
  })
})
