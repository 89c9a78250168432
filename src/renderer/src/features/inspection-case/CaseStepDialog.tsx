import { Alert, Input, Select } from 'antd'
import { approvalRoles, caseLimitsOn, caseStepInput, decisionKinds, findingFines, fineReminders, type ApprovalInput, type ApprovalRole, type CaseDetail, type CaseStepInput, type CaseStepOffer } from '@shared/features/inspection-case'
import { field } from '@shared/fields/describe'
import { optionLabel } from '@shared/fields/values'
import { z } from '@shared/zod'
import { call } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { DateInput } from '@renderer/components/DateInput'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'
import { useCaseLimits } from './useCaseLimits'

/** Signatures as the step begins with: those given already, else who usually signs. */
function signatures(detail: CaseDetail, offer: CaseStepOffer, today: string): ApprovalInput[] {
  const taken = detail.stepsTaken.some(({ step }) => step === offer.step)
  const given = taken ? [] : detail.approvals.filter(({ step }) => step === offer.step)
  const usual: Readonly<Record<ApprovalRole, string>> = { lead: detail.lead ?? '', second: detail.second ?? '', review: detail.reviewer, approve: detail.approver }
  return offer.approvals.map((role) => given.find((one) => one.role === role) ?? { role, person: usual[role], agrees: true, opinion: '', signedOn: today })
}

/** One step: its day and texts, who signs, and what is still missing with the reason to go on all the same. */
export function CaseStepDialog({ detail, offer, onClose }: { detail: CaseDetail; offer: CaseStepOffer; onClose: () => void }) {
  const { today } = useSession()
  const shape = caseStepInput.shape
  const hard = offer.missing.filter((one) => one.hard)
  const soft = offer.missing.filter((one) => !one.hard)
  const asks = Object.fromEntries(offer.asks.map((name) => [name, shape[name]]))
  const schema = z.object({
    on: shape.on,
    ...asks,
    note: shape.note,
    ...(offer.approvals.length > 0 ? { approvals: field(shape.approvals, { label: '审批' }) } : {}),
    ...(soft.length > 0 ? { overrideReason: shape.overrideReason } : {}),
  })
  const blank: CaseStepInput = { on: today, note: '', approvals: signatures(detail, offer, today), days: null, dueOn: null, decisions: [], fineFen: 0, made: null, receiver: '', overrideReason: '' }
  const take = (values: Record<string, unknown>) => {
    const given: CaseStepInput = { ...blank, ...values }
    return call('inspection-case/step', {
      id: detail.id,
      version: detail.version,
      step: offer.step,
      values: { ...given, dueOn: given.dueOn === '' ? null : given.dueOn, days: given.days === 0 ? null : given.days, approvals: given.approvals.filter(({ person }) => person.trim() !== '') },
    })
  }
  return (
    <StepDialog
      title={offer.label}
      okText={offer.label}
      danger={offer.step === 'withdraw' || offer.step === 'refuseFiling'}
      schema={schema}
      initial={blank}
      required={() => ['on', ...(soft.length > 0 ? ['overrideReason'] : [])]}
      onSubmit={take}
      onClose={onClose}
      head={(values) => (
        <div className="stack">
          {offer.explains !== '' && <p className="muted">{offer.explains}</p>}
          <FineHints detail={detail} step={offer.step} fineFen={fineOf(values)} />
          {hard.length > 0 && <Alert type="error" showIcon title={hard.map((one) => <div key={one.code}>不能办理：{one.message}（{one.basis}）</div>)} />}
          {soft.length > 0 && <Alert type="warning" showIcon title={soft.map((one) => <div key={one.code}>尚缺：{one.message}（{one.basis}）</div>)} />}
        </div>
      )}
      controls={{
        approvals: (value, change, id) => <ApprovalsField id={id} value={value as ApprovalInput[]} onChange={change} />,
        decisions: (value, change, id) => <Select id={id} mode="multiple" value={value as string[]} options={decisionKinds.map((kind) => ({ ...kind }))} onChange={change} />,
        made: (value, change, id) => (
          <Select
            id={id}
            value={value === true ? 'yes' : value === false ? 'no' : null}
            options={[
              { value: 'yes', label: '已提出' },
              { value: 'no', label: '未提出或者放弃' },
            ]}
            onChange={(next) => change(next === 'yes')}
          />
        ),
      }}
    />
  )
}

/** The fine typed so far; steps without one have no such field. */
const fineOf = (values: Readonly<Record<string, unknown>>): number => (typeof values['fineFen'] === 'number' ? values['fineFen'] : 0)

/** What the articles allow and what has to be weighed before a fine. */
function FineHints({ detail, step, fineFen }: { detail: CaseDetail; step: CaseStepOffer['step']; fineFen: number }) {
  const { today } = useSession()
  const limits = useCaseLimits()
  if ((step !== 'decide' && step !== 'decideOnSpot') || limits === undefined) return null
  const ranges = detail.findings.flatMap((finding) => findingFines(finding).ranges.map((range) => `${finding.description}：${range}`))
  const wages = detail.owedFen > 0
  const told = fineReminders({ slight: false, corrected: false, harmless: false, firstTime: false, paidBeforeDecision: wages ? detail.paidFen >= detail.owedFen : null, wages, fineFen, person: false }, caseLimitsOn(today, limits))
  const lines = [...ranges, ...told]
  return lines.length === 0 ? null : <Alert type="info" showIcon title={lines.map((line) => <div key={line}>{line}</div>)} />
}

interface ApprovalsFieldProps {
  readonly id: string
  readonly value: readonly ApprovalInput[]
  readonly onChange: (rows: ApprovalInput[]) => void
}

/** Who signs in which place, on which day, with which words. */
function ApprovalsField({ id, value, onChange }: ApprovalsFieldProps) {
  const set = (index: number, patch: Partial<ApprovalInput>): void => onChange(value.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <table className="case-approvals">
      <tbody>
        {value.map((row, index) => (
          <tr key={row.role}>
            <td>{optionLabel(approvalRoles, row.role)}</td>
            <td style={{ width: 76 }}>
              <Input {...(index === 0 ? { id } : {})} aria-label={`${optionLabel(approvalRoles, row.role)}姓名`} value={row.person} onChange={(event) => set(index, { person: event.target.value })} />
            </td>
            <td style={{ width: 132 }}>
              <DateInput value={row.signedOn} onChange={(day) => set(index, { signedOn: day ?? '' })} />
            </td>
            <td>
              <Input aria-label={`${optionLabel(approvalRoles, row.role)}意见`} placeholder="意见，如同意" value={row.opinion} onChange={(event) => set(index, { opinion: event.target.value })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
