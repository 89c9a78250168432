import {
  effectiveReason,
  mannerRule,
  recheckInput,
  recheckWarnings,
  serviceInput,
  serviceWarnings,
  type OrderDetail,
  type OrderStep,
} from '@shared/features/correction-order'
import { isRealDate } from '@shared/calendar'
import { field } from '@shared/fields/describe'
import { z } from '@shared/zod'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { InspectorPicker } from '@renderer/features/inspection/InspectorPicker'
import { StepDialog } from './StepDialog'

interface StepProps {
  readonly order: OrderDetail
  readonly onClose: () => void
}

const refOf = ({ id, version }: OrderDetail) => ({ id, version })

/** 送达登记: manner, day and receiver, with what the law asks of the manner chosen. */
function ServeDialog({ order, onClose }: StepProps) {
  const { today } = useSession()
  return (
    <StepDialog
      title="送达登记"
      okText="登记"
      schema={serviceInput}
      initial={{ manner: 'direct', servedOn: today, place: order.employer.address, receiver: '', relation: '', witness: '', remark: '' }}
      onSubmit={(values) => call('correction-order/serve', { ...refOf(order), values })}
      onClose={onClose}
      required={({ manner }) => ['manner', 'servedOn', ...Object.keys(mannerRule(manner).needs)]}
      warnings={(values) => serviceWarnings(values, order)}
      help={({ manner, servedOn }) => {
        const rule = mannerRule(manner)
        return {
          manner: rule.condition,
          servedOn: isRealDate(servedOn) ? effectiveReason(manner, servedOn) : rule.dateRule,
          ...(rule.remarkHelp === '' ? {} : { remark: rule.remarkHelp }),
          ...(manner === 'lien' ? { witness: '见证人，或者在备注中注明拍照、录像情况' } : {}),
        }
      }}
    />
  )
}

/** 复查: who looked when, what they found, and the proof. */
function RecheckDialog({ order, onClose }: StepProps) {
  const { today } = useSession()
  const { data: inspectors } = useCall('inspector/list', {})
  const ids = order.inspectors.map((inspector) => inspector.id)
  const paidBefore = order.rechecks[0]?.paidFen ?? 0
  return (
    <StepDialog
      title="复查"
      okText="保存复查结果"
      schema={recheckInput}
      initial={{ checkedOn: today, result: 'corrected', inspectorIds: ids, proof: '', paidFen: order.amountFen, remark: '' }}
      onSubmit={(values) => call('correction-order/recheck', { ...refOf(order), values })}
      onClose={onClose}
      required={() => ['checkedOn', 'result', 'inspectorIds', 'proof']}
      adjust={(values, changed) =>
        changed === 'result' ? { ...values, paidFen: values.result === 'corrected' ? order.amountFen : paidBefore } : values
      }
      warnings={(values) => recheckWarnings(values, order)}
      controls={{
        inspectorIds: (value, change, id) => (
          <InspectorPicker id={id} inspectors={inspectors ?? []} on={today} value={value as string[]} onChange={change} />
        ),
      }}
      help={({ result }) => ({
        proof: result === 'not' ? '未改正的情况' : '改正情况和证明材料，如工资支付凭证、补签的劳动合同',
        paidFen: '指令书签发以来累计支付的金额',
      })}
    />
  )
}

const closing = z.object({
  closedOn: field(z.string(), { label: '办结日期', kind: 'date' }),
  remark: field(z.string(), { label: '备注', kind: 'longText' }),
})

function CloseDialog({ order, onClose }: StepProps) {
  const { today } = useSession()
  return (
    <StepDialog
      title="办结"
      okText="办结"
      schema={closing}
      initial={{ closedOn: today, remark: '' }}
      onSubmit={(values) => call('correction-order/close', { ...refOf(order), ...values })}
      onClose={onClose}
      required={() => ['closedOn']}
    />
  )
}

const escalating = z.object({ escalation: field(z.string(), { label: '处理意见', kind: 'longText' }) })
/** How published orders went on when they were not obeyed (registers.md 6.2). */
const ESCALATIONS = ['行政处罚事先告知', '行政处理', '移送公安机关'] as const

function EscalateDialog({ order, onClose }: StepProps) {
  return (
    <StepDialog
      title="转处理处罚"
      okText="转处理处罚"
      schema={escalating}
      initial={{ escalation: ESCALATIONS[0] }}
      onSubmit={(values) => call('correction-order/escalate', { ...refOf(order), ...values })}
      onClose={onClose}
      required={() => ['escalation']}
      help={() => ({ escalation: `如${ESCALATIONS.join('、')}；依据劳动保障监察条例第三十条第一款第（三）项` })}
    />
  )
}

const reasoned = z.object({ reason: field(z.string(), { label: '原因', kind: 'longText' }) })

function VoidDialog({ order, onClose }: StepProps) {
  return (
    <StepDialog
      title={`作废 ${order.number ?? ''}`}
      okText="作废"
      danger
      schema={reasoned}
      initial={{ reason: '' }}
      onSubmit={(values) => call('correction-order/void', { ...refOf(order), ...values })}
      onClose={onClose}
      required={() => ['reason']}
      head={() => (
        <p className="dialog-line">
          文号保留在登记簿中，不再使用。{order.servedOn === null ? '' : '该指令书已送达，作废后应书面告知被指令单位。'}
        </p>
      )}
    />
  )
}

function ReopenDialog({ order, onClose }: StepProps) {
  return (
    <StepDialog
      title="恢复办理"
      okText="恢复办理"
      schema={reasoned}
      initial={{ reason: '' }}
      onSubmit={(values) => call('correction-order/reopen', { ...refOf(order), ...values })}
      onClose={onClose}
      required={() => ['reason']}
    />
  )
}

type FollowUp = Exclude<OrderStep, 'issue'>

const dialogs: Readonly<Record<FollowUp, (props: StepProps) => React.JSX.Element>> = {
  serve: ServeDialog,
  recheck: RecheckDialog,
  close: CloseDialog,
  escalate: EscalateDialog,
  reopen: ReopenDialog,
  void: VoidDialog,
}

/** The dialog of one step; issuing has its own in the draft. */
export function StepOf({ step, ...props }: StepProps & { step: FollowUp }) {
  const Dialog = dialogs[step]
  return <Dialog {...props} />
}
