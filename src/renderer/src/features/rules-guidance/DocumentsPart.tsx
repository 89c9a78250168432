import { Input, Segmented } from 'antd'
import { judgements, ruleDocumentKinds, type GuidanceDetail, type Judgement, type RuleDocumentKind } from '@shared/features/rules-guidance'
import { callWithBatch } from '@renderer/app/bridge'
import { PartFoot } from './PartFoot'
import { useGuidancePart } from './parts'

type Document = GuidanceDetail['documents'][number]
type Choice = Judgement | 'open' | 'none'

const choices: readonly { value: Choice; label: string }[] = [
  { value: 'none', label: '未涉及' },
  { value: 'open', label: '待审' },
  ...judgements,
]

/** The eighteen kinds of documents, each with what the review found. */
export function DocumentsPart({ detail }: { detail: GuidanceDetail }) {
  const part = useGuidancePart<Document[]>(detail, 'documents', detail.documents, (ref, documents) => callWithBatch('rules-guidance/save-documents', { ...ref, documents }))
  const patch = (kind: RuleDocumentKind, changes: Partial<Document>): void => {
    const blank: Document = { kind, title: '', judgement: null, remark: '' }
    const held = new Map(part.value.map((one) => [one.kind, one]))
    held.set(kind, { ...blank, ...held.get(kind), ...changes })
    // In the order of the list, so that the paper has it too.
    part.change(ruleDocumentKinds.flatMap(({ value }) => held.get(value) ?? []))
  }
  const choose = (kind: RuleDocumentKind, choice: Choice): void => {
    if (choice === 'none') part.change(part.value.filter((one) => one.kind !== kind))
    else patch(kind, { judgement: choice === 'open' ? null : choice })
  }
  return (
    <section className="panel">
      <h2>涉及制度与审查结论（{part.value.length} 项）</h2>
      <table className="plain-table guidance-documents">
        <thead>
          <tr>
            <th style={{ width: 230 }}>制度</th>
            <th style={{ width: 300 }}>审查结论</th>
            <th style={{ width: '22%' }}>文件名称</th>
            <th>说明</th>
          </tr>
        </thead>
        <tbody>
          {ruleDocumentKinds.map(({ value: kind, label }) => {
            const held = part.value.find((one) => one.kind === kind)
            const choice: Choice = held === undefined ? 'none' : (held.judgement ?? 'open')
            return (
              <tr key={kind} className={held ? '' : 'muted'}>
                <td>{label}</td>
                <td>
                  <Segmented<Choice>
                    size="small"
                    aria-label={`${label}审查结论`}
                    disabled={!detail.editable}
                    value={choice}
                    options={choices.map((one) => ({ ...one }))}
                    onChange={(next) => choose(kind, next)}
                  />
                </td>
                <td>
                  {held && (
                    <Input aria-label={`${label}文件名称`} disabled={!detail.editable} value={held.title} maxLength={120} onChange={(event) => patch(kind, { title: event.target.value })} />
                  )}
                </td>
                <td>
                  {held && (
                    <Input aria-label={`${label}说明`} disabled={!detail.editable} value={held.remark} maxLength={1000} onChange={(event) => patch(kind, { remark: event.target.value })} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <PartFoot part={part} />
    </section>
  )
}
