import { paperDate } from '@shared/calendar'
import { orderStateLabel, type OrderRow } from '@shared/features/correction-order'
import { listRequest } from '@shared/list/request'
import { formatYuan, sumFen } from '@shared/money'
import type { Desk } from '@main/core/desk'
import { saveFile } from '@main/core/saveFile'
import type { PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { writeWorkbookInWorker, type SheetSpec } from '@main/exchange'
import { listOrders } from '@main/features/correction-order/service'
import { bureau } from '@main/features/setting/service'

const TITLE = '未办结限期改正指令书清单'
/** More orders than any county has open at once. */
const LIMIT = 5000

interface Outstanding {
  readonly bureauName: string
  readonly today: string
  readonly rows: readonly OrderRow[]
}

/** Every order still to be obeyed, the one due first at the head. */
async function outstanding(desk: Desk): Promise<Outstanding> {
  const request = listRequest.parse({
    filters: [{ field: 'open', op: 'equals', value: 1 }],
    sort: [{ field: 'dueDate', direction: 'asc' }],
    limit: LIMIT,
  })
  const { rows } = await listOrders(desk, request)
  const { name } = await bureau(desk.read)
  return { bureauName: name, today: desk.clock.today(), rows }
}

/** Days left as a clerk says it: 逾期3, 今日, 5. */
function leftText({ daysLeft, overdue }: Pick<OrderRow, 'daysLeft' | 'overdue'>): string {
  if (daysLeft === null) return ''
  if (overdue) return `逾期${-daysLeft}`
  return daysLeft === 0 ? '今日' : String(daysLeft)
}

/** The list as a paper. */
export function outstandingModel({ bureauName, today, rows }: Outstanding): PrintModel {
  const people = rows.reduce((sum, row) => sum + row.workers, 0)
  return {
    kind: 'outstanding-orders',
    templateVersion: 1,
    title: `${TITLE}（${today}）`,
    folio: 'record',
    blocks: [
      { type: 'title', text: TITLE },
      { type: 'space', lines: 0.5 },
      {
        type: 'table',
        captionLeft: bureauName,
        captionRight: paperDate(today),
        columns: [
          { label: '序号', widthMm: 10, align: 'center' },
          { label: '文号', widthMm: 34 },
          { label: '单位名称', widthMm: 40 },
          { label: '改正期限', widthMm: 22, align: 'center' },
          { label: '剩余工作日', widthMm: 14, align: 'center' },
          { label: '金额（元）', widthMm: 22, align: 'right' },
          { label: '状态', widthMm: 14, align: 'center' },
        ],
        rows: rows.map((row, index) => [
          String(index + 1),
          row.number ?? '',
          row.employerName,
          row.dueDate ?? '',
          leftText(row),
          formatYuan(row.amountFen),
          orderStateLabel(row.state),
        ]),
        foot: [
          [
            { text: `合计 ${rows.length} 份，涉及 ${people} 人`, span: 5, align: 'left' },
            { text: formatYuan(sumFen(rows.map((row) => row.amountFen))), span: 1, align: 'right' },
            { text: '', span: 1 },
          ],
        ],
      },
    ],
  }
}

function outstandingSheet({ bureauName, today, rows }: Outstanding): SheetSpec {
  return {
    name: '未办结指令书',
    title: TITLE,
    subtitle: `${bureauName}　截至 ${today}`,
    landscape: true,
    columns: [
      { header: '序号', width: 6, kind: 'integer' },
      { header: '文号', width: 26, kind: 'text' },
      { header: '企业名称', width: 34, kind: 'text' },
      { header: '镇（街道）', width: 12, kind: 'text' },
      { header: '签发日期', width: 12, kind: 'date' },
      { header: '送达日期', width: 12, kind: 'date' },
      { header: '改正期限', width: 12, kind: 'date' },
      { header: '剩余工作日', width: 11, kind: 'integer' },
      { header: '涉及人数（人）', width: 14, kind: 'integer', total: true },
      { header: '涉及金额（元）', width: 16, kind: 'money', total: true },
      { header: '状态', width: 10, kind: 'text' },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.number,
      row.employerName,
      row.townName,
      row.issueDate,
      row.servedOn,
      row.dueDate,
      row.daysLeft,
      row.workers,
      row.amountFen,
      orderStateLabel(row.state),
    ]),
    note: '剩余工作日按本单位工作日历推算，负数为逾期的工作日数。',
  }
}

/** @throws AppFailure 'no-printer' or 'print-failed'; false when the dialog was closed */
export async function printOutstanding(desk: Desk): Promise<boolean> {
  const { html } = await desk.printer.layout(renderDocuments([outstandingModel(await outstanding(desk))]))
  return desk.printer.print(html)
}

/** @returns the path written; null when no place was chosen. @throws AppFailure 'file-not-writable' */
export async function exportOutstanding(desk: Desk, format: 'pdf' | 'xlsx'): Promise<string | null> {
  const list = await outstanding(desk)
  const path = await desk.dialogs.saveFile({
    title: format === 'pdf' ? '存为 PDF' : '导出电子表格',
    defaultName: `${TITLE}（${list.today}）.${format}`,
    extensions: [format],
    filterName: format === 'pdf' ? 'PDF 文件' : '电子表格',
  })
  if (path === null) return null
  await saveFile(path, format === 'pdf' ? await outstandingPdf(desk, list) : await writeWorkbookInWorker([outstandingSheet(list)]))
  return path
}

async function outstandingPdf(desk: Desk, list: Outstanding): Promise<Uint8Array> {
  const model = outstandingModel(list)
  const laidOut = await desk.printer.layout(renderDocuments([model]))
  return desk.printer.pdfMany([laidOut], { title: model.title, author: list.bureauName, madeAt: desk.clock.now().toISOString() })
}
