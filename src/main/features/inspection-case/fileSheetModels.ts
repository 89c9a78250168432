import { paperDate } from '@shared/calendar'
import { caseOutcomes, caseStateLabel, type CaseDetail, type FileSheet } from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import type { PrintModel } from '@main/documents/model'
import { fileCheckSheet, fileContents, fileCover, type FileEntry } from './print'

/** What lies in the file, in the order of its days: papers with their receipts, then the evidence. */
export function fileEntries({ papers, evidence }: Pick<CaseDetail, 'papers' | 'evidence'>): FileEntry[] {
  const own = papers.flatMap(({ title, number, issuedOn, state, pages, services, served }) => {
    if (state !== 'issued' || issuedOn === null) return []
    const paper = { title, number: number ?? '', date: issuedOn, pages: Math.max(1, pages), remark: '' }
    if (!served || services.length === 0) return [paper]
    return [paper, { title: `送达回证（${title}）`, number: number ?? '', date: services.at(-1)?.servedOn ?? issuedOn, pages: services.length, remark: '' }]
  })
  const proofs = evidence.map(({ name, obtainedOn, pages }) => ({ title: name, number: '', date: obtainedOn, pages: Math.max(1, pages), remark: '' }))
  return [...own, ...proofs]
}

function coverOf(one: CaseDetail, bureauName: string): PrintModel {
  return fileCover({
    bureauName,
    caseNumber: one.number ?? '',
    cause: one.cause,
    party: one.employerName,
    filedOn: one.filedOn,
    closedOn: one.closedOn,
    result: one.outcome === null ? caseStateLabel(one.state) : optionLabel(caseOutcomes, one.outcome),
    handlers: [one.lead, one.second].filter((name) => name !== null),
    retention: '',
    sheets: fileEntries(one).reduce((sum, entry) => sum + entry.pages, 0),
    volume: '',
  })
}

/** A sheet on top of the file, from the case as it stands. */
export function fileSheetModel(sheet: FileSheet, one: CaseDetail, ground: { readonly bureauName: string; readonly today: string }): PrintModel {
  switch (sheet) {
    case 'cover':
      return coverOf(one, ground.bureauName)
    case 'catalogue':
      return fileContents(one.number ?? '', fileEntries(one))
    case 'check': {
      const passed = one.stepsTaken.filter(({ overridden }) => overridden.length > 0)
      const reasons = passed.map((step) => `${paperDate(step.on)}，${step.overridden.join('；')}。理由：${step.overrideReason}（${step.createdBy}）`)
      return fileCheckSheet(one.number ?? '', one.employerName, ground.today, one.problems, reasons)
    }
  }
}
