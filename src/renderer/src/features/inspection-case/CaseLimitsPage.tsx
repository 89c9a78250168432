import { Button, Input } from 'antd'
import { useState } from 'react'
import { casePeriodUnits, periodText, type SavedCaseLimit } from '@shared/features/inspection-case'
import { formatYuan } from '@shared/money'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { useUndoToast } from '@renderer/components/undo'
import './case.css'
import { CaseLimitDialog } from './CaseLimitDialog'
import { useCaseLimits } from './useCaseLimits'

/** The value as people write it: 5个工作日, 10,000.00 元, 是. */
function valueText({ value, unit }: SavedCaseLimit): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return unit === '元' ? `${formatYuan(value)} 元` : `${value} ${unit}`
  const rest = casePeriodUnits.some((known) => known.value === value.unit) && value.moves ? '（末日遇休息日顺延）' : ''
  return `${periodText(value)}${rest}`
}

/** Every period, amount and convention of a case with what it rests on, those not read in a source marked 待核. */
export function CaseLimitsPage() {
  const limits = useCaseLimits()
  const [edited, setEdited] = useState<SavedCaseLimit | null>(null)
  const [onlyOpen, setOnlyOpen] = useState(false)
  const all: readonly SavedCaseLimit[] = limits ? Object.values(limits).flat() : []
  const open = all.filter(({ unverified }) => unverified)
  return (
    <div className="page page-scroll">
      <PageHead title="办案期限和标准" count={limits ? `${all.length} 项，待核 ${open.length} 项` : ''}>
        <Button onClick={() => setOnlyOpen(!onlyOpen)}>{onlyOpen ? '显示全部' : '只看待核'}</Button>
      </PageHead>
      <p className="setting-note">办案步骤按办理当日适用的版本计算。“待核”的数值未见原文或者法律未明确，请与本单位核对后修改；修改时另填生效日期的，原有版本保留。</p>
      <section className="panel">
        <table className="plain-table case-limits">
          <thead>
            <tr>
              <th style={{ width: '24%' }}>名称</th>
              <th style={{ width: '20%' }}>数值</th>
              <th>依据</th>
              <th style={{ width: 100 }}>生效日期</th>
              <th style={{ width: 56 }} aria-label="核对" />
              <th style={{ width: 66 }} aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {(onlyOpen ? open : all).map((row) => (
              <tr key={`${row.key} ${row.validFrom}`}>
                <td>{row.label}</td>
                <td>{valueText(row)}</td>
                <td className="muted">{row.basis}</td>
                <td>{row.validFrom}</td>
                <td>{row.unverified && <StatusTag tone="amber">待核</StatusTag>}</td>
                <td>
                  <Button size="small" aria-label={`修改${row.label}`} onClick={() => setEdited(row)}>
                    修改
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <SourcesPanel />
      {edited !== null && <CaseLimitDialog limit={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

/** Where complaints come from: the list of the form. */
function SourcesPanel() {
  const { data } = useCall('case-intake/sources', {})
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const toast = useUndoToast()
  const text = typed ?? (data ?? []).join('\n')
  const save = async (): Promise<void> => {
    const sources = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    const twice = sources.find((one, index) => sources.indexOf(one) !== index)
    if (sources.length === 0) return setProblem('至少填写一个来源')
    if (twice !== undefined) return setProblem(`来源“${twice}”填写了两次`)
    try {
      const { batch } = await callWithBatch('case-intake/save-sources', { sources })
      toast('已保存投诉来源', batch)
      setProblem(null)
      return setTyped(null)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      return setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }
  return (
    <section className="panel">
      <h2>投诉来源</h2>
      <p className="muted">登记投诉时供选择，每行一个。</p>
      <Input.TextArea aria-label="投诉来源" value={text} autoSize={{ minRows: 4, maxRows: 12 }} style={{ maxWidth: 420 }} onChange={(event) => setTyped(event.target.value)} />
      <div className="case-line">
        <Button type="primary" disabled={typed === null} onClick={() => void save()}>
          保存
        </Button>
        <Button disabled={typed === null} onClick={() => setTyped(null)}>
          取消
        </Button>
        {problem !== null && <span className="problem">{problem}</span>}
      </div>
    </section>
  )
}
