import { App, Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { maskPhone } from '@shared/text/mask'
import { signInManners, trainingManners, trainingStepFields, trainingTopics, type TrainingDetail, type TrainingStep } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import { rateOf, rateText } from '@shared/rate'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { Facts } from '@renderer/components/Facts'
import { PageHead } from '@renderer/components/PageHead'
import { RecordTimeline } from '@renderer/components/Timeline'
import { useUndoableCall } from '@renderer/components/undo'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'
import { PaperFrame } from '@renderer/features/document/PaperFrame'
import { AttendanceBar } from './AttendanceBar'
import { RosterSheet } from './RosterSheet'
import './training.css'
import { TrainingStateTag } from './TrainingStateTag'

/** One session: the plan, the people, who came, and the sheet they sign. */
export function TrainingPage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('training/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  return data?.row.id === id ? <TrainingRecord key={id} detail={data} /> : null
}

function TrainingRecord({ detail }: { detail: TrainingDetail }) {
  const [, navigate] = useLocation()
  const [editing, setEditing] = useState(false)
  const { row, head, lines } = detail
  const locked = row.state === 'archived' || row.state === 'cancelled'
  const rate = rateOf(row.attended, row.roster)
  return (
    <div className="page page-scroll">
      <PageHead
        title={`${row.number} ${row.name}`}
        count={<TrainingStateTag state={row.state} />}
      >
        <Button onClick={() => navigate('/training')}>返回</Button>
        {!locked && <Button onClick={() => navigate(`/training/${row.id}/edit`)}>修改</Button>}
        <TrainingSteps detail={detail} />
      </PageHead>
      <section className="panel">
        <Facts
          items={[
            ['举办日期', [row.heldOn, [head.startTime, head.endTime].filter(Boolean).join('—')].filter(Boolean).join(' ')],
            ['地点', row.place],
            ['方式', optionLabel(trainingManners, row.manner)],
            ['镇（街道）', row.townName],
            ['主办', head.host],
            ['讲师', row.lecturer],
            ['主题', head.topics.map((topic) => optionLabel(trainingTopics, topic)).join('、')],
            ['到会', `${row.attended} 人次，${row.employers} 家`],
            ['到会率', `${rate.numerator}÷${rate.denominator}（${rateText(rate)}）`],
            ['签名核对', detail.signatures ?? (detail.paperSignatures === null ? '尚未清点' : '与名册一致')],
            ['备注', head.remark],
          ]}
        />
      </section>
      <section className="panel">
        <h2>
          名册<span className="muted">　共 {lines.length} 人</span>
        </h2>
        {!editing && !locked && lines.length > 0 && <AttendanceBar detail={detail} />}
        {!editing && !locked && <Button onClick={() => setEditing(true)}>{lines.length === 0 ? '录入名册' : '编辑名册'}</Button>}
        {editing && !locked && <RosterSheet detail={detail} onDone={() => setEditing(false)} />}
        {!editing && lines.length > 0 && <RosterTable detail={detail} locked={locked} />}
      </section>
      {lines.length > 0 && <SheetPanel id={row.id} />}
      <section className="panel">
        <h2>附件</h2>
        <AttachmentPanel ownerKind="trainingSession" ownerId={row.id} />
      </section>
      <section className="panel">
        <h2>变更记录</h2>
        <RecordTimeline ids={[row.id]} />
      </section>
    </div>
  )
}

function TrainingSteps({ detail }: { detail: TrainingDetail }) {
  const run = useUndoableCall()
  const [asking, setAsking] = useState<TrainingStep | null>(null)
  const { id, version } = detail.row
  const fields = { notify: 'noticeOn', archive: 'paperSignatures', cancel: 'cancelReason' } as const
  const asked = asking === 'notify' || asking === 'archive' || asking === 'cancel' ? fields[asking] : null
  const open = detail.steps.filter((offer) => offer.allowed || (offer.step in fields && ['planned', 'notified'].includes(detail.row.state) && offer.step !== 'archive') || (offer.step === 'archive' && detail.row.state === 'held'))
  const label = detail.steps.find((offer) => offer.step === asking)?.label ?? ''
  return (
    <>
      {open
        .filter((offer) => !(offer.step === 'notify' && detail.row.state === 'notified'))
        .map((offer) => (
          <Button
            key={offer.step}
            type={offer.next ? 'primary' : 'default'}
            onClick={() => (offer.step in fields ? setAsking(offer.step) : void run('training/step', { rows: [{ id, version }], step: offer.step, values: {} }, () => `已${offer.label}`))}
          >
            {offer.label}
          </Button>
        ))}
      {asking !== null && asked !== null && (
        <StepDialog
          title={label}
          okText={label}
          schema={trainingStepFields.pick({ [asked]: true } as { [K in typeof asked]: true })}
          initial={{ noticeOn: detail.head.noticeOn, paperSignatures: detail.paperSignatures, cancelReason: detail.cancelReason }}
          required={() => [asked]}
          onSubmit={(values) => call('training/step', { rows: [{ id, version }], step: asking, values: { [asked]: values[asked] } })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

function RosterTable({ detail, locked }: { detail: TrainingDetail; locked: boolean }) {
  const run = useUndoableCall()
  const { row, lines, problems } = detail
  return (
    <div className="training-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            {['序号', '单位名称', '姓名', '职务', '联系电话', '签到', '提示', ''].map((title, index) => (
              <th key={`${title}${index}`}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const own = problems.filter((problem) => problem.index === index)
            const match = own.flatMap((problem) => problem.matches)[0]
            const link = (employerId: string) =>
              void run('training/link-employer', { id: row.id, version: row.version, lineIds: lines.filter((one) => one.employerId === null && one.employerName === line.employerName).map((one) => one.id), employerId }, () => '已对应')
            return (
              <tr key={line.id}>
                <td className="number">{line.position}</td>
                <td>{line.employerId === null ? line.employerName : <Link href={`/employers/${line.employerId}`}>{line.employerName}</Link>}</td>
                <td>{line.name}</td>
                <td>{line.post}</td>
                <td>{maskPhone(line.phone)}</td>
                <td>{line.signedIn ? optionLabel(signInManners, line.manner ?? 'handwritten') : ''}</td>
                <td className="grow problem">
                  {own.map((problem) => problem.message).join('；')}
                  {match && !locked && (
                    <Button type="link" size="small" onClick={() => link(match.id)}>
                      是“{match.name}”
                    </Button>
                  )}
                </td>
                <td>
                  {!locked && line.signedIn && (
                    <Button type="link" size="small" onClick={() => void run('training/attend', { id: row.id, lineIds: [line.id], signedIn: false, at: null, manner: null }, () => '已取消签到')}>
                      取消签到
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function SheetPanel({ id }: { id: string }) {
  const { message } = App.useApp()
  const { data, error } = useCall('training/sign-in-sheet', { id })
  const run = async (print: boolean): Promise<void> => {
    try {
      const said = print
        ? (await call('training/sheets-print', { ids: [id] })).printed && '已打印'
        : (await call('training/sheets-pdf', { ids: [id] })).path
      if (said) void message.success(print ? said : `已存为 ${said}`)
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    }
  }
  return (
    <section className="panel">
      <h2>签到表</h2>
      <div className="training-line">
        <Button onClick={() => void run(false)}>存为 PDF</Button>
        <Button onClick={() => void run(true)}>打印</Button>
        <span className="muted">{data ? `共 ${data.pages} 页，联系电话已遮蔽` : ''}</span>
      </div>
      {error && <div className="empty">{error.message}</div>}
      {data && (
        <div className="training-paper">
          <PaperFrame html={data.html} label="签到表" />
        </div>
      )}
    </section>
  )
}
