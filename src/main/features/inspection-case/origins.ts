import type { CaseFindingInput, CaseOrigin, ClaimKind } from '@shared/features/inspection-case'
import { claimInput, claimKinds } from '@shared/features/inspection-case'
import { recordPaths } from '@shared/features/history'
import { orderStateLabel } from '@shared/features/correction-order'
import { findViolation } from '@shared/law'
import { formatYuan } from '@shared/money'
import { optionLabel } from '@shared/fields/values'
import { z } from '@shared/zod'
import type { ReadDb } from '@main/db/connection'
import type { Work } from '@main/db/work'
import { findingsOf, getInspectionRow, inspectorsOf } from '@main/features/inspection/repository'
import { findings as guidanceFindings } from '@main/features/rules-guidance/service'
import * as sources from './originRepository'

/** What a case takes over from the record it grew out of. */
export interface Origin {
  readonly label: string
  readonly path: string
  readonly employerId: string | null
  readonly cause: string
  readonly source: string
  readonly facts: string
  readonly endedOn: string | null
  readonly findings: readonly CaseFindingInput[]
  readonly inspectorIds: readonly string[]
  /** What the record itself notes when it has become a case. */
  readonly taken?: (work: Work, caseId: string) => Promise<void>
}

type Read = (db: ReadDb, id: string) => Promise<Origin | null>

const storedClaims = (json: string) => z.array(claimInput).parse(JSON.parse(json))

/** The entry of the violation catalogue that a claim usually turns out to be. */
const violationOf: Readonly<Partial<Record<ClaimKind, string>>> = {
  wages: 'GZ01',
  minimumWage: 'GZ02',
  overtime: 'GZ03',
  severance: 'HT14',
  doubleWage: 'HT01',
  contract: 'HT01',
  insurance: 'SB01',
}

/** One finding for each thing claimed, in the words of the claim. */
function claimFinding(claim: z.output<typeof claimInput>): CaseFindingInput {
  const label = optionLabel(claimKinds, claim.kind)
  const span = [claim.fromMonth, claim.toMonth].filter((month) => month !== null).join(' 至 ')
  const amount = claim.amountFen > 0 ? `，金额${formatYuan(claim.amountFen)}元` : ''
  return {
    violationId: violationOf[claim.kind] ?? null,
    description: label,
    facts: `${span === '' ? '' : `${span}，`}${label}涉及${claim.workers}人${amount}`,
    workers: claim.workers,
    amountFen: claim.amountFen,
  }
}

const readIntake: Read = async (db, id) => {
  const row = await sources.intake(db, id)
  if (!row) return null
  const claims = storedClaims(row.claims)
  const cause = claims.length === 0 ? '' : `涉嫌${[...new Set(claims.map(({ kind }) => optionLabel(claimKinds, kind)))].join('、')}`
  return {
    label: `${row.kind === 'report' ? '举报' : '投诉'} ${row.number}`,
    path: recordPaths.caseIntake(id),
    employerId: row.employerId,
    cause,
    source: row.source,
    facts: row.content,
    endedOn: row.endedOn,
    findings: claims.map(claimFinding).filter(({ violationId }) => violationId === null || findViolation(violationId) !== undefined),
    inspectorIds: [],
  }
}

const readInspection: Read = async (db, id) => {
  const row = await getInspectionRow(db, id)
  if (!row) return null
  const found = await findingsOf(db, id)
  const open = found.filter(({ correctedOnSpot }) => correctedOnSpot !== 1)
  return {
    label: `检查 ${row.inspectedOn}`,
    path: recordPaths.inspection(id),
    employerId: row.employerId,
    cause: causeOf(open.map(({ description }) => description)),
    source: row.type === 'special' ? '专项检查' : '日常巡查',
    facts: row.summary,
    endedOn: null,
    findings: open.map(({ violationId, description, facts, workers, amountFen }) => ({ violationId, description, facts, workers, amountFen })),
    inspectorIds: (await inspectorsOf(db, id)).map((inspector) => inspector.id),
  }
}

const readOrder: Read = async (db, id) => {
  const row = await sources.order(db, id)
  if (!row) return null
  const violations = row.inspectionId === null ? [] : await findingsOf(db, row.inspectionId)
  return {
    label: `${row.number ?? '指令书'}（${orderStateLabel(row.state)}）`,
    path: recordPaths.correctionOrder(id),
    employerId: row.employerId,
    cause: '逾期未履行限期改正指令',
    source: '日常巡查',
    facts: [row.facts, row.escalation, row.number === null ? '' : `${row.number}责令于${row.dueDate ?? ''}前改正，至今未改正。`].filter((text) => text !== '').join('\n'),
    endedOn: null,
    findings: violations.map(({ violationId, description, facts, workers, amountFen }) => ({ violationId, description, facts, workers, amountFen })),
    inspectorIds: z.array(z.object({ id: z.string() })).parse(JSON.parse(row.inspectors)).map((one) => one.id),
  }
}

const readGuidance: Read = async (db, id) => {
  const { employerId, number, findings } = await guidanceFindings(db, id)
  return {
    label: `规章制度指导 ${number}`,
    path: recordPaths.rulesGuidance(id),
    employerId,
    cause: '涉嫌劳动规章制度违反法律、法规规定',
    source: '书面审查',
    facts: findings.map(({ facts }) => facts).join('\n'),
    endedOn: null,
    findings: findings.map((finding) => ({ ...finding, workers: 0, amountFen: 0 })),
    inspectorIds: [],
  }
}

const readFollowUp: Read = async (db, id) => {
  const row = await sources.followUp(db, id)
  if (!row) return null
  const missing = Math.max(0, row.due - row.signed)
  return {
    label: `劳动合同补签 ${row.checkedOn}`,
    path: recordPaths.contractFollowUp(id),
    employerId: row.employerId,
    cause: '涉嫌未依法订立书面劳动合同',
    source: '日常巡查',
    facts: `截至${row.checkedOn}，应签劳动合同${row.due}人，已签${row.signed}人，未签${missing}人，经督促未补签。`,
    endedOn: null,
    findings: [{ violationId: 'HT01', description: '未与劳动者订立书面劳动合同', facts: `未与${missing}名劳动者订立书面劳动合同`, workers: missing, amountFen: 0 }],
    inspectorIds: [],
  }
}

/** 涉嫌 and the first of what was found. */
const causeOf = (found: readonly string[]): string => (found.length === 0 ? '' : `涉嫌${(found[0] ?? '').slice(0, 60)}${found.length > 1 ? '等' : ''}`)

const readers: Readonly<Record<Exclude<CaseOrigin, 'direct'>, Read>> = {
  intake: readIntake,
  inspection: readInspection,
  correctionOrder: readOrder,
  rulesGuidance: readGuidance,
  contractFollowUp: readFollowUp,
}

/** The record a case grew out of; null when it is gone or the case stands alone. */
export async function originOf(db: ReadDb, origin: CaseOrigin, originId: string): Promise<Origin | null> {
  return origin === 'direct' ? null : readers[origin](db, originId)
}
