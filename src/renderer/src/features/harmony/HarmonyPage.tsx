import { MoreOutlined } from '@ant-design/icons'
import { Alert, Button, Dropdown, Tabs } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import { reviewConclusions, tenthsText, type HarmonyDetail, type HarmonyStep } from '@shared/features/harmony'
import { optionLabel } from '@shared/fields/values'
import { useCall } from '@renderer/app/queries'
import { Facts } from '@renderer/components/Facts'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { RecordTimeline } from '@renderer/components/Timeline'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import './harmony.css'
import { HarmonyPapers } from './HarmonyPapers'
import { HarmonyStateTag } from './HarmonyStateTag'
import { HarmonyStepDialog } from './HarmonyStepDialog'
import { OpinionsPart } from './OpinionsPart'
import { ScoresPart } from './ScoresPart'

/** One application and its title: scores, opinions, papers, and the next step. */
export function HarmonyPage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('harmony/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  if (data?.id !== id) return null
  return <HarmonyRecord key={id} detail={data} />
}

type Offer = HarmonyDetail['steps'][number]

/** A refusal that only says what is still to be entered, which the dialog of the step asks for. */
const missing = /^请(填写|选择)|^尚未公示$/u
const open = (offer: Offer): boolean => offer.allowed || (offer.reason !== null && missing.test(offer.reason))

/** The usual step of a state, also while its dialog still has to ask for something. */
function usual({ steps, state }: HarmonyDetail): HarmonyStep | null {
  const marked = steps.find((offer) => offer.next)
  if (marked) return marked.step
  const asking: Partial<Record<HarmonyDetail['state'], HarmonyStep>> = { tripartite: 'publicise', publicity: 'name', named: 'award', review: 'keep' }
  return steps.find((offer) => offer.step === asking[state] && open(offer))?.step ?? null
}

function HarmonyRecord({ detail }: { detail: HarmonyDetail }) {
  const [, navigate] = useLocation()
  const next = usual(detail)
  const asked = new URLSearchParams(useSearch()).get('step')
  const [step, setStep] = useState(() => detail.steps.find((offer) => offer.step === asked && open(offer))?.step ?? null)
  const state = /^目前为/u
  const others = detail.steps.filter((offer) => offer.step !== next && !(offer.reason !== null && state.test(offer.reason)))
  const early = detail.publicityFrom === null
  return (
    <div className="page harmony-page">
      <PageHead
        title={detail.employerName}
        count={
          <span className="harmony-status">
            {detail.year} 年度
            <HarmonyStateTag state={detail.shownState} />
            {detail.vetoes > 0 && <StatusTag tone="red">一票否决</StatusTag>}
            {detail.alerts > 0 && <StatusTag tone="red">称号期内有不良记录</StatusTag>}
          </span>
        }
      >
        <Button onClick={() => navigate('/harmony')}>返回</Button>
        {early && <Button onClick={() => navigate(`/harmony/${detail.id}/edit`)}>修改</Button>}
        {others.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: others.map((offer) => ({
                key: offer.step,
                danger: offer.step === 'revoke' || offer.step === 'refuse',
                disabled: !open(offer),
                label: (
                  <span className="harmony-offer">
                    {offer.label}
                    {!open(offer) && <span className="muted">{offer.reason}</span>}
                  </span>
                ),
              })),
              onClick: ({ key }) => setStep(key as HarmonyStep),
            }}
          >
            <Button icon={<MoreOutlined />}>其他办理</Button>
          </Dropdown>
        )}
        {next !== null && (
          <Button type="primary" onClick={() => setStep(next)}>
            {detail.steps.find((offer) => offer.step === next)?.label}
          </Button>
        )}
      </PageHead>
      {detail.against.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={
            <>
              称号期内：
              {detail.against.map((one) => (
                <Link key={one.path} href={one.path}>
                  {one.date} {one.text}　
                </Link>
              ))}
              应当核查并决定是否复审。
            </>
          }
        />
      )}
      <Tabs
        className="harmony-tabs"
        items={[
          {
            key: 'scores',
            label: '评分',
            children: (
              <div className="stack">
                <CaseFacts detail={detail} />
                <ScoresPart detail={detail} />
              </div>
            ),
          },
          { key: 'opinions', label: detail.objections.length === 0 ? '意见' : `意见（异议 ${detail.objections.length} 件）`, children: <OpinionsPart detail={detail} /> },
          { key: 'papers', label: '文书', children: <HarmonyPapers detail={detail} /> },
          {
            key: 'files',
            label: '附件和记录',
            children: (
              <div className="stack">
                <section className="panel">
                  <h2>附件</h2>
                  <AttachmentPanel ownerKind="harmonyCertification" ownerId={detail.id} />
                </section>
                <section className="panel">
                  <h2>变更记录</h2>
                  <RecordTimeline ids={[detail.id]} />
                </section>
              </div>
            ),
          },
        ]}
      />
      {step !== null && <HarmonyStepDialog rows={[detail]} leadId={detail.id} step={step} onClose={() => setStep(null)} />}
    </div>
  )
}

function CaseFacts({ detail }: { detail: HarmonyDetail }) {
  const span = (from: string | null, to: string | null): string | null => (from === null ? null : `${from} 至 ${to ?? ''}`)
  const review = detail.reviewedOn === null ? null : `${detail.reviewedOn}${detail.reviewConclusion === null ? '' : ` ${optionLabel(reviewConclusions, detail.reviewConclusion)}`}`
  return (
    <section className="panel">
      <Facts
        items={[
          ['企业', <Link key="employer" href={`/employers/${detail.employerId}`}>{detail.employerName}</Link>],
          ['镇（街道）', `${detail.townName ?? ''}${detail.aboveScale ? '，规上' : ''}`],
          ['申报等级', detail.levelLabel],
          ['总分', detail.totalTenths === null ? '—' : `${tenthsText(detail.totalTenths)} 分`],
          ['提交自评', detail.submittedOn],
          ['公示期', span(detail.publicityFrom, detail.publicityUntil)],
          ['命名', detail.namedOn === null ? null : `${detail.namedOn} ${detail.documentNumber}`],
          ['有效期', span(detail.validFrom, detail.validTo)],
          ['复审', review],
          ['下次复审', detail.nextReviewOn],
          ['联系人', [detail.contact, detail.phone].filter(Boolean).join(' ')],
          ['经办人', detail.handler],
          ['撤销', detail.revokedOn === null ? null : `${detail.revokedOn} ${detail.revokeNumber}`],
          ['命名机关', detail.issuer],
        ]}
      />
      {detail.state === 'publicity' && <p className="muted">公示期：{detail.publicityExplanation}</p>}
      {detail.reason !== '' && <p>原因：{detail.reason}</p>}
      {detail.remark !== '' && <p className="muted">备注：{detail.remark}</p>}
    </section>
  )
}
