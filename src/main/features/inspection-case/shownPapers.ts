import { instrumentFields, instrumentRule, type CasePaper, type PaperDraft } from '@shared/features/inspection-case'
import { recordPaths } from '@shared/features/history'
import type { ReadDb } from '@main/db/connection'
import { getEntity } from '@main/db/entity'
import { missingFields } from './frozen'
import { contentOf, storedFields } from './papers'
import * as repository from './repository'

type Owner = Parameters<typeof repository.papersOf>[1]

/** Papers of a case or complaint as they are shown, with how each was served. */
export async function shownPapers(db: ReadDb, owner: Owner): Promise<CasePaper[]> {
  const papers = await repository.papersOf(db, owner)
  const services = await repository.servicesOf(db, papers.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])))
  return papers.map((paper) => {
    const { label, class: kind, served } = instrumentRule(paper.kind)
    return { ...paper, label, class: kind, served, printCount: paper.printCount ?? 0, services: services.filter(({ documentId }) => documentId === paper.documentId) }
  })
}

/** One paper with its texts and what it still asks for. @throws AppFailure 'not-found' */
export async function paperDraftOf(db: ReadDb, id: string): Promise<PaperDraft> {
  const row = await getEntity(db, 'casePaper', id)
  const owner = row.caseId === null ? { intakeId: row.intakeId ?? '' } : { caseId: row.caseId }
  const paper = (await shownPapers(db, owner)).find((one) => one.id === id)
  if (!paper) throw new RangeError('a paper that is there stands among those of its case')
  const fields = storedFields(row.fields)
  const content = await contentOf(db, row, fields)
  const missing = row.state === 'draft' ? missingFields(content) : {}
  const asks = instrumentFields(row.kind).map(({ name, label, kind, required, help }) => ({ name, label, kind, required: required === true, help: help ?? '' }))
  const path = row.caseId === null ? recordPaths.caseIntake(row.intakeId ?? '') : recordPaths.inspectionCase(row.caseId)
  const label = [content.caseNumber, content.party.name].filter((part) => part !== null && part !== '').join(' ')
  const owed = content.workers.filter(({ owedFen, paidFen }) => owedFen > paidFen)
  const annex = row.kind === 'case-treatment' && owed.length > 0 ? owed.map(({ name, owedFen, paidFen, extraFen }) => ({ name, amountFen: owedFen - paidFen + extraFen })) : null
  return { paper, fields, asks, missing, annex, owner: { label, path, address: content.party.address } }
}
