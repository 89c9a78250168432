import { Link } from 'wouter'
import type { OwnRecord, OwnRecordKind } from '@shared/features/harmony'

/** Entries shown beside one line before they are folded. */
const SHOWN = 3

interface OwnRecordsProps {
  readonly all: readonly OwnRecord[]
  readonly kinds: readonly OwnRecordKind[]
  /** Kinds of which the desk keeps no register. */
  readonly unkept: readonly OwnRecordKind[]
}

/** What the desk's own registers say to one line, each a click from the record. */
export function OwnRecords({ all, kinds, unkept }: OwnRecordsProps) {
  const own = all.filter((record) => kinds.includes(record.kind))
  if (kinds.length === 0) return null
  if (kinds.every((kind) => unkept.includes(kind))) return <span className="muted">本程序无此台账，请另行核查</span>
  if (own.length === 0) return <span className="muted">无记录</span>
  return (
    <>
      {own.slice(0, SHOWN).map((record) => (
        <Link key={`${record.kind} ${record.path}`} href={record.path} className={record.adverse ? 'harmony-record harmony-adverse' : 'harmony-record'}>
          {record.date} {record.text}
        </Link>
      ))}
      {own.length > SHOWN && <span className="muted">另有 {own.length - SHOWN} 条</span>}
    </>
  )
}
