import { Alert, Button, Segmented, Space } from 'antd'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { releaseStateLabel, type ReleaseDetail } from '@shared/features/statistics'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { Facts } from '@renderer/components/Facts'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { Differences } from './Differences'
import { FiguresTable } from './FiguresTable'
import { FillDialog } from './FillDialog'
import { FrozenRowsDrawer } from './FrozenRowsDrawer'
import type { ShownFigure } from './place'
import { releaseTones } from './ReleasesPage'
import { ReleaseStepDialog, type ReleaseStep } from './ReleaseStepDialog'
import { useTold } from './useTold'
import './statistics.css'

/** One report: who signed, the figures as they were, and what has changed since. */
export function ReleasePage() {
  const { id } = useParams<{ id: string }>()
  const { data } = useCall('statistics/release', { id })
  return data?.id === id ? <Release key={id} release={data} /> : null
}

function Release({ release }: { readonly release: ReleaseDetail }) {
  const [step, setStep] = useState<ReleaseStep | 'correct' | null>(null)
  const [view, setView] = useState<'figures' | 'differences'>('figures')
  const [shown, setShown] = useState<ShownFigure | null>(null)
  const [, navigate] = useLocation()
  const { report, state, edition, replaced, intact } = release
  const close = (): void => setStep(null)
  return (
    <div className="page page-scroll">
      <PageHead
        title={`${release.label}统计表`}
        count={
          <>
            <StatusTag tone={replaced ? 'plain' : releaseTones[state]}>{replaced ? '已被更正' : releaseStateLabel(state)}</StatusTag>
            {edition !== null && <span className="count"> 第 {edition} 版</span>}
          </>
        }
      >
        <Space size={8}>
          <Button onClick={() => navigate('/statistics/releases')}>返回</Button>
          <Exports release={release} />
          {(state === 'filled' || state === 'reviewed') && <Button onClick={() => setStep('return')}>退回</Button>}
          {state === 'filled' && (
            <Button type="primary" onClick={() => setStep('review')}>
              审核
            </Button>
          )}
          {state === 'reviewed' && (
            <Button type="primary" onClick={() => setStep('sign')}>
              报出
            </Button>
          )}
          {state === 'released' && !replaced && <Button onClick={() => setStep('correct')}>更正</Button>}
        </Space>
      </PageHead>
      {!intact && <Alert type="error" showIcon className="notes" title="校验码不符：保存的数字或明细与报出时签字的不一致，请从备份中核对" />}
      <div className="panel release-facts">
        <Facts
          items={[
            ['填表人', `${release.filler}　${release.filledOn}`],
            ['审核人', release.reviewedOn === null ? '' : `${release.reviewer}　${release.reviewedOn}`],
            ['单位负责人', release.releasedOn === null ? '' : `${release.head}　${release.releasedOn}`],
            ...(release.reason === '' ? [] : [['更正原因', release.reason] as const]),
            ...(release.explanation === '' ? [] : [['说明', release.explanation] as const]),
            ...(release.returnReason === '' ? [] : [['退回原因', release.returnReason] as const]),
            ['校验码', release.hash === null ? '报出时生成' : <code key="hash" className="hash">{release.hash}</code>],
          ]}
        />
      </div>
      <div className="period-bar">
        <Segmented
          options={[
            { value: 'figures', label: '报出的数字' },
            { value: 'differences', label: '报出后的变动' },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'figures' ? (
        <div className="panel statistics">
          <FiguresTable report={report} onOpen={setShown} lastOpens={false} />
        </div>
      ) : (
        <Differences id={release.id} />
      )}
      {shown && <FrozenRowsDrawer id={release.id} shown={shown} onClose={() => setShown(null)} />}
      {step === 'correct' && <FillDialog report={report} replacesId={release.id} warnings={[]} onClose={close} />}
      {step !== null && step !== 'correct' && <ReleaseStepDialog step={step} release={release} onClose={close} />}
    </div>
  )
}

function Exports({ release }: { readonly release: ReleaseDetail }) {
  const told = useTold()
  const { id, report } = release
  const said = ({ path }: { readonly path: string | null }): string | null => (path === null ? null : `已导出 ${path}`)
  const pdf = () => call('statistics/save-table', { choice: report.choice, comparison: report.comparison, release: id })
  return (
    <>
      <Button onClick={() => void told(async () => said(await pdf()))}>存为 PDF</Button>
      <Button onClick={() => void told(async () => said(await call('statistics/export-release', { id })))}>导出</Button>
    </>
  )
}
