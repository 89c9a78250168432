/// <reference lib="dom" />
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { openPlain } from '@main/db/dialect/plain'
import { createEmployer } from '@main/features/employer/service'
import { createCase } from '@main/features/contract-follow-up/service'
import { blankWorkerLine, followUpInput } from '@shared/features/contract-follow-up'
import { employerInput } from '@shared/features/employer'
import { employerValues } from '../../support/employers'
import { openTestDesk } from '../../support/testDesk'
import { ms, type Line } from '../support/lines'

export const ROSTER_LINES = 200
export const ROSTER_TODAY = '2020-09-15'

const workers = Array.from({ length: ROSTER_LINES }, (_, index) => ({
  name: `工人${String(index + 1).padStart(3, '0')}`,
  tail: String(index).padStart(4, '0'),
}))

/** A data folder with one firm and one case without a roster. @returns the id of the case */
export async function makeRosterFolder(root: string): Promise<string> {
  const test = await openTestDesk({ root, today: ROSTER_TODAY })
  try {
    const employer = await createEmployer(test.desk, employerInput.parse(employerValues()))
    const plain = { onRoll: null, partTime: null, withinMonth: null, otherRelations: null, dispatched: null, overMonth: 0, overYear: 0, expired: 0 }
    const texts = { textProblems: '', contactRemark: '', handler: '', reviewer: '', remark: '' }
    const values = { ...plain, ...texts, employerId: employer.id, checkedOn: ROSTER_TODAY, source: 'inspection' as const, due: 260, signed: 60, means: null, dueDate: null, nextContactOn: null, lines: [] }
    const { row } = await createCase(test.desk, followUpInput.parse(values))
    return row.id
  } finally {
    await test.close()
  }
}

export interface RosterTimes {
  /** Milliseconds from the paste to the frame in which the sheet stands with everything worked out beside it. */
  readonly shown: number
  /** From the click on 保存名单 to the frame in which the saved roster stands. */
  readonly saved: number
}

/** Pastes 200 lines with their headings into the empty roster of a case and saves it. @param page the page of the case */
export async function timeRosterPaste(page: Page): Promise<RosterTimes> {
  await page.getByRole('button', { name: '录入名单' }).click()
  await page.getByRole('grid', { name: '劳动者名单' }).getByRole('gridcell').first().click()
  const lines = [['姓名', '身份证后四位', '工种', '入职日期', '月工资'], ...workers.map(({ name, tail }) => [name, tail, '缝纫工', '2020/3/1', '4500'])]
  const text = lines.map((cells) => cells.join('\t')).join('\r\n')
  const shown = await page.evaluate(pasteAndWait, text)
  const saved = await page.evaluate(saveAndWait, ROSTER_LINES)
  return { shown, saved }
}

async function pasteAndWait(text: string): Promise<number> {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  const start = performance.now()
  document.querySelector('.sheet-input')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  for (;;) {
    const rows = document.querySelector('[role=grid][aria-label="劳动者名单"]')?.getAttribute('aria-rowcount')
    if (rows === '200' && document.body.textContent.includes('2020-04-01至2020-09-15')) break
    if (performance.now() - start > 20_000) throw new Error('the roster was not shown')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return performance.now() - start
}

async function saveAndWait(count: number): Promise<number> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '保存名单')
  const start = performance.now()
  button?.click()
  while (document.querySelectorAll('.contract-table tbody tr').length !== count) {
    if (performance.now() - start > 20_000) throw new Error('the roster was not saved')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return performance.now() - start
}

/** Both against bare inserts of the same lines. */
export function rosterLines({ shown, saved }: RosterTimes, bare: number): Line[] {
  return [
    { what: `${ROSTER_LINES} lines pasted, shown with their days`, desk: ms(shown), beside: `bare inserts ${ms(bare)}`, ratio: shown / bare },
    { what: `${ROSTER_LINES} lines saved and shown`, desk: ms(saved), beside: `bare inserts ${ms(bare)}`, ratio: saved / bare },
  ]
}

/** Milliseconds of bare inserts of the same lines and columns, in one transaction that is on the disk when it ends. */
export async function timeBareRoster(scratch: string): Promise<number> {
  const columns = Object.keys(blankWorkerLine())
  const db = await openPlain(join(scratch, 'bare-roster.sqlite'), 'create')
  try {
    await sql`pragma journal_mode = wal`.execute(db)
    await sql`pragma synchronous = full`.execute(db)
    await sql`create table bare (${sql.join(columns.map((name) => sql.raw(`${name} text`)))})`.execute(db)
    const rows = workers.map(({ name, tail }) => sql`(${sql.join(columns.map((column) => (column === 'name' ? name : column === 'idNumber' ? tail : '2020-03-01')))})`)
    const start = performance.now()
    await db.transaction().execute((tx) => sql`insert into bare values ${sql.join(rows)}`.execute(tx))
    return performance.now() - start
  } finally {
    await db.destroy()
  }
}
