import { maskPaperNumber } from '@shared/features/correction-order'
import { blankNumber } from '@shared/features/document'
import {
  caseFindingInput, evidenceKinds, intakeKinds, representativeInput, stepOfInstrument, type CaseInstrument, type CasePaperContent, type PaperFields,
} from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import { getEntity, type EntityRow } from '@main/db/entity'
import { currentForm } from '@main/features/paper-form/service'
import { bureau, numberPatterns } from '@main/features/setting/service'
import { factsOf, loadCase, storedMonths, type LoadedCase } from './load'

type Intake = EntityRow<'caseIntake'>

export const storedFindings = (json: string) => z.array(caseFindingInput).parse(JSON.parse(json))
export const storedRepresentatives = (json: string) => z.array(representativeInput).parse(JSON.parse(json))

async function headOf(db: ReadDb, kind: CaseInstrument) {
  const setting = await bureau(db)
  const pattern = (await numberPatterns(db)).find((candidate) => candidate.kind === kind)
  if (!pattern) throw new RangeError(`no number pattern for ${kind}`)
  return {
    kind,
    title: (await currentForm(db, kind)).title,
    bureau: { name: setting.name, address: setting.address, postcode: setting.postcode, phone: setting.contactPhone, contact: setting.contactPerson, government: setting.government, court: setting.court },
    numberBlank: blankNumber(pattern.pattern, setting.shortName),
  }
}

const intakeOf = (row: Intake): CasePaperContent['intake'] => ({
  ...row,
  kind: optionLabel(intakeKinds, row.kind),
  representatives: storedRepresentatives(row.representatives),
})

/** What a paper of a case is filled from, as the case stands now; a draft without number. */
export async function caseContent(db: ReadDb, kind: CaseInstrument, caseId: string, fields: PaperFields): Promise<CasePaperContent> {
  const loaded = await loadCase(db, caseId)
  const { row } = loaded
  const intake = row.origin === 'intake' && row.originId !== null ? intakeOf(await getEntity(db, 'caseIntake', row.originId)) : null
  const facts = factsOf(loaded)
  const step = stepOfInstrument(kind)
  return {
    ...(await headOf(db, kind)),
    number: null,
    draft: true,
    issuedOn: null,
    caseNumber: row.number,
    cause: row.cause,
    source: row.source,
    party: { name: row.employerName, creditCode: row.creditCode ?? '', address: row.address, representative: row.representative, principal: row.principal, phone: row.principalPhone },
    registeredOn: row.registeredOn,
    filedOn: row.filedOn,
    facts: row.facts,
    basis: row.basis,
    findings: storedFindings(row.findings),
    inspectors: [facts.lead, facts.second].flatMap((one) => (one === null ? [] : [{ name: one.name, certificateNumber: one.certificateNumber }])),
    reviewer: row.reviewer,
    approver: row.approver,
    approvals: step === null ? [] : facts.approvals.filter((approval) => approval.step === step),
    ...annexes(loaded),
    intake,
    fields,
  }
}

function annexes({ workers, evidence, papers, services }: LoadedCase): Pick<CasePaperContent, 'workers' | 'evidence' | 'papers'> {
  return {
    workers: workers.map(({ name, idNumber, post, months, owedFen, paidFen, extraPercent, extraFen }) => ({
      name, idNumber: maskPaperNumber(idNumber), post, months: storedMonths(months), owedFen, paidFen, extraPercent, extraFen,
    })),
    evidence: evidence.map(({ kind, name, source, obtainedOn, pages, proves }) => ({ kind: optionLabel(evidenceKinds, kind), name, source, obtainedOn, pages, proves })),
    papers: papers.flatMap(({ kind, title, number, issuedOn, state, documentId }) => {
      if (state !== 'issued' || number === null || issuedOn === null) return []
      const served = services.findLast((service) => service.documentId === documentId)
      return [{ kind, title, number, issuedOn, servedOn: served?.effectiveOn ?? null }]
    }),
  }
}

/** What a paper of a complaint that is not (yet) a case is filled from. */
export async function intakeContent(db: ReadDb, kind: CaseInstrument, intakeId: string, fields: PaperFields): Promise<CasePaperContent> {
  const row = await getEntity(db, 'caseIntake', intakeId)
  const employer = row.employerId === null ? null : await getEntity(db, 'employer', row.employerId)
  return {
    ...(await headOf(db, kind)),
    number: null,
    draft: true,
    issuedOn: null,
    caseNumber: row.number,
    cause: '',
    source: row.source,
    party: {
      name: employer?.name ?? row.employerName,
      creditCode: employer?.creditCode ?? '',
      address: employer?.address ?? row.employerAddress,
      representative: employer?.legalRepresentative ?? '',
      principal: row.employerContact,
      phone: '',
    },
    registeredOn: row.receivedOn,
    filedOn: null,
    facts: row.content,
    basis: '',
    findings: [],
    inspectors: [],
    reviewer: '',
    approver: '',
    approvals: [],
    workers: [],
    evidence: [],
    papers: [],
    intake: intakeOf(row),
    fields,
  }
}
