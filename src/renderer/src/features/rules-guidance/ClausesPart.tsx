import { DeleteOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { clauseSeverities, ruleDocumentKinds, type GuidanceDetail, type RuleClauseRow } from '@shared/features/rules-guidance'
import { callWithBatch } from '@renderer/app/bridge'
import { ClauseDrawer } from './ClauseDrawer'
import { PartFoot } from './PartFoot'
import { useGuidancePart } from './parts'
import { SnippetArea } from './SnippetArea'

type Clause = GuidanceDetail['clauses'][number]

const own: Clause = { id: null, clauseId: null, document: null, quote: '', problem: '', basis: '', suggestion: '', severity: 'unlawful', corrected: false }

function fromCatalogue(entry: RuleClauseRow, documents: GuidanceDetail['documents']): Clause {
  // The document of the case in which such a clause usually stands; else the first the catalogue names.
  const document = entry.documents.find((kind) => documents.some((one) => one.kind === kind)) ?? entry.documents[0] ?? null
  return { ...own, clauseId: entry.id, document, problem: entry.clause, basis: entry.basis.join('、'), suggestion: entry.suggestion, severity: entry.severity }
}

/** Problem clauses: what stands in the rules, why it cannot, and what may stand in its place. */
export function ClausesPart({ detail }: { detail: GuidanceDetail }) {
  const [searching, setSearching] = useState(false)
  const close = useCallback(() => setSearching(false), [])
  const part = useGuidancePart<Clause[]>(detail, 'clauses', detail.clauses, (ref, clauses) => callWithBatch('rules-guidance/save-clauses', { ...ref, clauses }))
  const chosen = useMemo(() => new Set(part.value.flatMap((clause) => clause.clauseId ?? [])), [part.value])
  const patch = (index: number, changes: Partial<Clause>): void => {
    const before = part.value[index]
    if (before) part.change(part.value.with(index, { ...before, ...changes }))
  }
  return (
    <section className="panel">
      <h2>问题条款（{part.value.length} 条）</h2>
      {part.value.map((clause, index) => (
        <ClauseCard
          key={clause.id ?? `new-${index}`}
          clause={clause}
          number={index + 1}
          editable={detail.editable}
          onChange={(changes) => patch(index, changes)}
          onRemove={() => part.change(part.value.filter((_, other) => other !== index))}
        />
      ))}
      {detail.editable && (
        <div className="findings-actions">
          <Button icon={<SearchOutlined />} onClick={() => setSearching(true)}>
            从目录添加
          </Button>
          <Button icon={<PlusOutlined />} onClick={() => part.change([...part.value, own])}>
            其他问题
          </Button>
          <span className="muted">文字框中键入 ;r02 再按 Tab，可填入目录中的建议表述。</span>
        </div>
      )}
      <PartFoot part={part} />
      <ClauseDrawer open={searching} chosen={chosen} onAdd={(entry) => part.change([...part.value, fromCatalogue(entry, detail.documents)])} onClose={close} />
    </section>
  )
}

interface CardProps {
  readonly clause: Clause
  readonly number: number
  readonly editable: boolean
  readonly onChange: (changes: Partial<Clause>) => void
  readonly onRemove: () => void
}

function ClauseCard({ clause, number, editable, onChange, onRemove }: CardProps) {
  const at = `第 ${number} 条`
  return (
    <div className="clause-card">
      <div className="clause-head">
        <b>{number}.</b>
        {clause.clauseId !== null && <span className="tag">{clause.clauseId}</span>}
        <Input aria-label={`${at}问题`} placeholder="问题" disabled={!editable} value={clause.problem} maxLength={500} onChange={(event) => onChange({ problem: event.target.value })} />
        <Select
          aria-label={`${at}所在制度`}
          placeholder="所在制度"
          allowClear
          disabled={!editable}
          style={{ width: 210, flex: 'none' }}
          value={clause.document}
          options={ruleDocumentKinds.map((one) => ({ ...one }))}
          onChange={(document: Clause['document'] | undefined) => onChange({ document: document ?? null })}
        />
        <Select
          aria-label={`${at}程度`}
          disabled={!editable}
          style={{ width: 96, flex: 'none' }}
          value={clause.severity}
          options={clauseSeverities.map((one) => ({ ...one }))}
          onChange={(severity: Clause['severity']) => onChange({ severity })}
        />
        <Checkbox disabled={!editable} checked={clause.corrected} onChange={(event) => onChange({ corrected: event.target.checked })} style={{ whiteSpace: 'nowrap' }}>
          已改正
        </Checkbox>
        {editable && <Button type="text" icon={<DeleteOutlined />} aria-label={`删除${at}`} onClick={onRemove} />}
      </div>
      <div className="clause-texts">
        <label>
          <span className="muted">制度原文</span>
          <SnippetArea label={`${at}制度原文`} max={2000} disabled={!editable} value={clause.quote} onChange={(quote) => onChange({ quote })} />
        </label>
        <label>
          <span className="muted">法律依据</span>
          <SnippetArea label={`${at}法律依据`} max={500} disabled={!editable} value={clause.basis} onChange={(basis) => onChange({ basis })} />
        </label>
        <label>
          <span className="muted">修改建议</span>
          <SnippetArea label={`${at}修改建议`} max={2000} disabled={!editable} value={clause.suggestion} onChange={(suggestion) => onChange({ suggestion })} />
        </label>
      </div>
    </div>
  )
}
