import { MoreOutlined } from '@ant-design/icons'
import { Alert, Button, Dropdown, Tabs } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import type { HarmonyDetail, HarmonyOpinionsInput, HarmonyStep, ScoreSheet } from '@shared/features/harmony'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { RecordTimeline } from '@renderer/components/Timeline'
import { usePart } from '@renderer/features/rules-guidance/usePart'
import { CaseFacts } from './CaseFacts'
import { CaseFiles } from './CaseFiles'
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
  // Scores and opinions are saved by themselves; the second must name the version the first has made.
  const version = useRef(detail.version)
  version.current = Math.max(version.current, detail.version)
  const saving = async (save: Promise<HarmonyDetail>): Promise<{ batch: null }> => {
    version.current = (await save).version
    return { batch: null }
  }
  const scores = usePart<ScoreSheet>(`harmony:${detail.id}:scores`, detail.sheet, (sheet) => saving(call('harmony/save-sheet', { id: detail.id, version: version.current, sheet })))
  const { townOpinion, tripartiteOpinion, opinions, objections } = detail
  const remarks = usePart<HarmonyOpinionsInput>(`harmony:${detail.id}:opinions`, { townOpinion, tripartiteOpinion, opinions, objections }, (values) =>
    saving(call('harmony/save-opinions', { id: detail.id, version: version.current, values })),
  )
  const saveParts = async (): Promise<boolean> => (!scores.dirty || (await scores.submit())) && (!remarks.dirty || (await remarks.submit()))
  /** What was typed is saved first: a step is judged by what is stored. */
  const begin = async (chosen: HarmonyStep): Promise<void> => {
    if (await saveParts()) setStep(chosen)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    void saveParts()
  }
  const asked = new URLSearchParams(useSearch()).get('step')
  const [step, setStep] = useState(() => detail.steps.find((offer) => offer.step === asked && open(offer))?.step ?? null)
  const state = /^目前为/u
  const others = detail.steps.filter((offer) => offer.step !== next && !(offer.reason !== null && state.test(offer.reason)))
  const early = detail.publicityFrom === null
  return (
    <div className="page harmony-page" onKeyDown={onKey}>
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
                danger: offer.step === 'revoke' || offer.step === 'refuse' || offer.step === 'downgrade',
                disabled: !open(offer),
                label: (
                  <span className="harmony-offer">
                    {offer.label}
                    {!open(offer) && <span className="muted">{offer.reason}</span>}
                  </span>
                ),
              })),
              onClick: ({ key }) => void begin(key as HarmonyStep),
            }}
          >
            <Button icon={<MoreOutlined />}>其他办理</Button>
          </Dropdown>
        )}
        {next !== null && (
          <Button type="primary" onClick={() => void begin(next)}>
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
              　应当核查，决定是否提前复审。
            </>
          }
          action={
            detail.steps.some((offer) => offer.step === 'review' && offer.allowed) && (
              <Button size="small" onClick={() => void begin('review')}>
                开始复审
              </Button>
            )
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
                <ScoresPart detail={detail} part={scores} />
              </div>
            ),
          },
          { key: 'opinions', label: detail.objections.length === 0 ? '意见' : `意见（异议 ${detail.objections.length} 件）`, children: <OpinionsPart detail={detail} part={remarks} /> },
          { key: 'papers', label: '文书', children: <HarmonyPapers detail={detail} /> },
          {
            key: 'files',
            label: '附件和记录',
            children: (
              <div className="stack">
                <CaseFiles detail={detail} />
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
