import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { claimKinds, intakeKinds, refusalGrounds, refusalGroundValues, type IntakeDetail } from '@shared/features/inspection-case'
import { field } from '@shared/fields/describe'
import { optionLabel } from '@shared/fields/values'
import { formatYuan } from '@shared/money'
import { z } from '@shared/zod'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { Facts } from '@renderer/components/Facts'
import { PageHead } from '@renderer/components/PageHead'
import { RecordTimeline } from '@renderer/components/Timeline'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'
import './case.css'
import { IntakeStateTag } from './CaseStateTag'
import { NewPaperButton, PaperTable } from './PaperTable'

/** One complaint or report: what was said, and whether it is taken. */
export function IntakePage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('case-intake/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  return data?.id === id ? <IntakeRecord key={id} detail={data} /> : null
}

function IntakeRecord({ detail }: { detail: IntakeDetail }) {
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState<'accept' | 'refuse' | null>(null)
  const open = detail.state === 'registered'
  const months = (from: string | null, to: string | null): string => [from, to].filter((month) => month !== null && month !== '').join(' 至 ')
  return (
    <div className="page page-scroll">
      <PageHead
        title={`${detail.number} ${detail.employerName}`}
        count={
          <span className="case-status">
            {optionLabel(intakeKinds, detail.kind)}
            <IntakeStateTag state={detail.state} />
          </span>
        }
      >
        <Button onClick={() => navigate('/intakes')}>返回</Button>
        {open && <Button onClick={() => navigate(`/intakes/${detail.id}/edit`)}>修改</Button>}
        {open && <Button onClick={() => setAsking('refuse')}>不予受理</Button>}
        {open && (
          <Button type="primary" onClick={() => setAsking('accept')}>
            受理并转为案件
          </Button>
        )}
        {detail.caseId !== null && (
          <Button type="primary" onClick={() => navigate(`/cases/${detail.caseId ?? ''}`)}>
            查看案件
          </Button>
        )}
      </PageHead>
      {open && <Alert type={detail.overdue ? 'error' : 'info'} showIcon title={detail.dueExplanation} />}
      {open && detail.outOfReach !== null && <Alert type="warning" showIcon title={`接到投诉时违法行为终了已超过二年，应当书面告知不予受理。${detail.outOfReach}`} />}
      <section className="panel">
        <Facts
          items={[
            ['接收日期', detail.receivedOn],
            ['来源', detail.source],
            ['投诉人', [detail.complainant, detail.gender].filter(Boolean).join('，')],
            ['投诉人数', `${detail.groupSize} 人`],
            ['证件', [detail.idKind, detail.idNumber].filter(Boolean).join(' ')],
            ['联系地址', detail.address],
            ['被投诉单位', detail.employerId === null ? `${detail.employerName}（不在企业档案）` : <Link key="employer" href={`/employers/${detail.employerId}`}>{detail.employerName}</Link>],
            ['违法行为终了', detail.endedOn ?? '尚在继续或不明'],
            ['登记人', detail.handler],
            ...(detail.decidedOn === null ? [] : [['决定日期', detail.decidedOn] as const]),
            ...(detail.refusalGround === null ? [] : [['不予受理理由', optionLabel(refusalGrounds, detail.refusalGround)] as const]),
            ['备注', detail.remark],
          ]}
        />
      </section>
      <section className="panel">
        <h2>投诉内容</h2>
        <p className="case-text">{detail.content}</p>
        {detail.claims.length > 0 && (
          <table className="plain-table">
            <tbody>
              {detail.claims.map((claim, index) => (
                <tr key={`${claim.kind}${index}`}>
                  <td>{optionLabel(claimKinds, claim.kind)}</td>
                  <td>{months(claim.fromMonth, claim.toMonth)}</td>
                  <td className="number">{claim.workers > 0 ? `${claim.workers} 人` : ''}</td>
                  <td className="number grow">{claim.amountFen > 0 ? `${formatYuan(claim.amountFen)} 元` : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {detail.materials !== '' && <p className="muted">证据材料：{detail.materials}</p>}
        {detail.representatives.length > 0 && <p className="muted">代表：{detail.representatives.map(({ name }) => name).join('、')}</p>}
      </section>
      <section className="panel">
        <div className="case-panel-head">
          <h2>文书</h2>
          <NewPaperButton owner={{ caseId: null, intakeId: detail.id }} kinds={['case-complaint', 'case-refusal']} />
        </div>
        <PaperTable papers={detail.papers} empty="投诉登记表、不予受理告知书在此制作。" />
      </section>
      <section className="panel">
        <h2>附件</h2>
        <AttachmentPanel ownerKind="caseIntake" ownerId={detail.id} />
      </section>
      <section className="panel">
        <h2>变更记录</h2>
        <RecordTimeline ids={[detail.id, ...detail.papers.map(({ id }) => id)]} />
      </section>
      {asking === 'accept' && <AcceptDialog detail={detail} onClose={() => setAsking(null)} />}
      {asking === 'refuse' && <RefuseDialog detail={detail} onClose={() => setAsking(null)} />}
    </div>
  )
}

const day = field(z.string(), { label: '决定日期', kind: 'date' })

function AcceptDialog({ detail, onClose }: { detail: IntakeDetail; onClose: () => void }) {
  const [, navigate] = useLocation()
  const { today } = useSession()
  const { data: inspectors } = useCall('inspector/list', {})
  const people = (inspectors ?? []).filter((one) => one.active).map(({ id, name, certificateNumber }) => ({ value: id, label: `${name} ${certificateNumber}` }))
  const schema = z.object({
    decidedOn: day,
    employerId: field(z.string().nullable(), { label: '被投诉单位' }),
    leadId: field(z.string().nullable(), { label: '主办监察员', kind: 'option', options: people }),
    secondId: field(z.string().nullable(), { label: '协办监察员', kind: 'option', options: people }),
  })
  return (
    <StepDialog
      title="受理并转为案件"
      okText="受理"
      schema={schema}
      initial={{ decidedOn: today, employerId: detail.employerId, leadId: null, secondId: null }}
      required={() => ['decidedOn', 'employerId']}
      onSubmit={async (values) => {
        const { caseId } = await call('case-intake/accept', {
          id: detail.id,
          version: detail.version,
          values: { decidedOn: values.decidedOn, employerId: values.employerId || null, leadId: values.leadId || null, secondId: values.secondId || null },
        })
        navigate(`/cases/${caseId}`)
      }}
      onClose={onClose}
      controls={{ employerId: (value, change, id) => <EmployerPicker id={id} value={typeof value === 'string' && value !== '' ? value : null} onChange={change} /> }}
      help={() => ({ decidedOn: '五个工作日内决定，受理之日即行立案审批（浙江省劳动保障监察条例第二十三条）' })}
    />
  )
}

const refusal = z.object({
  decidedOn: day,
  ground: field(z.enum(refusalGroundValues).nullable(), { label: '理由', kind: 'option', options: refusalGrounds }),
  text: field(z.string(), { label: '告知内容', kind: 'longText' }),
})

/** What the notice says for each ground. */
const refusalTexts: Readonly<Record<string, string>> = {
  scope: '你反映的事项不属于劳动保障监察的范围（《浙江省劳动保障监察条例》第二十二条），本局不予受理。',
  jurisdiction: '你反映的事项不属于本局管辖，请向用人单位用工所在地的人力资源社会保障行政部门反映。',
  dispute: '你反映的事项应当或者已经按照劳动争议处理、诉讼程序办理（《劳动保障监察条例》第二十一条第二款），请依照有关程序主张权利。',
  facts: '你反映的事项没有明确的被投诉人或者基本事实（《浙江省劳动保障监察条例》第二十二条），补充后可以再次投诉。',
  twoYears: '你反映的违法行为终了至今已超过二年，依照《劳动保障监察条例》第二十条第一款的规定，本局不再查处。',
}

function RefuseDialog({ detail, onClose }: { detail: IntakeDetail; onClose: () => void }) {
  const { today } = useSession()
  const ground = detail.outOfReach === null ? null : 'twoYears'
  return (
    <StepDialog
      title="不予受理"
      okText="不予受理"
      danger
      schema={refusal}
      initial={{ decidedOn: today, ground, text: ground === null ? '' : (refusalTexts[ground] ?? '') }}
      required={() => ['decidedOn', 'ground', 'text']}
      adjust={(values, changed) => (changed === 'ground' && values.ground !== null ? { ...values, text: refusalTexts[values.ground] ?? '' } : values)}
      onSubmit={(values) => call('case-intake/refuse', { id: detail.id, version: detail.version, values: { ...values, ground: values.ground ?? 'scope' } })}
      onClose={onClose}
      head={() => <p className="muted">同时起草《不予受理告知书》，签发后送达投诉人。</p>}
    />
  )
}
