import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { trainingManners, trainingTopics, type TrainingDetail, type TrainingStep } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import { rateOf, rateText } from '@shared/rate'
import { useCall } from '@renderer/app/queries'
import { Facts } from '@renderer/components/Facts'
import { PageHead } from '@renderer/components/PageHead'
import { RecordTimeline } from '@renderer/components/Timeline'
import { useUndoableCall } from '@renderer/components/undo'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { CertificatesPart } from './CertificatesPart'
import { InvitedPart } from './InvitedPart'
import { PapersPart } from './PapersPart'
import { RosterPart } from './RosterPart'
import './training.css'
import { TrainingStateTag } from './TrainingStateTag'
import { askingSteps, TrainingStepDialog } from './TrainingStepDialog'

/** One session: the plan, the firms, the people, who came, the papers and the certificates. */
export function TrainingPage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('training/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  return data?.row.id === id ? <TrainingRecord key={id} detail={data} /> : null
}

/** A fact that is not there yet takes no room from the roster. */
const known = (label: string, value: string): [string, string][] => (value === '' ? [] : [[label, value]])

function TrainingRecord({ detail }: { detail: TrainingDetail }) {
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('tab')
  const [tab, setTab] = useState(asked ?? 'roster')
  const { row, head, lines, invited } = detail
  const locked = row.state === 'archived' || row.state === 'cancelled'
  const rate = rateOf(row.attended, row.roster)
  return (
    <div className="page">
      <PageHead title={`${row.number} ${row.name}`} count={<TrainingStateTag state={row.state} />}>
        <Button onClick={() => navigate('/training')}>返回</Button>
        {!locked && <Button onClick={() => navigate(`/training/${row.id}/edit`)}>修改</Button>}
        <TrainingSteps detail={detail} />
      </PageHead>
      <div className="training-page">
        <section className="panel">
          <Facts
            items={[
              ['举办日期', [row.heldOn, [head.startTime, head.endTime].filter(Boolean).join('—')].filter(Boolean).join(' ')],
              ['地点', [row.townName, row.place, row.manner === 'onSite' ? '' : optionLabel(trainingManners, row.manner)].filter(Boolean).join('，')],
              ['主题、讲师', [head.topics.map((topic) => optionLabel(trainingTopics, topic)).join('、'), row.lecturer].filter(Boolean).join('，')],
              ['通知发出日', head.noticeOn],
              ...known('主办', head.host),
              ...known('协办', head.coHost),
              ...known('经办人', head.handler),
              ...known('到会', row.attended === 0 ? '' : `${row.attended} 人次，${row.employers} 家，到会率 ${rate.numerator}÷${rate.denominator}（${rateText(rate)}）`),
              ...known('签名核对', detail.signatures ?? (detail.paperSignatures === null ? '' : '与名册一致')),
              ...known('取消原因', detail.cancelReason),
              ...known('备注', head.remark),
            ]}
          />
        </section>
        <section className="panel">
          <Tabs
            size="small"
            activeKey={tab}
            onChange={setTab}
            destroyOnHidden
            items={[
              { key: 'roster', label: `名册 ${lines.length} 人`, children: <RosterPart detail={detail} locked={locked} /> },
              { key: 'invited', label: `邀请企业 ${invited.length} 家`, children: <InvitedPart detail={detail} locked={locked} /> },
              { key: 'papers', label: '签到表和通知', children: <PapersPart detail={detail} /> },
              ...(head.hasExam ? [{ key: 'certificates', label: `证书 ${row.certificates} 份`, children: <CertificatesPart detail={detail} /> }] : []),
              { key: 'files', label: '附件', children: <AttachmentPanel ownerKind="trainingSession" ownerId={row.id} /> },
              { key: 'history', label: '变更记录', children: <RecordTimeline ids={[row.id]} /> },
            ]}
          />
        </section>
      </div>
    </div>
  )
}

function TrainingSteps({ detail }: { detail: TrainingDetail }) {
  const run = useUndoableCall()
  const [asking, setAsking] = useState<TrainingStep | null>(null)
  const { id, version, state } = detail.row
  const asks = (offer: TrainingDetail['steps'][number]): boolean =>
    askingSteps.includes(offer.step) && (offer.step === 'archive' ? state === 'held' : state === 'planned' || state === 'notified')
  const open = detail.steps.filter((offer) => (offer.allowed || asks(offer)) && !(offer.step === 'notify' && state === 'notified'))
  return (
    <>
      {open.map((offer) => (
        <Button
          key={offer.step}
          type={offer.next ? 'primary' : 'default'}
          onClick={() => (askingSteps.includes(offer.step) ? setAsking(offer.step) : void run('training/step', { rows: [{ id, version }], step: offer.step, values: {} }, () => `已${offer.label}`))}
        >
          {offer.label}
        </Button>
      ))}
      {asking !== null && <TrainingStepDialog rows={[{ id, version }]} step={asking} noticeOn={detail.head.noticeOn} paperSignatures={detail.paperSignatures} onClose={() => setAsking(null)} />}
    </>
  )
}
