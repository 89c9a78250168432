import { paperDate } from '@shared/calendar'
import { comparedLabels, formatFigure, indicatorOf, releaseStateLabel, standaloneLabel, type ReleaseDetail, type ReleaseDifference, type StatisticsRow } from '@shared/features/statistics'
import { formatYuan } from '@shared/money'
import { saveFile } from '@main/core/saveFile'
import type { ReadDb } from '@main/db/connection'
import { writeWorkbookInWorker, type SheetSpec } from '@main/exchange'
import { releaseRows } from './queries/releases'
import { differences, releaseDetail } from './release'
import { listedIds, rowSheet } from './rowSheets'
import { definitionSheet, notesSheet, summarySheet, titleOf } from './workbook'

/** A report as it was taken, its rows of then, and what has changed since. */
export async function releaseSheets(db: ReadDb, id: string): Promise<SheetSpec[]> {
  const release = await releaseDetail(db, id)
  const then = await releaseRows(db, id)
  const { report } = release
  const lists = listedIds.flatMap((indicator) => {
    const rows = then.get(indicator) ?? []
    return rows.length === 0 ? [] : [rowSheet(report, indicator, rows)]
  })
  const notes = report.notes.length > 0 ? [notesSheet(report)] : []
  return [signedSummary(release), ...lists, differenceSheet(release, await differences(db, id)), ...notes, definitionSheet(report)]
}

/** The table with those who signed for it, and the hash that seals it. */
function signedSummary(release: ReleaseDetail): SheetSpec {
  const { report, filler, reviewer, head, releasedOn, hash, edition, state, reason, explanation } = release
  const sheet = summarySheet(report)
  const [note = ''] = sheet.foot ?? []
  const date = releasedOn === null ? `（${releaseStateLabel(state)}）` : paperDate(releasedOn)
  const foot = [note, `填表人：${filler}　　　审核人：${reviewer}　　　单位负责人：${head}　　　报出日期：${date}`]
  if (edition !== null) foot.push(`版次：第${edition}版${reason === '' ? '' : `，更正原因：${reason}`}`)
  if (explanation !== '') foot.push(`说明：${explanation}`)
  if (hash !== null) foot.push(`校验码（SHA-256）：${hash}`)
  return { ...sheet, foot }
}

const kinds = { added: '新增', removed: '减少', changed: '改动' } as const

/** Every row that has come, gone or changed since, under the figure it belongs to. */
function differenceSheet({ report }: ReleaseDetail, found: readonly ReleaseDifference[]): SheetSpec {
  const rows = found.flatMap((one) => {
    const indicator = indicatorOf(one.indicator)
    const figures = [standaloneLabel(indicator), indicator.unit, formatFigure(indicator, one.before.value), formatFigure(indicator, one.after.value)]
    const line = (kind: keyof typeof kinds, { date, employerName, number, detail }: StatisticsRow, what: string): string[] => [...figures, kinds[kind], date, employerName, number, what === '' ? detail : what]
    return [
      ...one.added.map((row) => line('added', row, '')),
      ...one.removed.map((row) => line('removed', row, '')),
      ...one.changed.map((change) => line('changed', change.after, changeText(change))),
    ]
  })
  return {
    name: '报出后的变动',
    title: `${titleOf(report)}——报出后的变动`,
    subtitle: rows.length === 0 ? '报出后没有变动' : `变动涉及指标 ${found.length} 项，记录 ${rows.length} 条`,
    columns: [
      { header: '指标', width: 24, kind: 'text' },
      { header: '单位', width: 7, kind: 'text' },
      { header: '报出数', width: 13, kind: 'text' },
      { header: '现在数', width: 13, kind: 'text' },
      { header: '变动', width: 8, kind: 'text' },
      { header: '日期', width: 13, kind: 'date' },
      { header: '名称', width: 36, kind: 'text' },
      { header: '编号', width: 26, kind: 'text' },
      { header: '情况', width: 50, kind: 'longText' },
    ],
    rows,
    landscape: true,
  }
}

/** 金额：1,000.00 → 1,200.00；日期：…. */
export function changeText({ before, after, fields }: ReleaseDifference['changed'][number]): string {
  return fields.map((field) => `${comparedLabels[field]}：${shown(before, field)} → ${shown(after, field)}`).join('；')
}

function shown(row: StatisticsRow, field: ReleaseDifference['changed'][number]['fields'][number]): string {
  const value = row[field]
  if (field === 'amountFen') return formatYuan(row.amountFen)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === null || value === '' ? '（空）' : String(value)
}

/**
 * Writes a report with its rows and later changes to a file.
 * @throws AppFailure 'not-found', 'file-not-writable'
 */
export async function exportRelease(db: ReadDb, id: string, path: string): Promise<void> {
  await saveFile(path, await writeWorkbookInWorker(await releaseSheets(db, id)))
}
