import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { followUpSources, urgingMeans, signingRate, signingRateDefinition, type FollowUpDetail, type FollowUpStep } from '@shared/features/contract-follow-up'
import { optionLabel } from '@shared/fields/values'
import { rateText } from '@shared/rate'
import { useCall } from '@renderer/app/queries'
import { Facts } from '@renderer/components/Facts'
import { PageHead } from '@renderer/components/PageHead'
import { RecordTimeline } from '@renderer/components/Timeline'
import { useUndoableCall } from '@renderer/components/undo'
import { CaseLink } from '@renderer/features/inspection-case/CaseLink'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { CasePapers } from './CasePapers'
import './contracts.css'
import { LineTable } from './LineTable'
import { Reminders } from './Reminders'
import { RosterSheet } from './RosterSheet'
import { CaseTag } from './StateTags'
import { useLimits } from './useLimits'
import { useHasRosterDraft } from './useRosterDraft'

/** One case: what was found, the workers one by one, the papers, and what has been done. */
export function CasePage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('contract-follow-up/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  if (data?.row.id !== id) return null
  return <CaseRecord key={id} detail={data} />
}

function CaseRecord({ detail }: { detail: FollowUpDetail }) {
  const [, navigate] = useLocation()
  const limits = useLimits()
  const [opened, setOpened] = useState<boolean | null>(null)
  const half = useHasRosterDraft(detail.row.id)
  const { row, lines } = detail
  const locked = row.state === 'cleared' || row.state === 'escalated'
  // A roster left half typed is taken up again.
  const editing = (opened ?? half) && !locked
  return (
    <div className="page">
      <PageHead
        title={row.employerName}
        count={
          <span className="contract-head">
            {row.checkedOn} 检查
            <CaseTag state={row.state} />
          </span>
        }
      >
        <Button onClick={() => navigate('/contracts')}>返回</Button>
        <CaseLink origin="contractFollowUp" id={detail.row.id} offered={detail.row.state === 'escalated'} />
        {!locked && <Button onClick={() => navigate(`/contracts/${row.id}/edit`)}>修改</Button>}
        <CaseSteps detail={detail} />
      </PageHead>
      <div className="contract-page">
        {detail.reminders.length > 0 && limits !== null && <Reminders detail={detail} limits={limits} />}
        <CaseFacts detail={detail} />
        <section className="panel">
          <div className="contract-panel-head">
            <h2>劳动者名单</h2>
            <span className="muted">
              共 {lines.length} 人，未签 {detail.counts.unsigned} 人，超一月 {detail.counts.overMonth} 人，超一年 {detail.counts.overYear} 人，已核验 {row.verified} 份
            </span>
            <span className="spacer" />
            {!editing && !locked && <Button onClick={() => navigate(`/import?kind=contract-roster&target=${row.id}&name=${encodeURIComponent(row.employerName)}`)}>从文件导入</Button>}
            {!editing && !locked && <Button onClick={() => setOpened(true)}>{lines.length === 0 ? '录入名单' : '编辑名单'}</Button>}
          </div>
          {editing && limits !== null && <RosterSheet detail={detail} limits={limits} onDone={() => setOpened(false)} />}
          {!editing && lines.length === 0 && <p className="muted">尚无名单，可从企业花名册复制粘贴。</p>}
          {!editing && lines.length > 0 && limits !== null && <LineTable detail={detail} limits={limits} locked={locked} />}
        </section>
        <CasePapers detail={detail} />
        <section className="panel">
          <h2>附件</h2>
          <AttachmentPanel ownerKind="contractFollowUp" ownerId={row.id} />
        </section>
        <section className="panel">
          <h2>变更记录</h2>
          <RecordTimeline ids={[row.id, ...lines.slice(0, 200).map((line) => line.id)]} />
        </section>
      </div>
    </div>
  )
}

function CaseSteps({ detail }: { detail: FollowUpDetail }) {
  const [, navigate] = useLocation()
  const run = useUndoableCall()
  const { id, version } = detail.row
  const toInspection = `/inspections/new?contract=${id}`
  const go = async (step: FollowUpStep, label: string): Promise<void> => {
    const done = await run('contract-follow-up/step', { id, version, step }, () => `已${label}`)
    // Handed over: the inspection is entered next, with what is known of the case.
    if (done !== null && step === 'escalate') navigate(toInspection)
  }
  const next = detail.steps.find((offer) => offer.next)
  const others = detail.steps.filter((offer) => !offer.next)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: others.map((offer) => ({
            key: offer.step,
            disabled: !offer.allowed,
            label: (
              <span className="contract-head">
                {offer.label}
                {offer.reason !== null && <span className="muted">{offer.reason}</span>}
              </span>
            ),
          })),
          onClick: ({ key }) => {
            const offer = others.find((one) => one.step === key)
            if (offer) void go(offer.step, offer.label)
          },
        }}
      >
        <Button icon={<MoreOutlined />}>其他办理</Button>
      </Dropdown>
      {next && (
        <Button type="primary" onClick={() => void go(next.step, next.label)}>
          {next.label}
        </Button>
      )}
      {detail.row.state === 'escalated' && (
        <Button type="primary" onClick={() => navigate(detail.inspectionId === null ? toInspection : `/inspections/${detail.inspectionId}`)}>
          {detail.inspectionId === null ? '登记检查' : '打开检查记录'}
        </Button>
      )}
    </>
  )
}

function CaseFacts({ detail }: { detail: FollowUpDetail }) {
  const { row, head } = detail
  const rate = signingRate(row.signed, row.due)
  return (
    <section className="panel">
      <Facts
        items={[
          ['企业名称', <Link key="employer" href={`/employers/${row.employerId}`}>{row.employerName}</Link>],
          ['镇（街道）', row.townName],
          ['来源', optionLabel(followUpSources, row.source)],
          ['督促方式', head.means === null ? '' : optionLabel(urgingMeans, head.means)],
          [
            '签订率',
            <span key="rate" title={signingRateDefinition}>
              {row.signed}÷{row.due}（{rateText(rate)}）
            </span>,
          ],
          ['期限', head.dueDate],
          ['下次联系', head.nextContactOn],
          ['联系情况', head.contactRemark],
          ['合同文本问题', head.textProblems],
          ['经办人', head.handler],
          ['复核人', head.reviewer],
          ['备注', head.remark],
        ]}
      />
    </section>
  )
}
