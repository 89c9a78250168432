import { Button } from 'antd'
import { Link, useLocation, useParams } from 'wouter'
import { correctionOrderStates } from '@shared/features/correction-order'
import { checkItemLabels, inspectionTypes, type InspectionDetail } from '@shared/features/inspection'
import { formatYuan } from '@shared/money'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { RecordTimeline } from '@renderer/components/Timeline'
import { CaseLink } from '@renderer/features/inspection-case/CaseLink'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { GuidanceLink } from '@renderer/features/rules-guidance/GuidanceLink'
import { FindingCards } from './FindingCards'
import './inspection.css'
import { OutcomeTag } from './OutcomeTag'

/** One inspection: what was found, by whom, and the papers that came of it. */
export function InspectionPage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('inspection/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  if (data?.id !== id) return null
  return <InspectionRecord inspection={data} />
}

function InspectionRecord({ inspection }: { inspection: InspectionDetail }) {
  const [, navigate] = useLocation()
  return (
    <div className="page page-scroll">
      <PageHead
        title={inspection.employerName}
        count={
          <>
            {inspection.inspectedOn} {inspectionTypes.find((type) => type.value === inspection.type)?.label}　
            <OutcomeTag outcome={inspection.outcome} />
          </>
        }
      >
        <Button onClick={() => navigate(`/inspections/${inspection.id}/edit`)}>修改</Button>
        <CaseLink origin="inspection" id={inspection.id} offered={inspection.findings.some((finding) => !finding.correctedOnSpot)} />
        <NextStep inspection={inspection} />
      </PageHead>
      <div className="record inspection-record">
        <div className="stack">
          <section className="panel">
            <h2>检查情况</h2>
            <Facts inspection={inspection} />
          </section>
          <section className="panel">
            <h2>发现问题</h2>
            <FindingCards findings={inspection.findings} />
          </section>
          <section className="panel">
            <h2>附件</h2>
            <AttachmentPanel ownerKind="inspection" ownerId={inspection.id} />
          </section>
        </div>
        <div className="stack">
          <section className="panel">
            <h2>文书</h2>
            <Orders inspection={inspection} />
          </section>
          <section className="panel">
            <h2>办理记录</h2>
            <RecordTimeline ids={[inspection.id, ...inspection.findings.map((finding) => finding.id)]} />
          </section>
        </div>
      </div>
    </div>
  )
}

/** The next lawful step: an order for what was not put right at once, else the order there is. */
function NextStep({ inspection }: { inspection: InspectionDetail }) {
  const [, navigate] = useLocation()
  const order = inspection.orders.find((one) => one.state !== 'void')
  if (order) {
    return (
      <Button type="primary" onClick={() => navigate(`/orders/${order.id}`)}>
        打开限期改正指令书
      </Button>
    )
  }
  if (inspection.findings.every((finding) => finding.correctedOnSpot)) return null
  return (
    <Button type="primary" onClick={() => navigate(`/orders/new?inspection=${inspection.id}`)}>
      制作限期改正指令书
    </Button>
  )
}

function Facts({ inspection }: { inspection: InspectionDetail }) {
  const people = (count: number | null) => (count === null ? '' : `${count.toLocaleString('zh-CN')} 人`)
  const facts: readonly (readonly [label: string, text: string, wide?: true])[] = [
    ['统一社会信用代码', inspection.creditCode ?? ''],
    ['镇（街道）', inspection.townName ?? ''],
    ['检查地点', inspection.place],
    ['现场联系人', inspection.siteContact],
    ['专项行动', inspection.campaignName ?? ''],
    ['在岗人数', people(inspection.workersPresent)],
    ['涉及人数', people(inspection.workersConcerned)],
    ['涉及金额', `${formatYuan(inspection.amountFen)} 元`],
    [
      '检查人员',
      inspection.inspectors
        .map((one, index) => `${one.name}（${one.certificateNumber}${index === 0 ? '，主办' : ''}）`)
        .join('、'),
      true,
    ],
    ['检查事项', checkItemLabels(inspection.items).join('、'), true],
  ]
  return (
    <>
      <dl className="facts" style={{ margin: 0 }}>
        <div>
          <dt>被检查单位</dt>
          <dd>
            <Link href={`/employers/${inspection.employerId}`}>{inspection.employerName}</Link>
            <GuidanceLink record={{ inspectionId: inspection.id }} />
          </dd>
        </div>
        {facts.map(([label, text, wide]) => (
          <div key={label} className={wide ? 'wide-fact' : ''}>
            <dt>{label}</dt>
            <dd>{text === '' ? <span className="muted">未填</span> : text}</dd>
          </div>
        ))}
      </dl>
      {inspection.summary !== '' && <p className="long-text">{inspection.summary}</p>}
      {inspection.remark !== '' && <p className="long-text muted">备注：{inspection.remark}</p>}
    </>
  )
}

function Orders({ inspection }: { inspection: InspectionDetail }) {
  if (inspection.orders.length === 0) return <span className="muted">尚未制作文书</span>
  return (
    <ul className="papers">
      {inspection.orders.map((order) => (
        <li key={order.id}>
          <Link href={`/orders/${order.id}`}>{order.number ?? '限期改正指令书（未编号）'}</Link>
          <StatusTag tone={order.state === 'void' ? 'plain' : 'blue'}>
            {correctionOrderStates.find((state) => state.value === order.state)?.label ?? order.state}
          </StatusTag>
          {order.dueDate !== null && <div className="muted">改正期限 {order.dueDate}</div>}
        </li>
      ))}
    </ul>
  )
}
