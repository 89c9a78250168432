import { describeChange } from '@shared/features/history/describe'
import { loggedEntity, type LoggedEntity } from '@shared/features/history/labels'
import { describeHolidayYear, describeSetting, settingLabel } from '@shared/features/history/settings'
import { isRow, type LoggedRow, type Names } from '@shared/features/history/values'
import { useCaseLabel, type HistoryEntry } from '@shared/features/history'
import type { ReadDb } from '@main/db/connection'
import type { ChangeLogTable } from './tables'
import { namesFor } from './names'

/** The row a log entry keeps as JSON text. */
export function loggedRow(json: string | null): LoggedRow | null {
  if (json === null) return null
  const value: unknown = JSON.parse(json)
  return isRow(value) ? value : null
}

/** Log entries as people read them, with names instead of ids and personal numbers masked. */
export async function tellChanges(db: ReadDb, entries: readonly ChangeLogTable[]): Promise<HistoryEntry[]> {
  const rows = entries.map((entry) => ({ entry, before: loggedRow(entry.before), after: loggedRow(entry.after) }))
  const names = await namesFor(
    db,
    rows.flatMap(({ before, after }) => [before, after]),
  )
  return rows.map(({ entry, before, after }) => ({
    id: entry.id,
    batchId: entry.batchId,
    at: entry.at,
    operator: entry.operator,
    useCase: entry.useCase,
    useCaseLabel: useCaseLabel(entry.useCase),
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    reason: entry.reason,
    ...tellRow(entry, before, after, names),
  }))
}

/** What a log entry's table is called. */
export function entityLabel(entity: string): string {
  if (entity === 'setting') return '设置'
  if (entity === 'holidayYear') return '工作日历'
  return loggedEntity(entity)?.label ?? '其他'
}

function tellRow(
  entry: Pick<ChangeLogTable, 'action' | 'entity' | 'entityId'>,
  before: LoggedRow | null,
  after: LoggedRow | null,
  names: Names,
): Pick<HistoryEntry, 'entityLabel' | 'title' | 'changes'> {
  const label = entityLabel(entry.entity)
  switch (entry.entity) {
    case 'setting':
      return { entityLabel: label, title: settingLabel(entry.entityId), changes: describeSetting(entry.entityId, before, after) }
    case 'holidayYear':
      return { entityLabel: label, title: `${entry.entityId} 年`, changes: describeHolidayYear(before, after) }
    default: {
      const entity = loggedEntity(entry.entity)
      const row = after ?? before
      return {
        entityLabel: label,
        title: entity && row ? entity.title(row, names) : '',
        changes: entity ? describeChange(entity.fields, ...statesOf(entry.action, entity, before, after), names) : [],
      }
    }
  }
}

/** A part so small that its whole content is one line. */
const SMALL = 2

/** A row that goes or comes back as a whole is told by its name alone, a small part by what it holds. */
function statesOf(
  action: ChangeLogTable['action'],
  entity: LoggedEntity,
  before: LoggedRow | null,
  after: LoggedRow | null,
): [LoggedRow | null, LoggedRow | null] {
  const isSmall = entity.fields.length <= SMALL
  if (action === 'delete') return isSmall ? [before, null] : [null, null]
  if (action === 'restore') return isSmall ? [null, after] : [null, null]
  return [before, after]
}
