import { useLocation } from 'wouter'
import { field } from '@shared/fields/describe'
import { requiredName, textField } from '@shared/fields/values'
import type { Comparison, PeriodChoice, Report } from '@shared/features/statistics'
import { z } from '@shared/zod'
import { call, CallFailure } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

const filler = field(requiredName('填表人', 50), { label: '填表人' })
const explanation = field(textField('说明', 500), { label: '说明', kind: 'longText', help: '平衡关系不符时写明原因' })
const first = z.object({ filler, explanation })
const correcting = z.object({ filler, explanation, reason: field(textField('更正原因', 500), { label: '更正原因', kind: 'longText' }) })

interface FillDialogProps {
  readonly report: Pick<Report, 'choice' | 'comparison' | 'label'> & { readonly choice: PeriodChoice; readonly comparison: Comparison }
  /** The edition that is corrected; null for the first. */
  readonly replacesId: string | null
  readonly warnings: readonly string[]
  readonly onClose: () => void
}

/** 填报: takes the figures as they are now and hands them to the reviewer. */
export function FillDialog({ report, replacesId, warnings, onClose }: FillDialogProps) {
  const { operator } = useSession()
  const [, navigate] = useLocation()
  const { choice, comparison, label } = report
  const fill = async (values: { filler: string; explanation: string; reason?: string }): Promise<void> => {
    try {
      const head = await call('statistics/fill', { choice, comparison, replacesId, filler: values.filler, explanation: values.explanation, reason: values.reason ?? '' })
      navigate(`/statistics/releases/${head.id}`)
    } catch (error) {
      const refusal = error instanceof CallFailure ? error.error.fields?.['choice'] : undefined
      // The period has no field of its own in this dialog: what is wrong with it stands below.
      if (error instanceof CallFailure && refusal !== undefined) throw new CallFailure({ ...error.error, code: 'step-refused', params: { action: '填报', reason: refusal }, fields: {} })
      throw error
    }
  }
  const common = { okText: '填报', onClose, warnings: () => warnings }
  const head = () => <p className="muted">数字和明细按此刻的记录固定下来，审核、报出后不再随记录变动；以后的变动另行列出。</p>
  if (replacesId !== null)
    return <StepDialog {...common} title={`更正 ${label} 统计表`} schema={correcting} initial={{ filler: operator, explanation: '', reason: '' }} onSubmit={fill} required={() => ['filler', 'reason']} head={head} />
  return <StepDialog {...common} title={`填报 ${label} 统计表`} schema={first} initial={{ filler: operator, explanation: '' }} onSubmit={fill} required={() => ['filler']} head={head} />
}
