import { MoreOutlined } from '@ant-design/icons'
import { Alert, Button, Dropdown, Tabs } from 'antd'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { CaseDetail, CaseStepOffer } from '@shared/features/inspection-case'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { RecordTimeline } from '@renderer/components/Timeline'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { DaysLeft } from '@renderer/features/deadline/DaysLeft'
import './case.css'
import { CaseFactsPart } from './CaseFactsPart'
import { CaseStateTag } from './CaseStateTag'
import { CaseStepDialog } from './CaseStepDialog'
import { CheckPart } from './CheckPart'
import { EvidencePart } from './EvidencePart'
import { NewPaperButton, PaperTable } from './PaperTable'
import { ServicePart } from './ServicePart'
import { StepsPart } from './StepsPart'
import { WorkersPart } from './WorkersPart'

/** One case: what it is about, how far it has come, its papers, and the next lawful step. */
export function CasePage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('inspection-case/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  return data?.id === id ? <CaseRecord key={id} detail={data} /> : null
}

function CaseRecord({ detail }: { detail: CaseDetail }) {
  const [, navigate] = useLocation()
  const [taking, setTaking] = useState<CaseStepOffer | null>(null)
  const next = detail.offers.find((offer) => offer.next)
  const others = detail.offers.filter((offer) => offer !== next)
  const errors = detail.problems.filter(({ severity }) => severity === 'error').length
  const parts = [...detail.stepsTaken, ...detail.papers, ...detail.evidence].map(({ id }) => id)
  return (
    <div className="page">
      <PageHead
        title={detail.employerName}
        count={
          <span className="case-status">
            {detail.number}
            <CaseStateTag state={detail.state} />
            {detail.daysLeft !== null && <DaysLeft days={detail.daysLeft} overdue={detail.clock === 'red'} />}
          </span>
        }
      >
        <Button onClick={() => navigate('/cases')}>返回</Button>
        {!detail.locked && <Button onClick={() => navigate(`/cases/${detail.id}/edit`)}>修改</Button>}
        {others.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: others.map(({ step, label }) => ({ key: step, label, danger: step === 'withdraw' || step === 'refuseFiling' })),
              onClick: ({ key }) => setTaking(others.find(({ step }) => step === key) ?? null),
            }}
          >
            <Button icon={<MoreOutlined />}>其他办理</Button>
          </Dropdown>
        )}
        {next && (
          <Button type="primary" onClick={() => setTaking(next)}>
            {next.label}
          </Button>
        )}
      </PageHead>
      {detail.clockView.sentence !== '' && <Alert type={detail.clockView.overdue ? 'error' : 'info'} showIcon title={detail.clockView.sentence} />}
      {detail.warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={detail.warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        />
      )}
      <div className="case-split">
        <Tabs
          items={[
            {
              key: 'facts',
              label: '案情',
              children: (
                <div className="stack">
                  <CaseFactsPart detail={detail} />
                  <WorkersPart detail={detail} />
                </div>
              ),
            },
            { key: 'steps', label: '办理步骤', children: <StepsPart detail={detail} onTake={setTaking} /> },
            {
              key: 'papers',
              label: `文书（${detail.papers.length}）`,
              children: (
                <section className="panel">
                  <div className="case-panel-head">
                    <h2>本案文书</h2>
                    {!detail.locked && <NewPaperButton owner={{ caseId: detail.id, intakeId: null }} />}
                  </div>
                  <PaperTable papers={detail.papers} empty="询问通知书、指令书、笔录、审批表和决定书在此制作，内容由案情带出。" />
                </section>
              ),
            },
            {
              key: 'evidence',
              label: '证据和附件',
              children: (
                <div className="stack">
                  <EvidencePart detail={detail} />
                  <section className="panel">
                    <h2>附件</h2>
                    <AttachmentPanel ownerKind="inspectionCase" ownerId={detail.id} readOnly={detail.locked} />
                  </section>
                </div>
              ),
            },
            { key: 'service', label: '送达', children: <ServicePart detail={detail} /> },
            { key: 'check', label: errors === 0 ? '自查' : `自查（${errors}）`, children: <CheckPart detail={detail} /> },
          ]}
        />
        <aside className="panel case-side" aria-label="时间线">
          <h2>时间线</h2>
          <RecordTimeline ids={[detail.id, ...parts]} />
        </aside>
      </div>
      {taking !== null && <CaseStepDialog detail={detail} offer={taking} onClose={() => setTaking(null)} />}
    </div>
  )
}
