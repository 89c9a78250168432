import { harmonyInput, harmonyStateLabel, harmonyStepInput, harmonySteps, type HarmonyDetail, type HarmonyStep, type HarmonyStepInput } from '@shared/features/harmony'
import { field } from '@shared/fields/describe'
import { optionalDateValue } from '@shared/fields/values'
import type { RowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { useUndoToast } from '@renderer/components/undo'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

type CaseRef = RowRef & Pick<HarmonyDetail, 'level'>

interface DialogProps {
  /** Taken together, all or none. */
  readonly rows: readonly CaseRef[]
  /** The case whose terms and values are offered. */
  readonly leadId: string
  readonly step: HarmonyStep
  readonly onClose: () => void
}

const { documentNumber, revokeNumber, downgradeNumber, reason } = harmonyInput.shape
const date = (label: string, help?: string) => field(optionalDateValue, { label, kind: 'date', ...(help === undefined ? {} : { help }) })
const schemas = {
  publicise: (levels: HarmonyDetail['levels']) =>
    z.object({ publicityFrom: date('公示起始日'), level: field(z.string({ error: '请选择等级' }).nullable(), { label: '等级', kind: 'option', options: levels }) }),
  publiciseMany: z.object({ publicityFrom: date('公示起始日') }),
  downgrade: (levels: HarmonyDetail['levels']) =>
    z.object({
      reviewedOn: date('复审日期'),
      level: field(z.string({ error: '请选择等级' }).nullable(), { label: '降为', kind: 'option', options: levels }),
      downgradeNumber,
      reason: field(reason, { label: '原因', kind: 'longText' }),
    }),
  name: z.object({ namedOn: date('命名日期'), documentNumber }),
  award: z.object({ awardedOn: date('授牌日期'), validFrom: date('有效期起'), validTo: date('有效期至', '当日仍有效') }),
  keep: z.object({ reviewedOn: date('复审日期') }),
  revoke: z.object({ revokedOn: date('撤销日期'), revokeNumber, reason: field(reason, { label: '撤销原因', kind: 'longText' }) }),
  object: z.object({ reason: field(reason, { label: '异议内容', kind: 'longText' }), raisedBy: field(harmonyStepInput.shape.raisedBy.unwrap(), { label: '提出人' }) }),
  reason: z.object({ reason: field(reason, { label: '原因', kind: 'longText' }) }),
  none: z.object({}),
}

/** What a step asks for, and the step itself. */
export function HarmonyStepDialog({ rows, leadId, step, onClose }: DialogProps) {
  const { data } = useCall('harmony/get', { id: leadId })
  if (data?.id !== leadId) return null
  return <Dialog rows={rows} detail={data} step={step} onClose={onClose} />
}

function Dialog({ rows, detail, step, onClose }: Omit<DialogProps, 'leadId'> & { readonly detail: HarmonyDetail }) {
  const { today } = useSession()
  const toast = useUndoToast()
  const rule = harmonySteps.find((known) => known.value === step)
  const label = rule?.label ?? ''
  // The case itself may have been saved since its page was drawn.
  const refs = rows.map(({ id, version }) => ({ id, version: id === detail.id ? Math.max(version, detail.version) : version }))
  const take = async (values: HarmonyStepInput): Promise<void> => {
    const { data, batch } = await callWithBatch('harmony/step', { rows: refs, step, values })
    toast(rows.length > 1 ? `${label}：已办理 ${data.changed} 家` : `已办理：${label}`, batch)
  }
  /** Cases of one level may be given another together; those of several keep their own. */
  const oneLevel = rows.every(({ level }) => level === detail.level)
  const title = rows.length > 1 ? `${label}（${rows.length} 家）` : label
  const common = { title, okText: label, onClose }
  switch (step) {
    case 'publicise':
      return oneLevel ? (
        <StepDialog
          {...common}
          schema={schemas.publicise(detail.levels)}
          initial={{ level: detail.level, publicityFrom: detail.publicityFrom ?? today }}
          onSubmit={take}
          required={() => ['level', 'publicityFrom']}
          warnings={() => (rows.length > 1 ? [] : detail.doubts)}
        />
      ) : (
        <StepDialog {...common} schema={schemas.publiciseMany} initial={{ publicityFrom: today }} onSubmit={take} required={() => ['publicityFrom']} head={() => <p>各企业按其申报的等级公示。</p>} />
      )
    case 'name':
      return <StepDialog {...common} schema={schemas.name} initial={{ namedOn: today, documentNumber: detail.documentNumber }} onSubmit={take} required={() => ['namedOn', 'documentNumber']} />
    case 'award':
      return (
        <StepDialog
          {...common}
          schema={schemas.award}
          initial={{ awardedOn: today, validFrom: detail.namedOn, validTo: detail.usualValidTo }}
          onSubmit={take}
          required={() => ['validFrom', 'validTo']}
        />
      )
    case 'keep':
      return <StepDialog {...common} schema={schemas.keep} initial={{ reviewedOn: today }} onSubmit={take} required={() => ['reviewedOn']} warnings={() => against(detail)} />
    case 'downgrade':
      return (
        <StepDialog
          {...common}
          danger
          schema={schemas.downgrade(detail.levels.filter(({ value }) => value !== detail.level))}
          initial={{ reviewedOn: today, level: null, downgradeNumber: '', reason: '' }}
          onSubmit={take}
          required={() => ['reviewedOn', 'level', 'reason']}
          warnings={() => against(detail)}
        />
      )
    case 'revoke':
      return <StepDialog {...common} danger schema={schemas.revoke} initial={{ revokedOn: today, revokeNumber: '', reason: '' }} onSubmit={take} required={() => ['revokedOn', 'reason']} />
    case 'object':
      return <StepDialog {...common} schema={schemas.object} initial={{ reason: '', raisedBy: '' }} onSubmit={take} required={() => ['reason']} />
    case 'sendBack':
    case 'refuse':
      return <StepDialog {...common} danger={step === 'refuse'} schema={schemas.reason} initial={{ reason: '' }} onSubmit={take} required={() => ['reason']} />
    case 'submit':
    case 'report':
    case 'assess':
    case 'settle':
    case 'review':
    case 'expire':
      return <StepDialog {...common} schema={schemas.none} initial={{}} onSubmit={() => take({})} head={() => <p>将状态改为“{rule === undefined ? '' : harmonyStateLabel(rule.to)}”。</p>} />
  }
}

function against({ against: records }: HarmonyDetail): string[] {
  return records.map(({ date: on, text }) => `称号期内：${on} ${text}`)
}
