import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { evidenceInput, evidenceKinds, type CaseDetail, type EvidenceInput } from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import { call, CallFailure } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { SheetTable } from '@renderer/components/sheet/SheetTable'
import { firstProblem, readRow, toSheetRow, type RowSpec } from './rowSheet'

const spec = (known: ReadonlySet<string>): RowSpec => ({
  schema: evidenceInput,
  columns: [
    { key: 'kind', label: '种类', width: 90, kind: 'option', options: evidenceKinds },
    { key: 'name', label: '证据名称', width: 170, grow: true },
    { key: 'source', label: '提供人或来源', width: 100, grow: true },
    { key: 'obtainedOn', label: '取得日期', width: 96, kind: 'date' },
    { key: 'pages', label: '页数', width: 50, kind: 'integer', align: 'right' },
    { key: 'proves', label: '证明事项', width: 140, grow: true },
    { key: 'registeredOn', label: '登记保存日', width: 96, kind: 'date' },
    { key: 'releasedOn', label: '保存处理日', width: 96, kind: 'date' },
  ],
  rest: (key) => ({ id: known.has(key) ? key : null }),
})

/** Evidence of the case: what it is, from whom, when, and what it proves. */
export function EvidencePart({ detail }: { detail: CaseDetail }) {
  const [editing, setEditing] = useState(false)
  return (
    <section className="panel">
      <div className="case-panel-head">
        <h2>
          证据<span className="muted">　共 {detail.evidence.length} 件</span>
        </h2>
        {!editing && !detail.locked && <Button onClick={() => setEditing(true)}>{detail.evidence.length === 0 ? '登记证据' : '编辑证据'}</Button>}
      </div>
      {editing ? <EvidenceSheet detail={detail} onDone={() => setEditing(false)} /> : <EvidenceTable detail={detail} />}
    </section>
  )
}

function EvidenceTable({ detail }: { detail: CaseDetail }) {
  if (detail.evidence.length === 0) return <p className="muted">书证、当事人陈述、证人证言等在此登记，随卷宗目录编页。</p>
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {['序号', '种类', '证据名称', '提供人或来源', '取得日期', '页数', '证明事项', '登记保存'].map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {detail.evidence.map((one, index) => (
          <tr key={one.id}>
            <td>{index + 1}</td>
            <td>{optionLabel(evidenceKinds, one.kind)}</td>
            <td>{one.name}</td>
            <td>{one.source}</td>
            <td>{one.obtainedOn}</td>
            <td className="number">{one.pages}</td>
            <td className="grow">{one.proves}</td>
            <td>{one.registeredOn === null ? '' : `${one.registeredOn}${one.releasedOn === null ? '（未处理）' : `，${one.releasedOn} 处理`}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function EvidenceSheet({ detail, onDone }: { detail: CaseDetail; onDone: () => void }) {
  const { message } = App.useApp()
  const { today } = useSession()
  const rule = useMemo(() => spec(new Set(detail.evidence.map(({ id }) => id))), [detail.evidence])
  const [rows, setRows] = useState(() => detail.evidence.map((one) => toSheetRow(rule, one, one.id)))
  const [saving, setSaving] = useState(false)
  const read = useMemo(() => rows.map((row) => readRow(rule, row, today)), [rows, rule, today])
  const problem = firstProblem(read)
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      await call('inspection-case/save-evidence', { id: detail.id, version: detail.version, rows: read.map(({ value }) => value as EvidenceInput) })
      void message.success('证据已保存')
      onDone()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(Object.values(error.error.fields ?? {})[0] ?? error.message)
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      <SheetTable
        label="证据"
        columns={rule.columns}
        rows={rows}
        onChange={setRows}
        lines={10}
        problem={(row, column) => read[row]?.problems.get(column) ?? null}
        foot={<span className="muted">种类填：{evidenceKinds.map(({ label }) => label).join('、')}</span>}
      />
      <div className="case-line">
        <Button type="primary" loading={saving} disabled={problem !== null} onClick={() => void save()}>
          保存证据
        </Button>
        <Button onClick={onDone}>取消</Button>
        {problem !== null && <span className="problem">{problem}</span>}
      </div>
    </>
  )
}
