import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import { guidanceKinds, guidanceManners, recheckConclusions, type GuidanceDetail, type GuidanceStep } from '@shared/features/rules-guidance'
import { optionLabel } from '@shared/fields/values'
import { useCall } from '@renderer/app/queries'
import { Facts } from '@renderer/components/Facts'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { RecordTimeline } from '@renderer/components/Timeline'
import { CaseLink } from '@renderer/features/inspection-case/CaseLink'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import '@renderer/features/inspection/inspection.css'
import { ClausesPart } from './ClausesPart'
import { DocumentsPart } from './DocumentsPart'
import './guidance.css'
import { GuidanceStateTag } from './GuidanceStateTag'
import { GuidanceStepDialog } from './GuidanceStepDialog'
import { OpinionPart } from './OpinionPart'
import { PartsProvider, usePartsOf } from './parts'
import { ProcedurePart } from './ProcedurePart'

/** One case of guidance: the review, the procedure, its paper, and the next step. */
export function GuidancePage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('rules-guidance/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  if (data?.id !== id) return null
  return <GuidanceRecord key={id} detail={data} />
}

/** Steps whose refusal only says that something is still to be entered, which their dialog asks for. */
const asking: readonly GuidanceStep[] = ['revise', 'complete', 'transfer', 'terminate']
const missing = /^请填写/u

function open(offer: GuidanceDetail['steps'][number]): boolean {
  return offer.allowed || (asking.includes(offer.step) && offer.reason !== null && missing.test(offer.reason))
}

function usualStep(detail: GuidanceDetail): GuidanceStep | null {
  const marked = detail.steps.find((offer) => offer.next)
  if (marked) return marked.step
  const usual: Partial<Record<GuidanceDetail['state'], readonly GuidanceStep[]>> = {
    returned: ['revise', 'complete'],
    rechecking: ['complete'],
  }
  const offers = detail.steps.filter(open)
  return usual[detail.state]?.find((step) => offers.some((offer) => offer.step === step)) ?? null
}

function GuidanceRecord({ detail }: { detail: GuidanceDetail }) {
  const [, navigate] = useLocation()
  const next = usualStep(detail)
  const parts = usePartsOf(detail)
  const asked = new URLSearchParams(useSearch()).get('step')
  const [step, setStep] = useState(() => detail.steps.find((offer) => offer.step === asked && open(offer))?.step ?? null)
  const nextLabel = detail.steps.find((offer) => offer.step === next)?.label
  const others = detail.steps.filter((offer) => offer.step !== next && offer.step !== 'transfer' && (open(offer) || ['feedback', 'complete'].includes(offer.step)))
  const transfer = detail.steps.find((offer) => offer.step === 'transfer')
  const toTake = detail.clauses.some((clause) => !clause.corrected) || detail.documents.some((one) => one.judgement === 'unlawful')
  const mayTransfer = toTake && ((transfer !== undefined && open(transfer)) || (detail.state === 'transferred' && detail.inspection === null && detail.orders.length === 0))
  /** What was typed is saved first: a step is judged by what is stored. */
  const begin = async (chosen: GuidanceStep): Promise<void> => {
    if (await parts.saveAll()) setStep(chosen)
  }
  const transferTo = async (room: string): Promise<void> => {
    if (await parts.saveAll()) navigate(`/${room}/new?guidance=${detail.id}`)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A dialog over the page has the key for itself.
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void parts.saveAll()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [parts])
  return (
    <PartsProvider value={parts}>
      <div className="page guidance-page">
        <PageHead
          title={detail.employerName}
          count={
            <span className="guidance-status">
              {detail.number}
              <GuidanceStateTag state={detail.state} />
              {detail.overdue && <StatusTag tone="red">逾期</StatusTag>}
            </span>
          }
        >
          <Button onClick={() => navigate('/guidance')}>返回</Button>
          <CaseLink origin="rulesGuidance" id={detail.id} offered={detail.state === 'transferred'} />
          {detail.editable && <Button onClick={() => navigate(`/guidance/${detail.id}/edit`)}>修改</Button>}
          {mayTransfer && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'inspections', label: '登记检查，问题带入检查记录' },
                  { key: 'orders', label: '制作限期改正指令书，问题带入指令书' },
                ],
                onClick: ({ key }) => void transferTo(key),
              }}
            >
              <Button>转监察案件</Button>
            </Dropdown>
          )}
          <Dropdown
            trigger={['click']}
            menu={{
              items: others.map((offer) => ({
                key: offer.step,
                danger: offer.step === 'terminate',
                disabled: !open(offer),
                label: (
                  <span className="guidance-offer">
                    {offer.label}
                    {!open(offer) && <span className="muted">{offer.reason}</span>}
                  </span>
                ),
              })),
              onClick: ({ key }) => void begin(key as GuidanceStep),
            }}
          >
            <Button icon={<MoreOutlined />}>其他办理</Button>
          </Dropdown>
          {next !== null && (
            <Button type="primary" onClick={() => void begin(next)}>
              {nextLabel}
            </Button>
          )}
        </PageHead>
        <Tabs
          className="guidance-tabs"
          items={[
            {
              key: 'review',
              label: '审查',
              children: (
                <div className="stack">
                  <CaseFacts detail={detail} />
                  <DocumentsPart detail={detail} />
                  <ClausesPart detail={detail} />
                </div>
              ),
            },
            {
              key: 'procedure',
              label: detail.warnings.length === 0 ? '民主程序' : `民主程序（${detail.warnings.length} 项提示）`,
              children: <ProcedurePart detail={detail} />,
            },
            { key: 'paper', label: '意见书', children: <OpinionPart detail={detail} /> },
            {
              key: 'files',
              label: '附件和记录',
              children: (
                <div className="stack">
                  <section className="panel">
                    <h2>附件</h2>
                    <AttachmentPanel ownerKind="rulesGuidance" ownerId={detail.id} />
                  </section>
                  <section className="panel">
                    <h2>变更记录</h2>
                    <RecordTimeline ids={[detail.id, ...detail.clauses.flatMap((clause) => clause.id ?? [])]} />
                  </section>
                </div>
              ),
            },
          ]}
        />
        {step !== null && <GuidanceStepDialog detail={detail} step={step} onClose={() => setStep(null)} />}
      </div>
    </PartsProvider>
  )
}

/** What the case was turned into. */
function Links({ detail: { inspection, orders } }: { detail: GuidanceDetail }) {
  if (inspection === null && orders.length === 0) return null
  return (
    <p className="guidance-note guidance-status">
      <span className="muted">转监察案件</span>
      {inspection !== null && <Link href={`/inspections/${inspection.id}`}>{inspection.inspectedOn} 的检查</Link>}
      {orders.map((order) => (
        <span key={order.id}>
          <Link href={`/orders/${order.id}`}>{order.number ?? '限期改正指令书草稿'}</Link>
          <span className="muted">　{order.stateLabel}</span>
        </span>
      ))}
    </p>
  )
}

function CaseFacts({ detail }: { detail: GuidanceDetail }) {
  return (
    <section className="panel">
      <Facts
        items={[
          ['企业', <Link key="employer" href={`/employers/${detail.employerId}`}>{detail.employerName}</Link>],
          ['统一社会信用代码', detail.creditCode],
          ['镇（街道）', detail.townName],
          ['职工人数', detail.headcount === null ? null : `${detail.headcount.toLocaleString('zh-CN')} 人${detail.aboveScale ? '，规上' : ''}`],
          ['指导', `${detail.guidedOn} ${optionLabel(guidanceManners, detail.manner)}，${optionLabel(guidanceKinds, detail.kind)}`],
          ['指导人员', detail.guides.join('、')],
          ['企业对接人', detail.contact],
          ['经办、审核', [detail.handler, detail.reviewer].filter(Boolean).join('、')],
          ['整改期限', detail.dueDate],
          ['复核', detail.recheckedOn === null ? null : `${detail.recheckedOn}${detail.conclusion === null ? '' : ` ${optionLabel(recheckConclusions, detail.conclusion)}`}`],
          ['完成日期', detail.completedOn],
          ['意见书', detail.documentNumber],
        ]}
      />
      <Links detail={detail} />
      {detail.closingReason !== '' && <p className="guidance-note">终止或移转原因：{detail.closingReason}</p>}
      {detail.remark !== '' && <p className="guidance-note muted">备注：{detail.remark}</p>}
    </section>
  )
}
