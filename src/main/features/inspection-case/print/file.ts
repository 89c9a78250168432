import type { FileProblem } from '@shared/features/inspection-case'
import { label, row, value } from '@main/documents/form'
import type { PrintModel } from '@main/documents/model'
import { printedDate } from '@main/documents/text'
import { CASE_PAPER_VERSION } from './parts'

export interface FileCover {
  readonly bureauName: string
  readonly caseNumber: string
  readonly cause: string
  readonly party: string
  readonly filedOn: string | null
  readonly closedOn: string | null
  readonly result: string
  readonly handlers: readonly string[]
  /** 30年 …; '' while the bureau has not set it: no figure was found in a public source. */
  readonly retention: string
  /** Sheets of the whole file. */
  readonly sheets: number | null
  readonly volume: string
}

const day = (text: string | null): string => (text === null ? '' : printedDate(text))

/** 卷宗封面: one case, one file. */
export function fileCover(cover: FileCover): PrintModel {
  const line = (name: string, words: string, heightMm = 16): ReturnType<typeof row> => row(heightMm, label(name), value(words, 3))
  return {
    kind: 'case-file-cover',
    templateVersion: CASE_PAPER_VERSION,
    title: `卷宗封面 ${cover.caseNumber}`.trim(),
    folio: 'none',
    margins: 'form',
    blocks: [
      { type: 'space', lines: 2 },
      { type: 'masthead', text: cover.bureauName },
      { type: 'title', text: '劳动保障监察案卷' },
      { type: 'space', lines: 2 },
      {
        type: 'form',
        columnWidthsMm: [34, 44, 34, 44],
        rows: [
          line('案件编号', cover.caseNumber),
          line('案由', cover.cause, 20),
          line('当事人', cover.party, 20),
          row(16, label('立案日期'), value(day(cover.filedOn)), label('结案日期'), value(day(cover.closedOn))),
          line('处理结果', cover.result, 28),
          line('承办人员', cover.handlers.join('、')),
          row(16, label('保管期限'), value(cover.retention), label('卷次'), value(cover.volume)),
          row(16, label('本卷页数'), value(cover.sheets === null ? '' : `共${cover.sheets}页`), label('归档号'), value('')),
        ],
      },
    ],
  }
}

export interface FileEntry {
  readonly title: string
  readonly number: string
  readonly date: string | null
  readonly pages: number
  readonly remark: string
}

/** The pages of each paper in the bound file, counted on from the first; the cover and this list carry no page number. */
export function pageRanges(entries: readonly { readonly pages: number }[]): string[] {
  let last = 0
  return entries.map(({ pages }) => {
    if (!Number.isInteger(pages) || pages < 0) throw new RangeError(`not a number of pages: ${pages}`)
    const first = last + 1
    last += pages
    if (pages === 0) return '—'
    return pages === 1 ? String(first) : `${first}-${last}`
  })
}

/** 卷内目录 with page numbers. */
export function fileContents(caseNumber: string, entries: readonly FileEntry[]): PrintModel {
  const ranges = pageRanges(entries)
  const pages = entries.reduce((sum, entry) => sum + entry.pages, 0)
  return {
    kind: 'case-file-contents',
    templateVersion: CASE_PAPER_VERSION,
    title: `卷宗目录 ${caseNumber}`.trim(),
    folio: 'none',
    blocks: [
      { type: 'title', text: '卷宗目录' },
      { type: 'space', lines: 1 },
      {
        type: 'table',
        captionLeft: `案件编号：${caseNumber}`,
        captionRight: `共${entries.length}件 ${pages}页`,
        columns: [
          { label: '序号', widthMm: 12, align: 'center' },
          { label: '文书名称', widthMm: 52 },
          { label: '文号', widthMm: 42 },
          { label: '日期', widthMm: 24, align: 'center' },
          { label: '页次', widthMm: 16, align: 'center' },
          { label: '备注', widthMm: 16 },
        ],
        rows: entries.map(({ title, number, date, remark }, index) => [String(index + 1), title, number, date ?? '', ranges[index] ?? '', remark]),
      },
    ],
  }
}

/** 案卷自查表: what was found on a day, each with its basis, and what was passed over with which reason. */
export function fileCheckSheet(caseNumber: string, party: string, checkedOn: string, problems: readonly FileProblem[], overridden: readonly string[] = []): PrintModel {
  return {
    kind: 'case-file-check',
    templateVersion: CASE_PAPER_VERSION,
    title: `案卷自查表 ${caseNumber}`.trim(),
    folio: 'record',
    blocks: [
      { type: 'title', text: '案卷自查表' },
      { type: 'space', lines: 1 },
      {
        type: 'table',
        captionLeft: `案件编号：${caseNumber}`,
        captionRight: `自查日期：${printedDate(checkedOn)}`,
        columns: [
          { label: '序号', widthMm: 12, align: 'center' },
          { label: '类别', widthMm: 20, align: 'center' },
          { label: '问题和补正', widthMm: 80 },
          { label: '依据', widthMm: 50 },
        ],
        rows: problems.length === 0 ? [['—', '—', '未发现问题。', '']] : problems.map(({ group, message, basis, severity }, index) => [String(index + 1), severity === 'error' ? group : `${group}（提示）`, message, basis]),
      },
      ...(overridden.length === 0 ? [] : [{ type: 'heading', level: 1, text: '放行记录' } as const, ...overridden.map((text) => ({ type: 'paragraph', runs: [text] }) as const)]),
      { type: 'note', text: `当事人：${party}` },
      { type: 'paragraph', runs: ['自查人（签名）：　　　　　　　　　　日期：'] },
    ],
  }
}
