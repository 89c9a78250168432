import type { formContract, outputContract } from '@shared/features/statistics'
import { paperDate } from '@shared/calendar'
import type { Handlers } from '@shared/ipc/contract'
import { saveFile } from '@main/core/saveFile'
import type { Desk } from '@main/core/desk'
import type { PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { writeWorkbookInWorker } from '@main/exchange'
import { bureau } from '@main/features/setting/service'
import { chartOf, chartPaper } from './charts'
import * as forms from './forms'
import { buildReview, buildTable } from './papers'
import { releaseDetail } from './release'
import { saveSelfCheck, selfCheckOf } from './selfCheck'
import { reportOf } from './service'
import { wageReport, wageRowsBehind, wageSheets } from './wage'

const CHART_YEARS = 5
const unsigned = { filler: '', reviewer: '', head: '', date: '', hash: null }

export const outputHandlers: Handlers<typeof outputContract & typeof formContract, Desk> = {
  'statistics/wage': (desk, { choice }) => wageReport(desk.read, choice, desk.clock.today()),
  'statistics/wage-rows': (desk, { choice, column, row }) => wageRowsBehind(desk.read, choice, column, row, desk.clock.today()),
  'statistics/export-wage': async (desk, { choice }) => {
    const report = await wageReport(desk.read, choice, desk.clock.today())
    const path = await desk.dialogs.saveFile({ title: '导出电子表格', defaultName: `支付农民工工资情况统计表${report.label}.xlsx`, extensions: ['xlsx'], filterName: '电子表格' })
    if (path !== null) await saveFile(path, await writeWorkbookInWorker(wageSheets(report)))
    return { path }
  },
  'statistics/save-review': async (desk, { choice, comparison, format }) => {
    const model = buildReview(await reportOf(desk.read, choice, comparison, desk.clock.today()))
    return { path: await savePaper(desk, model, format) }
  },
  'statistics/save-table': async (desk, { choice, comparison, release }) => {
    if (release === null) return { path: await savePaper(desk, buildTable(await reportOf(desk.read, choice, comparison, desk.clock.today()), unsigned), 'pdf') }
    const { report, filler, reviewer, head, releasedOn, hash } = await releaseDetail(desk.read, release)
    return { path: await savePaper(desk, buildTable(report, { filler, reviewer, head, date: releasedOn === null ? '' : paperDate(releasedOn), hash }), 'pdf') }
  },
  'statistics/chart': (desk, { indicator, year, years }) => chartOf(desk.read, indicator, year, years, desk.clock.today()),
  'statistics/save-charts': async (desk, { indicator, year }) => {
    const answer = await chartOf(desk.read, indicator, year, CHART_YEARS, desk.clock.today())
    return { path: await savePaper(desk, chartPaper(answer, (await bureau(desk.read)).name), 'pdf') }
  },
  'statistics/self-check': (desk, { year }) => selfCheckOf(desk.read, year, desk.clock.today()),
  'statistics/save-self-check': (desk, { year, input, limits }) => saveSelfCheck(desk, year, input, limits),
  'statistics/forms': (desk) => forms.forms(desk.read),
  'statistics/form-sheets': (desk, { id }) => forms.formSheets(desk.read, id),
  'statistics/add-form': (desk) => forms.addForm(desk),
  'statistics/save-form': (desk, { name, cells, ...ref }) => forms.saveForm(desk, ref, name, cells),
  'statistics/delete-form': async (desk, ref) => {
    await forms.deleteForm(desk, ref)
    return {}
  },
  'statistics/fill-form': async (desk, { id, choice, comparison }) => ({ path: await forms.fillFormFile(desk, id, choice, comparison) }),
}

const formats = { pdf: { title: '存为 PDF', filterName: 'PDF 文件' }, docx: { title: '导出 Word', filterName: 'Word 文件' } } as const

/** Saves a paper where the clerk says; null when no place was chosen. @throws AppFailure 'file-not-writable' */
async function savePaper(desk: Desk, model: PrintModel, format: keyof typeof formats): Promise<string | null> {
  const path = await desk.dialogs.saveFile({ ...formats[format], defaultName: `${model.title}.${format}`, extensions: [format] })
  if (path === null) return null
  const metadata = { title: model.title, author: (await bureau(desk.read)).name, madeAt: desk.clock.now().toISOString() }
  await saveFile(path, format === 'pdf' ? await desk.printer.pdfMany([await desk.printer.layout(renderDocuments([model]))], metadata) : await docx(model, metadata))
  return path
}

async function docx(model: PrintModel, metadata: { readonly title: string; readonly author: string; readonly madeAt: string }): Promise<Uint8Array> {
  const { docxOf } = await import('@main/documents/docx/toDocx')
  return docxOf([model], metadata)
}
