import { AppFailure } from '@shared/errors/failure'
import {
  firmFile,
  firmVerdict,
  guidanceKinds,
  guidanceManners,
  guidanceStateLabel,
  type ClauseRankingRow,
  type FirmFileRow,
  type GuidanceRow,
  type GuidanceSheet,
} from '@shared/features/rules-guidance'
import { optionLabel } from '@shared/fields/values'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import type { ReadDb } from '@main/db/connection'
import { getEntity } from '@main/db/entity'
import type { PrintModel } from '@main/documents/model'
import { registerPaper, registerSheet, type Register, type RegisterColumn } from '@main/documents/register'
import { renderDocuments } from '@main/documents/render'
import { writeWorkbookInWorker, type SheetSpec } from '@main/exchange'
import { bureau } from '@main/features/setting/service'
import { storedDocuments } from './detail'
import * as repository from './repository'

/** More than a county guides in many years: a longer list is narrowed first. */
const MOST_ROWS = 5000

type Column<Row> = RegisterColumn<Row>
const ordinal: Column<unknown> = { header: '序号', kind: 'integer', widthMm: 10, align: 'center', width: 6, value: (_row, index) => index + 1 }

const ledgerColumns: readonly Column<GuidanceRow>[] = [
  ordinal,
  { header: '编号', kind: 'text', widthMm: 29, width: 15, value: (row) => row.number },
  { header: '企业名称', kind: 'text', widthMm: 36.5, width: 34, value: (row) => row.employerName },
  { header: '统一社会信用代码', kind: 'creditCode', width: 22, value: (row) => row.creditCode },
  { header: '镇（街道）', kind: 'text', width: 12, value: (row) => row.townName },
  { header: '职工人数', kind: 'integer', width: 9, value: (row) => row.headcount },
  { header: '规上', kind: 'text', width: 6, value: (row) => (row.aboveScale ? '是' : '否') },
  { header: '指导日期', kind: 'date', widthMm: 23, align: 'center', width: 12, value: (row) => row.guidedOn },
  { header: '指导方式', kind: 'text', width: 10, value: (row) => optionLabel(guidanceManners, row.manner) },
  { header: '指导类型', kind: 'text', width: 9, value: (row) => optionLabel(guidanceKinds, row.kind) },
  { header: '指导人员', kind: 'text', width: 16, value: (row) => row.guides },
  { header: '制度', kind: 'integer', widthMm: 9, align: 'center', width: 7, total: true, value: (row) => row.documents },
  { header: '问题', kind: 'integer', widthMm: 9, align: 'center', width: 7, total: true, value: (row) => row.clauses },
  { header: '改正', kind: 'integer', widthMm: 9, align: 'center', width: 7, total: true, value: (row) => row.corrected },
  { header: '意见书文号', kind: 'text', width: 28, value: (row) => row.documentNumber },
  { header: '整改期限', kind: 'date', width: 12, value: (row) => row.dueDate },
  { header: '完成日期', kind: 'date', widthMm: 23, align: 'center', width: 12, value: (row) => row.completedOn },
  { header: '状态', kind: 'text', widthMm: 18, align: 'center', width: 12, value: (row) => guidanceStateLabel(row.state) },
  { header: '经办人', kind: 'text', width: 10, value: (row) => row.handler },
]

const rankingColumns: readonly Column<ClauseRankingRow>[] = [
  { ...ordinal, header: '名次' },
  { header: '编号', kind: 'text', widthMm: 14, align: 'center', width: 8, value: (row) => row.clauseId ?? '其他' },
  { header: '问题', kind: 'text', widthMm: 86, width: 60, value: (row) => row.problem },
  { header: '企业（家）', kind: 'integer', widthMm: 19, align: 'center', width: 11, value: (row) => row.employers },
  { header: '条款（条）', kind: 'integer', widthMm: 19, align: 'center', width: 11, total: true, value: (row) => row.count },
  { header: '已改正（条）', kind: 'integer', widthMm: 19, align: 'center', width: 12, total: true, value: (row) => row.corrected },
]

const firmColumns: readonly Column<FirmFileRow>[] = [
  ordinal,
  { header: '制度', kind: 'text', widthMm: 54, width: 36, value: ({ label, title }) => (title === '' ? label : `${label}（${title}）`) },
  { header: '最近审查结论', kind: 'text', widthMm: 32, align: 'center', width: 18, value: firmVerdict },
  { header: '日期', kind: 'date', widthMm: 24, align: 'center', width: 12, value: (row) => row.judgedOn },
  { header: '未改正条款', kind: 'integer', widthMm: 20, align: 'center', width: 12, value: (row) => (row.openClauses === 0 ? null : row.openClauses) },
  { header: '指导编号', kind: 'text', widthMm: 28, align: 'center', width: 16, value: (row) => row.number },
]

/** The eighteen kinds of documents of a firm with the last verdict of each. */
export async function firmFileOf(db: ReadDb, employerId: string): Promise<FirmFileRow[]> {
  const { cases, clauses } = await repository.casesOfEmployer(db, employerId)
  return firmFile(
    cases.map(({ documents, ...one }) => ({
      ...one,
      documents: storedDocuments(documents),
      clauses: clauses.filter((clause) => clause.guidanceId === one.id).map(({ document, corrected }) => ({ document, corrected: corrected === 1 })),
    })),
  )
}

/** A sheet ready for both uses: what goes onto paper and what into a workbook. */
interface MadeSheet {
  readonly title: string
  readonly paper: PrintModel
  readonly spec: SheetSpec
}

function made<Row>(register: Register<Row>): MadeSheet {
  return { title: register.title, paper: registerPaper(register), spec: registerSheet(register) }
}

async function makeSheet(desk: Desk, wanted: GuidanceSheet): Promise<MadeSheet> {
  const db = desk.read
  const captionLeft = (await bureau(db)).name
  const until = `截至 ${desk.clock.today()}`
  switch (wanted.sheet) {
    case 'ledger': {
      const filters = wanted.ids === null ? wanted.request.filters : [{ field: 'id', op: 'in' as const, value: wanted.ids }]
      const search = wanted.ids === null ? wanted.request.search : ''
      const { rows, total, sums } = await repository.listGuidance(db, { ...wanted.request, search, filters, offset: 0, limit: MOST_ROWS })
      if (total > MOST_ROWS) throw new AppFailure('step-refused', { action: '生成台账', reason: `共 ${total} 条，超过 ${MOST_ROWS} 条，请先筛选` })
      const notes = [`共 ${total} 件，企业 ${sums.employers} 家，问题条款 ${sums.clauses} 条，已改正 ${sums.corrected} 条`, '制度、问题、改正分别为审查的制度项数、问题条款条数和已改正条数']
      return made({ kind: 'guidance-ledger', title: '规章制度指导台账', captionLeft, captionRight: until, columns: ledgerColumns, rows, notes })
    }
    case 'ranking': {
      const { year } = wanted
      const rows = await repository.clauseRanking(db, year)
      const title = year === null ? '规章制度问题条款排行' : `${year}年规章制度问题条款排行`
      return made({ kind: 'guidance-ranking', title, captionLeft, captionRight: until, columns: rankingColumns, rows, notes: ['按指导日期所在年度统计；同一企业的同一问题计一家'] })
    }
    case 'firm': {
      const { name, creditCode } = await getEntity(db, 'employer', wanted.employerId)
      const rows = await firmFileOf(db, wanted.employerId)
      const seen = rows.filter(({ judgement }) => judgement !== null).length
      const owner = creditCode === null ? name : `${name}（${creditCode}）`
      const notes = [`共 ${rows.length} 项制度，已审查 ${seen} 项`, '结论以最近一次审查为准；终止的指导不计', `${captionLeft}制，${until}`]
      return made({ kind: 'guidance-firm', title: '企业规章制度一览', captionLeft: owner, captionRight: '', columns: firmColumns, rows, notes })
    }
  }
}

export async function layOutSheet(desk: Desk, wanted: GuidanceSheet) {
  return desk.printer.layout(renderDocuments([(await makeSheet(desk, wanted)).paper]))
}

const fileName = (title: string): string => title.replaceAll(/[\\/:*?"<>|]/gu, '_')

/** Saves a sheet as PDF where the clerk says; null when no place was chosen. @throws AppFailure 'file-not-writable' */
export async function saveSheetPdf(desk: Desk, wanted: GuidanceSheet): Promise<string | null> {
  const { title, paper } = await makeSheet(desk, wanted)
  const path = await desk.dialogs.saveFile({ title: '存为 PDF', defaultName: `${fileName(title)}.pdf`, extensions: ['pdf'], filterName: 'PDF 文件' })
  if (path === null) return null
  const { name } = await bureau(desk.read)
  const laidOut = await desk.printer.layout(renderDocuments([paper]))
  await saveFile(path, await desk.printer.pdfMany([laidOut], { title, author: name, madeAt: desk.clock.now().toISOString() }))
  return path
}

/** The same as a workbook. */
export async function saveSheetWorkbook(desk: Desk, wanted: GuidanceSheet): Promise<string | null> {
  const { title, spec } = await makeSheet(desk, wanted)
  const path = await desk.dialogs.saveFile({ title: '导出电子表格', defaultName: `${fileName(title)}.xlsx`, extensions: ['xlsx'], filterName: '电子表格' })
  if (path === null) return null
  await saveFile(path, await writeWorkbookInWorker([spec]))
  return path
}
