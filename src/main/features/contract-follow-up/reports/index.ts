import { addDays } from '@shared/calendar'
import { contractLimitsOn, followUpReports, inForce, type ReportRequest, type ReportTable } from '@shared/features/contract-follow-up'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import { renderDocuments } from '@main/documents/render'
import { writeWorkbookInWorker } from '@main/exchange'
import { bureau, loadCalendar, towns } from '@main/features/setting/service'
import { loadLimits } from '../limits'
import { aboveScaleHeads, allRenewals } from '../repository'
import { ledgerReport, ratesReport, townsReport, type OpenCounts, type TownSummary } from './cases'
import { expiryReport, KEPT_DAYS, riskReport, unsignedReport, verifiedReport, withOutlook } from './lines'
import { reportModel, reportSheet } from './output'
import * as repository from './repository'
import type { ReportedLine } from './repository'

/** One of the lists over all cases, as things stand. */
export async function report(desk: Desk, { report: kind, year, townId }: ReportRequest): Promise<ReportTable> {
  const today = desk.clock.today()
  const limits = await loadLimits(desk.read)
  switch (kind) {
    case 'towns':
      return townsReport(year, await townSummaries(desk, year, townId), today)
    case 'ledger':
      return ledgerReport(year, await repository.casesOfYear(desk.read, year, townId))
    case 'unsigned':
      return unsignedReport(await repository.openLinesOf(desk.read, townId), limits, today)
    case 'expiry': {
      const days = Math.max(0, ...contractLimitsOn(today, limits).expiryNoticeDays.value)
      return expiryReport(await endingContracts(desk, addDays(today, -KEPT_DAYS), addDays(today, days), townId), limits, today, days)
    }
    case 'risk':
      return riskReport(await repository.linesAtRisk(desk.read, townId), limits, await loadCalendar(desk.read), today)
    case 'verified':
      return verifiedReport(year, await repository.verifiedLines(desk.read, year, townId))
    case 'rates':
      return ratesReport(year, await aboveScaleHeads(desk.read, year, townId))
  }
}

/** Contracts in force that end within a period, those ending first at the head; renewed and ended ones by what followed. */
async function endingContracts(desk: Desk, from: string, until: string, townId: string | null): Promise<ReportedLine[]> {
  const renewals = await allRenewals(desk.read)
  const ends = ({ contractTo }: ReportedLine): string => contractTo ?? ''
  return (await repository.signedLines(desk.read, townId))
    .map((line) => inForce(line, renewals.get(line.id) ?? []))
    .filter((line) => line.endedOn === null && ends(line) >= from && ends(line) <= until)
    .toSorted((a, b) => ends(a).localeCompare(ends(b)))
}

const WITHOUT_TOWN = '未填镇（街道）'

/** Every town of the list, those without anything too; firms without a town come last, if there are any. */
async function townSummaries(desk: Desk, year: number, townId: string | null): Promise<TownSummary[]> {
  const cases = await repository.casesOfYear(desk.read, year, townId)
  const open = await openCounts(desk, await repository.openLinesOf(desk.read, townId))
  const verified = countBy(await repository.verifiedLines(desk.read, year, townId), (line) => line.townId)
  const known = (await towns(desk.read)).filter(({ id }) => townId === null || id === townId).map(({ id, name }) => ({ id, name }))
  const listed = new Set<string | null>(known.map(({ id }) => id))
  // A town in the recycle bin may still have firms; they are shown under its name, so that nothing is lost.
  const others = new Map([...cases, ...(await repository.openLinesOf(desk.read, townId))].filter((one) => !listed.has(one.townId)).map((one) => [one.townId, one.townName ?? WITHOUT_TOWN]))
  return [...known, ...[...others].map(([id, name]) => ({ id, name }))].map(({ id, name }) => ({
    townId: id,
    townName: name,
    cases: cases.filter((one) => one.townId === id),
    open: open.get(id) ?? { unsigned: 0, overMonth: 0, overYear: 0 },
    verified: verified.get(id) ?? 0,
  }))
}

async function openCounts(desk: Desk, lines: readonly ReportedLine[]): Promise<ReadonlyMap<string | null, OpenCounts>> {
  const today = desk.clock.today()
  const limits = await loadLimits(desk.read)
  const counts = new Map<string | null, { unsigned: number; overMonth: number; overYear: number }>()
  for (const line of lines) {
    const { standing } = withOutlook(line, limits, today).outlook
    if (standing === null) continue
    const town = counts.get(line.townId) ?? { unsigned: 0, overMonth: 0, overYear: 0 }
    town.unsigned += 1
    if (standing === 'overMonth') town.overMonth += 1
    if (standing === 'overYear') town.overYear += 1
    counts.set(line.townId, town)
  }
  return counts
}

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

/** What stands under the title: who made it, which town, up to which day. */
async function subtitle(desk: Desk, { townId }: ReportRequest): Promise<string> {
  const { name } = await bureau(desk.read)
  const town = townId === null ? undefined : (await towns(desk.read)).find(({ id }) => id === townId)
  return [name, ...(town ? [town.name] : []), `截至 ${desk.clock.today()}`].join('　')
}

/** @returns the path written; null when no place was chosen. @throws AppFailure 'file-not-writable' */
export async function exportReport(desk: Desk, request: ReportRequest, format: 'xlsx' | 'pdf'): Promise<string | null> {
  const table = await report(desk, request)
  const path = await desk.dialogs.saveFile({
    title: format === 'pdf' ? '存为 PDF' : '导出电子表格',
    defaultName: `${table.title}（${desk.clock.today()}）.${format}`,
    extensions: [format],
    filterName: format === 'pdf' ? 'PDF 文件' : '电子表格',
  })
  if (path === null) return null
  const under = await subtitle(desk, request)
  if (format === 'xlsx') {
    const name = followUpReports.find(({ value }) => value === request.report)?.label ?? table.title
    await saveFile(path, await writeWorkbookInWorker([reportSheet(table, name, under)]))
    return path
  }
  const laidOut = await desk.printer.layout(renderDocuments([reportModel(table, under)]))
  const { name: author } = await bureau(desk.read)
  await saveFile(path, await desk.printer.pdfMany([laidOut], { title: table.title, author, madeAt: desk.clock.now().toISOString() }))
  return path
}

/** @throws AppFailure 'no-printer' or 'print-failed'; false when the dialog was closed */
export async function printReport(desk: Desk, request: ReportRequest): Promise<boolean> {
  const { html } = await desk.printer.layout(renderDocuments([reportModel(await report(desk, request), await subtitle(desk, request))]))
  return desk.printer.print(html)
}
