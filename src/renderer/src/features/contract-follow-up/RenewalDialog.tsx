import { Checkbox } from 'antd'
import { addDays, addMonths, isRealDate } from '@shared/calendar'
import {
  contractLimitsOn,
  inForce,
  openEndedReasons,
  renewalInput,
  renewalWarnings,
  termMonths,
  type ContractLimits,
  type ContractOutcome,
  type FollowUpDetail,
  type RenewalInput,
  type WorkerLineRow,
} from '@shared/features/contract-follow-up'
import { field } from '@shared/fields/describe'
import type { SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'
import { callWithBatch } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { useUndoToast } from '@renderer/components/undo'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

interface RenewalDialogProps {
  readonly detail: FollowUpDetail
  readonly limits: SettingVersions<ContractLimits>
  /** Whose contracts end; all of them are ticked at first. */
  readonly lines: readonly WorkerLineRow[]
  readonly outcome: ContractOutcome
  readonly onClose: () => void
}

const lineIds = field(z.array(z.uuid()).min(1, '请选择劳动者'), { label: '劳动者' })
const { contractKind, contractFrom, contractTo, remark } = renewalInput.shape
const settled = (label: string) => field(renewalInput.shape.settledOn, { label, kind: 'date' as const })
const schemas = {
  renewed: z.object({ lineIds, settledOn: settled('续签日期'), contractKind, contractFrom, contractTo, remark }),
  ended: z.object({ lineIds, settledOn: settled('终止日期'), remark }),
}

/** 已续签 or 已终止 for contracts that end: the dates are kept, and the reminder of the old end goes away. */
export function RenewalDialog({ detail, limits, lines, outcome, onClose }: RenewalDialogProps) {
  const { today } = useSession()
  const toast = useUndoToast()
  const { id, version } = detail.row
  const current = new Map(lines.map((line) => [line.id, inForce(line, line.renewals)]))
  const chosen = (ids: readonly string[]): WorkerLineRow[] => lines.flatMap((line) => (ids.includes(line.id) ? (current.get(line.id) ?? []) : []))
  const label = outcome === 'renewed' ? '登记续签' : '登记终止'
  const save = async (ids: readonly string[], values: RenewalInput): Promise<void> => {
    const { batch } = await callWithBatch('contract-follow-up/settle-contracts', { id, version, lineIds: [...ids], values })
    toast(`${label}：${ids.length} 人`, batch)
  }
  const warnings = (ids: readonly string[], values: Omit<RenewalInput, 'outcome'>): string[] => {
    const read = renewalInput.safeParse({ ...values, outcome })
    if (!read.success) return []
    const all = chosen(ids).flatMap((line) => renewalWarnings(line, read.data, contractLimitsOn(line.hiredOn, limits)).map((text) => ({ name: line.name, text })))
    // What holds for several workers is said once, with their names in front where it does not hold for all.
    return [...Map.groupBy(all, ({ text }) => text)].map(([text, who]) => (who.length === ids.length ? text : `${who.map(({ name }) => name).join('、')}：${text}`))
  }
  const common = {
    title: label,
    okText: label,
    onClose,
    head: () => <Terms lines={[...current.values()]} />,
    controls: {
      lineIds: (value: unknown, change: (value: unknown) => void) => (
        <Checkbox.Group value={value as string[]} onChange={change} options={lines.map((line) => ({ value: line.id, label: line.name }))} />
      ),
    },
  }
  const all = lines.map((line) => line.id)
  if (outcome === 'ended') {
    return (
      <StepDialog
        {...common}
        schema={schemas.ended}
        initial={{ lineIds: all, settledOn: endedOn([...current.values()], today), remark: '' }}
        required={() => ['lineIds', 'settledOn']}
        warnings={({ lineIds: ids, ...values }) => warnings(ids, { ...values, contractKind: null, contractFrom: null, contractTo: null })}
        onSubmit={({ lineIds: ids, ...values }) => save(ids, { ...values, outcome, contractKind: null, contractFrom: null, contractTo: null })}
      />
    )
  }
  return (
    <StepDialog
      {...common}
      schema={schemas.renewed}
      initial={{ lineIds: all, settledOn: today, remark: '', ...nextTerm([...current.values()], limits) }}
      required={({ contractKind: kind }) => ['lineIds', 'settledOn', 'contractKind', 'contractFrom', ...(kind === 'fixed' ? ['contractTo'] : [])]}
      adjust={(values, changed) => (changed === 'contractKind' && values.contractKind === 'openEnded' ? { ...values, contractTo: null } : values)}
      warnings={({ lineIds: ids, ...values }) => warnings(ids, values)}
      onSubmit={({ lineIds: ids, ...values }) => save(ids, { ...values, outcome })}
    />
  )
}

/** The contracts that end, those alike in one line. */
function Terms({ lines }: { lines: readonly WorkerLineRow[] }) {
  const groups = [...Map.groupBy(lines, ({ contractFrom: from, contractTo: to }) => `${from ?? ''} 至 ${to ?? ''}`)]
  return (
    <div className="dialog-line">
      {groups.map(([term, same]) => (
        <p key={term}>
          {same.map(({ name }) => name).join('、')}：现行劳动合同 {term}，连续固定期限 {[...new Set(same.map(({ fixedTerms }) => fixedTerms))].join('、')} 次
        </p>
      ))}
    </div>
  )
}

/** The day the contracts end, once it has come. */
function endedOn(lines: readonly WorkerLineRow[], today: string): string {
  const end = lines[0]?.contractTo ?? today
  return end < today ? end : today
}

/** The term that would follow at once: as long as the one before, or open-ended where the law asks for it. */
function nextTerm(lines: readonly WorkerLineRow[], limits: SettingVersions<ContractLimits>): Pick<RenewalInput, 'contractKind' | 'contractFrom' | 'contractTo'> {
  const [first] = lines
  const { contractFrom: from, contractTo: to } = first ?? {}
  if (!first || to === null || to === undefined || !isRealDate(to)) return { contractKind: 'fixed', contractFrom: null, contractTo: null }
  const next = addDays(to, 1)
  const openEnded = lines.some((line) => openEndedReasons({ ...line, kind: line.contractKind }, to, contractLimitsOn(line.hiredOn, limits)).length > 0)
  if (openEnded || from === null || from === undefined) return { contractKind: openEnded ? 'openEnded' : 'fixed', contractFrom: next, contractTo: null }
  return { contractKind: 'fixed', contractFrom: next, contractTo: addDays(addMonths(next, termMonths(from, to)), -1) }
}
