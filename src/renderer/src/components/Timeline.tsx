import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { HistoryEntry, TimelineEntry, TimelineKind } from '@shared/features/history'
import { useCall } from '@renderer/app/queries'
import { instantText } from '@renderer/grid/columns'
import './timeline.css'

interface Change {
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
}

interface Item {
  readonly key: string
  /** When, as it is shown. */
  readonly when: string
  readonly title: string
  readonly detail: string
  readonly operator: string
  readonly path: string | null
  readonly changes: readonly Change[]
  readonly kind: TimelineKind
}

/** Everything about one employer, newest first: its own changes, inspections, papers, files. */
export function EmployerTimeline({ employerId }: { employerId: string }) {
  const { data } = useCall('history/employer', { employerId })
  return <Timeline items={data?.map(ofEntry)} />
}

/** Who changed a record, when and what. @param ids the record and its parts */
export function RecordTimeline({ ids }: { ids: readonly string[] }) {
  const { data } = useCall('history/of', { ids: [...ids] }, { enabled: ids.length > 0 })
  return <Timeline items={data && byUseCase(data)} />
}

function ofEntry(entry: TimelineEntry): Item {
  const { key, kind, title, detail, operator, path, changes } = entry
  // A visit or a paper belongs to its day; a change of the record to its minute.
  return { key, kind, title, detail, operator, path, changes, when: kind === 'change' ? instantText(entry.at) : entry.date }
}

/** Rows changed in one go are told as one thing. */
function byUseCase(entries: readonly HistoryEntry[]): Item[] {
  const items = new Map<string, Item>()
  for (const entry of entries) {
    const before = items.get(entry.batchId)
    // A new record is on the page already; what it began with is not repeated.
    const changes = entry.action === 'insert' ? [] : entry.changes
    items.set(entry.batchId, {
      key: entry.batchId,
      when: instantText(entry.at),
      title: entry.useCaseLabel,
      detail: entry.reason ?? '',
      operator: entry.operator,
      path: null,
      kind: 'change',
      changes: [...(before?.changes ?? []), ...changes],
    })
  }
  return [...items.values()]
}

const FIRST = 12

function Timeline({ items }: { items: readonly Item[] | undefined }) {
  const [all, setAll] = useState(false)
  if (!items) return null
  if (items.length === 0) return <p className="muted">尚无记录。</p>
  const shown = all ? items : items.slice(0, FIRST)
  return (
    <>
      <ol className="timeline">
        {shown.map((item) => (
          <li key={item.key} className={`timeline-${item.kind}`}>
            <div className="timeline-head">
              <span className="timeline-title">{item.path === null ? item.title : <Link href={item.path}>{item.title}</Link>}</span>
              <span className="muted">{item.when}</span>
            </div>
            {item.detail !== '' && <div>{item.detail}</div>}
            <Changes changes={item.changes} />
            <div className="muted timeline-operator">{item.operator}</div>
          </li>
        ))}
      </ol>
      {items.length > shown.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          显示全部 {items.length} 条
        </Button>
      )}
    </>
  )
}

/** Field: before → after, one line each. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <dl className="changes">
      {changes.map((change, index) => (
        <div key={`${change.field} ${index}`}>
          <dt>{change.label}</dt>
          <dd>
            {change.before !== '' && <span className="was">{change.before}</span>}
            {change.before !== '' && <span aria-label="改为"> → </span>}
            {change.after === '' ? <span className="muted">（清空）</span> : change.after}
          </dd>
        </div>
      ))}
    </dl>
  )
}
