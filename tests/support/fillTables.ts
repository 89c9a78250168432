import { sql, type Kysely } from 'kysely'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

/** Two rows for every table that is there, parents before children, in whatever schema the file has. */
export async function fillTables(db: Kysely<unknown>): Promise<void> {
  for (const table of await tablesInOrder(db)) {
    for (const number of [1, 2]) await fill(db, table, number)
  }
}

/** Rows in each table but those of the migrations themselves. */
export async function rowCounts(db: Kysely<unknown>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await tableNames(db)) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
    counts[table] = rows[0]?.n ?? 0
  }
  return counts
}

/** Tables that hold rows of their own: an index over text, and what it keeps for itself, are none. */
async function tableNames(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_list
    where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name <> 'migration' order by name
  `.execute(db)
  return rows.map((row) => row.name)
}

async function parentsOf(db: Kysely<unknown>, table: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ from: string; table: string }>`select "from", "table" from pragma_foreign_key_list(${table})`.execute(db)
  return new Map(rows.map((row) => [row.from, row.table]))
}

async function tablesInOrder(db: Kysely<unknown>): Promise<string[]> {
  const waiting = new Set(await tableNames(db))
  const done: string[] = []
  while (waiting.size > 0) {
    const before = waiting.size
    for (const table of waiting) {
      const parents = [...(await parentsOf(db, table)).values()].filter((parent) => parent !== table)
      if (parents.some((parent) => waiting.has(parent))) continue
      waiting.delete(table)
      done.push(table)
    }
    if (waiting.size === before) throw new Error(`tables point to each other in a ring: ${[...waiting].join(', ')}`)
  }
  return done
}

async function fill(db: Kysely<unknown>, table: string, number: number): Promise<void> {
  const { rows: columns } = await sql<Column>`select name, type, "notnull", pk from pragma_table_info(${table})`.execute(db)
  const parents = await parentsOf(db, table)
  const values: [string, unknown][] = []
  for (const column of columns) {
    const parent = parents.get(column.name)
    values.push([column.name, parent ? await idIn(db, parent, number) : sample(table, column, number)])
  }
  await sql`insert into ${sql.table(table)} (${sql.join(values.map(([name]) => sql.ref(name)))})
    values (${sql.join(values.map(([, value]) => sql.val(value)))})`.execute(db)
}

/** The key of the first or second row of a table; null where there is none yet, as in a table that points to itself. */
async function idIn(db: Kysely<unknown>, table: string, number: number): Promise<unknown> {
  const { rows: columns } = await sql<Column>`select name, type, "notnull", pk from pragma_table_info(${table})`.execute(db)
  const key = columns.find((column) => column.pk === 1)?.name ?? 'id'
  const { rows } = await sql<{ key: unknown }>`select ${sql.ref(key)} as key from ${sql.table(table)} order by ${sql.ref(key)} limit 1 offset ${number - 1}`.execute(db)
  return rows[0]?.key ?? null
}

/** Values that a CHECK asks for, by table and column; everything else follows from type and name. */
const words: Readonly<Record<string, string>> = {
  'change_log.action': 'insert',
  'holiday_day.kind': 'holiday',
  'employer.status': 'active',
  'inspection.type': 'routine',
  'inspection.outcome': 'clean',
  'document.state': 'issued',
  'correction_order.state': 'draft',
  'correction_order.period_unit': 'natural',
  'rules_guidance.state': 'registered',
  'rules_guidance.manner': 'onSite',
  'rules_guidance.kind': 'review',
  'rules_guidance.paper': 'none',
  'rules_guidance_clause.severity': 'risk',
  'rule_clause.severity': 'risk',
  'harmony_certification.state': 'selfAssessment',
  'training_session.state': 'planned',
  'training_session.manner': 'onSite',
  'training_roster_line.manner': 'handwritten',
  'training_certificate.state': 'issued',
  'contract_follow_up.state': 'registered',
  'contract_follow_up.source': 'inspection',
  'contract_follow_up_line.state': 'pending',
  'contract_follow_up_line.form': 'fullTime',
  'contract_follow_up_renewal.outcome': 'ended',
  'case_intake.state': 'registered',
  'case_intake.kind': 'complaint',
  'inspection_case.state': 'draft',
  'inspection_case.origin': 'direct',
  'case_approval.role': 'lead',
  'case_paper.state': 'issued',
  'case_evidence.kind': 'document',
  'case_recusal.ground': 'other',
  'statistics_release.state': 'filled',
  'reserved_number.state': 'open',
  'document_service.manner': 'direct',
  'correction_recheck.result': 'corrected',
}

function sample(table: string, column: Column, number: number): unknown {
  if (column.notnull === 0 && column.pk === 0) return null
  const word = words[`${table}.${column.name}`]
  if (word !== undefined) return word
  if (column.name === 'code') return `Z0${number}`
  if (column.name === 'year') return 2019 + number
  if (column.type === 'INTEGER') return number === 1 ? 1 : ['active', 'delivered', 'timestamped', 'above_scale', 'put_to_vote', 'corrected', 'confirmed', 'has_exam', 'is_hr_head', 'signed_in', 'clock_runs', 'agrees', 'seal', 'annexes'].includes(column.name) || column.name === 'corrected_on_spot' ? 0 : 2
  if (/(_on|_from|_to|date)$/.test(column.name)) return `202${number}-01-01`
  return `${table}-${column.name}-${number}`
}
