import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { periodUnits, type OrderDetail, type OrderStep } from '@shared/features/correction-order'
import { formatYuan } from '@shared/money'
import { PageHead } from '@renderer/components/PageHead'
import { RecordTimeline } from '@renderer/components/Timeline'
import { CaseLink } from '@renderer/features/inspection-case/CaseLink'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { PaperPane } from '@renderer/features/document/PaperPane'
import { instantText } from '@renderer/grid/columns'
import { DaysLeft } from '@renderer/features/deadline/DaysLeft'
import { GuidanceLink } from '@renderer/features/rules-guidance/GuidanceLink'
import { FollowUpLists } from './FollowUpLists'
import './order.css'
import { OrderStateTag } from './OrderStateTag'
import { StepOf } from './steps'
import { WorkerList } from './WorkerList'

type FollowUp = Exclude<OrderStep, 'issue'>

/** An issued order: its paper, what has been done, and the next lawful step. */
export function OrderRecord({ order }: { order: OrderDetail }) {
  const [, navigate] = useLocation()
  const offers = order.steps.filter((offer) => offer.step !== 'issue')
  // The first screen opens the step it offers.
  const asked = new URLSearchParams(useSearch()).get('step')
  const [step, setStep] = useState(() => (offers.find((offer) => offer.step === asked && offer.allowed)?.step as FollowUp | undefined) ?? null)
  const next = offers.find((offer) => offer.next)
  // What is not lawful now is shown with its reason, but for what could only undo something not yet done.
  const others = offers.filter((offer) => !offer.next && (offer.allowed || !['reopen', 'void', 'serve'].includes(offer.step)))
  return (
    <div className="page">
      <PageHead
        title={order.number}
        count={
          <span className="order-status">
            {order.employerName}
            <OrderStateTag state={order.state} />
            {order.daysLeft !== null && <DaysLeft days={order.daysLeft} overdue={order.overdue} />}
          </span>
        }
      >
        <Button onClick={() => navigate('/orders')}>返回</Button>
        <CaseLink origin="correctionOrder" id={order.id} offered={order.state === 'escalated' || order.overdue} />
        <OtherSteps offers={others} onChoose={setStep} />
        {next && (
          <Button type="primary" onClick={() => setStep(next.step as FollowUp)}>
            {next.label}
          </Button>
        )}
      </PageHead>
      <div className="order-split">
        <div className="order-left stack">
          <section className="panel">
            <h2>办理情况</h2>
            <Facts order={order} />
          </section>
          <FollowUpLists order={order} />
          {order.workerRows.length > 0 && (
            <section className="panel">
              <h2>涉及劳动者明细</h2>
              <WorkerList order={order} />
            </section>
          )}
          <section className="panel">
            <h2>附件</h2>
            <AttachmentPanel ownerKind="correctionOrder" ownerId={order.id} />
          </section>
          <section className="panel">
            <h2>变更记录</h2>
            <RecordTimeline ids={[order.id, ...order.services.map((one) => one.id), ...order.rechecks.map((one) => one.id)]} />
          </section>
        </div>
        {order.documentId !== null && <PaperPane id={order.documentId} />}
      </div>
      {step !== null && <StepOf step={step} order={order} onClose={() => setStep(null)} />}
    </div>
  )
}

/** The steps beside the next one; those the law does not allow now say why. */
function OtherSteps({ offers, onChoose }: { offers: OrderDetail['steps']; onChoose: (step: FollowUp) => void }) {
  if (!offers.some((offer) => offer.allowed)) return null
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: offers.map((offer) => ({
          key: offer.step,
          danger: offer.step === 'void',
          disabled: !offer.allowed,
          label: (
            <span className="step-offer">
              {offer.label}
              {offer.reason !== null && <span className="muted">{offer.reason}</span>}
            </span>
          ),
        })),
        onClick: ({ key }) => onChoose(key as FollowUp),
      }}
    >
      <Button icon={<MoreOutlined />}>其他办理</Button>
    </Dropdown>
  )
}

function Facts({ order }: { order: OrderDetail }) {
  const unit = periodUnits.find((one) => one.value === order.periodUnit)?.label ?? ''
  const period = order.periodDays === null ? '' : `（${order.periodDays} ${unit}）`
  const facts: readonly (readonly [label: string, text: string | null])[] = [
    ['镇（街道）', order.townName],
    ['签发日期', order.issueDate],
    ['改正期限', order.dueDate === null ? null : `${order.dueDate}${period}`],
    ['送达日期', order.servedOn],
    ['改正日期', order.correctedOn],
    ['办结日期', order.closedOn],
    ['涉及人数', `${order.workers.toLocaleString('zh-CN')} 人`],
    ['涉及金额', `${formatYuan(order.amountFen)} 元`],
    ['打印', order.lastPrintedAt === null ? '尚未打印' : `${order.printCount} 次，最近 ${instantText(order.lastPrintedAt)}`],
  ]
  return (
    <>
      <dl className="facts order-facts">
        <div className="whole">
          <dt>被指令单位</dt>
          <dd>
            <Link href={`/employers/${order.employerId}`}>{order.employerName}</Link>
            {order.inspectionId !== null && (
              <Link href={`/inspections/${order.inspectionId}`} className="beside">
                {order.inspectedOn} 的检查
              </Link>
            )}
            <GuidanceLink record={{ orderId: order.id }} />
          </dd>
        </div>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text === null || text === '' ? <span className="muted">—</span> : text}</dd>
          </div>
        ))}
        <div className="whole">
          <dt>劳动保障监察员</dt>
          <dd>{order.inspectors.map((inspector) => `${inspector.name}（${inspector.certificateNumber}）`).join('、')}</dd>
        </div>
      </dl>
      {order.escalation !== '' && <p className="order-note">转处理处罚：{order.escalation}</p>}
      {order.voidReason !== null && <p className="order-note problem">作废原因：{order.voidReason}</p>}
      {order.remark !== '' && <p className="order-note muted">备注：{order.remark}</p>}
    </>
  )
}
