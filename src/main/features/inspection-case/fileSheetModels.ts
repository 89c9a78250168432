import { paperDate } from '@shared/calendar'
import { caseOutcomes, caseStateLabel, type CaseDetail, type FileSheet } from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import type { FormCell, FormRow, PrintModel } from '@main/documents/model'

const label = (text: string): FormCell => ({ kind: 'label', lines: [text] })
const value = (text: string, colSpan = 3): FormCell => ({ kind: 'value', lines: text.split('\n'), colSpan })
const row = (heightMm: number, ...cells: FormCell[]): FormRow => ({ heightMm, cells })
const day = (date: string | null): string => (date === null ? '' : paperDate(date))

export interface FileEntry {
  readonly title: string
  readonly number: string
  readonly date: string
  readonly pages: number
}

/** What lies in the file, in the order of its days: papers with their receipts, then the evidence. */
export function fileEntries({ papers, evidence }: Pick<CaseDetail, 'papers' | 'evidence'>): FileEntry[] {
  const own = papers.flatMap(({ title, number, issuedOn, state, pages, services, served }) => {
    if (state !== 'issued' || issuedOn === null) return []
    const paper = { title, number: number ?? '', date: issuedOn, pages: Math.max(1, pages) }
    if (!served || services.length === 0) return [paper]
    return [paper, { title: `送达回证（${title}）`, number: number ?? '', date: services.at(-1)?.servedOn ?? issuedOn, pages: services.length }]
  })
  const proofs = evidence.map(({ name, obtainedOn, pages }) => ({ title: name, number: '', date: obtainedOn, pages: Math.max(1, pages) }))
  return [...own, ...proofs]
}

/** 卷宗目录 with the page every entry begins on. */
function catalogueModel(one: CaseDetail): PrintModel {
  let page = 1
  const rows = fileEntries(one).map((entry, index) => {
    const first = page
    page += entry.pages
    const span = entry.pages > 1 ? `${first}-${page - 1}` : String(first)
    return [String(index + 1), entry.title, entry.number, entry.date, String(entry.pages), span]
  })
  return {
    kind: 'case-catalogue',
    templateVersion: 1,
    title: `卷宗目录 ${one.number ?? ''}`.trim(),
    folio: 'none',
    blocks: [
      { type: 'title', text: '卷宗目录' },
      { type: 'space', lines: 0.5 },
      {
        type: 'table',
        captionLeft: `案号：${one.number ?? ''}`,
        captionRight: one.employerName,
        columns: [
          { label: '序号', widthMm: 12, align: 'center' },
          { label: '文书、材料名称', widthMm: 58 },
          { label: '文号', widthMm: 38 },
          { label: '日期', widthMm: 22, align: 'center' },
          { label: '页数', widthMm: 11, align: 'center' },
          { label: '页码', widthMm: 15, align: 'center' },
        ],
        rows,
        foot: [[{ text: `共 ${rows.length} 件`, span: 4, align: 'left' }, { text: String(page - 1), span: 1, align: 'center' }, { text: '', span: 1 }]],
      },
    ],
  }
}

function coverModel(one: CaseDetail, bureauName: string): PrintModel {
  const outcome = one.outcome === null ? caseStateLabel(one.state) : optionLabel(caseOutcomes, one.outcome)
  const pages = fileEntries(one).reduce((sum, entry) => sum + entry.pages, 0)
  return {
    kind: 'case-cover',
    templateVersion: 1,
    title: `卷宗封面 ${one.number ?? ''}`.trim(),
    folio: 'none',
    blocks: [
      { type: 'masthead', text: bureauName },
      { type: 'title', text: '劳动保障监察案件卷宗' },
      { type: 'space', lines: 2 },
      {
        type: 'form',
        columnWidthsMm: [30, 48, 30, 48],
        rows: [
          row(14, label('案号'), value(one.number ?? '')),
          row(14, label('案由'), value(one.cause)),
          row(14, label('当事人'), value(one.employerName)),
          row(14, label('立案日期'), value(day(one.filedOn), 1), label('结案日期'), value(day(one.closedOn), 1)),
          row(14, label('办理结果'), value(outcome)),
          row(14, label('主办监察员'), value(one.lead ?? '', 1), label('协办监察员'), value(one.second ?? '', 1)),
          row(14, label('卷内页数'), value(`${pages} 页`, 1), label('保管期限'), value('', 1)),
          row(14, label('归档日期'), value('', 1), label('归档人'), value('', 1)),
        ],
      },
    ],
  }
}

function checkModel(one: CaseDetail, today: string): PrintModel {
  const taken = one.stepsTaken.filter(({ overridden }) => overridden.length > 0)
  return {
    kind: 'case-check',
    templateVersion: 1,
    title: `案卷自查表 ${one.number ?? ''}`.trim(),
    folio: 'record',
    blocks: [
      { type: 'title', text: '案卷自查表' },
      { type: 'space', lines: 0.5 },
      {
        type: 'table',
        captionLeft: `${one.number ?? '待立案'}　${one.employerName}`,
        captionRight: paperDate(today),
        columns: [
          { label: '序号', widthMm: 12, align: 'center' },
          { label: '类别', widthMm: 22, align: 'center' },
          { label: '问题', widthMm: 70 },
          { label: '依据', widthMm: 52 },
        ],
        rows: one.problems.map(({ group, message, basis, severity }, index) => [String(index + 1), severity === 'error' ? group : `${group}（提示）`, message, basis]),
        foot: [[{ text: one.problems.length === 0 ? '自查未发现问题' : `共 ${one.problems.length} 项`, span: 4, align: 'left' }]],
      },
      ...(taken.length === 0
        ? []
        : [
            { type: 'heading', level: 1, text: '放行记录' } as const,
            ...taken.map((step) => ({ type: 'paragraph', runs: [`${paperDate(step.on)}，${step.overridden.join('；')}。理由：${step.overrideReason}（${step.createdBy}）`] }) as const),
          ]),
    ],
  }
}

export function fileSheetModel(sheet: FileSheet, one: CaseDetail, ground: { readonly bureauName: string; readonly today: string }): PrintModel {
  switch (sheet) {
    case 'cover':
      return coverModel(one, ground.bureauName)
    case 'catalogue':
      return catalogueModel(one)
    case 'check':
      return checkModel(one, ground.today)
  }
}
