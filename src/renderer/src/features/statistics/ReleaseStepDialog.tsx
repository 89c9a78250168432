import { field } from '@shared/fields/describe'
import { requiredName, requiredText } from '@shared/fields/values'
import type { ReleaseDetail } from '@shared/features/statistics'
import { z } from '@shared/zod'
import { call } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

export type ReleaseStep = 'review' | 'sign' | 'return'

const schemas = {
  review: z.object({ reviewer: field(requiredName('审核人', 50), { label: '审核人' }) }),
  sign: z.object({ head: field(requiredName('单位负责人', 50), { label: '单位负责人' }) }),
  return: z.object({ returnReason: field(requiredText('退回原因', 500), { label: '退回原因', kind: 'longText' }) }),
}

/** 审核, 报出 or 退回 of a report. */
export function ReleaseStepDialog({ step, release, onClose }: { readonly step: ReleaseStep; readonly release: ReleaseDetail; readonly onClose: () => void }) {
  const { operator } = useSession()
  const { id, version, filler, report } = release
  const checks = report.notes.map(({ text }) => text)
  if (step === 'review')
    return (
      <StepDialog
        title="审核统计表"
        okText="审核通过"
        schema={schemas.review}
        initial={{ reviewer: operator === filler ? '' : operator }}
        required={() => ['reviewer']}
        warnings={() => checks.slice(0, 6)}
        onSubmit={({ reviewer }) => call('statistics/review', { id, version, reviewer })}
        onClose={onClose}
      />
    )
  if (step === 'sign')
    return (
      <StepDialog
        title="报出统计表"
        okText="报出"
        schema={schemas.sign}
        initial={{ head: '' }}
        required={() => ['head']}
        head={() => <p className="muted">报出后数字、明细和签字人一并生成校验码，不能再改；有误的另作更正，原版本保留。</p>}
        onSubmit={({ head }) => call('statistics/sign', { id, version, head })}
        onClose={onClose}
      />
    )
  return (
    <StepDialog title="退回统计表" okText="退回" danger schema={schemas.return} initial={{ returnReason: '' }} required={() => ['returnReason']} onSubmit={({ returnReason }) => call('statistics/return', { id, version, returnReason })} onClose={onClose} />
  )
}
