import { paperPath, recordPaths, useCaseLabel, type HistoryEntry, type TimelineEntry } from '@shared/features/history'
import { followUpStates } from '@shared/features/contract-follow-up'
import { recheckResults } from '@shared/features/correction-order'
import { serviceManners } from '@shared/features/service'
import { harmonyStateLabel } from '@shared/features/harmony'
import { caseOutcomes } from '@shared/features/inspection-case'
import { inspectionOutcomes, inspectionTypes } from '@shared/features/inspection'
import { guidanceStateLabel } from '@shared/features/rules-guidance'
import { isHeld, trainingStateLabel } from '@shared/features/training'
import type { FieldOption } from '@shared/fields/describe'
import { formatYuan } from '@shared/money'
import { todayFrom } from '@shared/calendar'
import type { ReadDb } from '@main/db/connection'
import type { ChangeLogTable } from './tables'
import { loggedRow, tellChanges } from './tell'
import * as repository from './timelineRepository'

type Inspection = Awaited<ReturnType<typeof repository.inspectionsOf>>[number]
type FollowUp = Awaited<ReturnType<typeof repository.followUpsOf>>[number]
type Guidance = Awaited<ReturnType<typeof repository.guidanceOf>>[number]
type Certification = Awaited<ReturnType<typeof repository.certificationsOf>>[number]
type MutualCare = Awaited<ReturnType<typeof repository.mutualCareOf>>[number]
type InspectionCase = Awaited<ReturnType<typeof repository.casesOf>>[number]
type Training = Awaited<ReturnType<typeof repository.trainingsOf>>[number]
type Document = Awaited<ReturnType<typeof repository.documentsOf>>[number]
type Service = Awaited<ReturnType<typeof repository.servicesOf>>[number]
type Recheck = Awaited<ReturnType<typeof repository.rechecksOf>>[number]

const label = (options: readonly FieldOption[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value

/** Everything that happened to one employer and about it, newest first, at most `limit` entries. */
export async function employerTimeline(db: ReadDb, employerId: string, limit: number): Promise<TimelineEntry[]> {
  const inspections = await repository.inspectionsOf(db, employerId, limit)
  const documents = await repository.documentsOf(db, employerId, limit)
  const orderIds = documents.flatMap((document) => document.orderId ?? [])
  const services = await repository.servicesOf(db, documents.map((document) => document.id))
  const rechecks = await repository.rechecksOf(db, orderIds)
  const turns = await repository.orderTurns(db, orderIds)
  const owners = new Map<string, string | null>([
    [employerId, null],
    ...inspections.map(({ id }) => [id, recordPaths.inspection(id)] as const),
    ...orderIds.map((id) => [id, recordPaths.correctionOrder(id)] as const),
    ...rechecks.map(({ id, orderId }) => [id, recordPaths.correctionOrder(orderId)] as const),
  ])
  const followUps = await repository.followUpsOf(db, employerId, limit)
  for (const { id } of followUps) owners.set(id, recordPaths.contractFollowUp(id))
  const guidance = await repository.guidanceOf(db, employerId, limit)
  for (const { id } of guidance) owners.set(id, recordPaths.rulesGuidance(id))
  const certifications = await repository.certificationsOf(db, employerId, limit)
  for (const { id } of certifications) owners.set(id, recordPaths.harmonyCertification(id))
  const mutualCare = await repository.mutualCareOf(db, employerId, limit)
  for (const { id } of mutualCare) owners.set(id, '/mutual-care')
  const trainings = await repository.trainingsOf(db, employerId, limit)
  for (const { id } of trainings) owners.set(id, recordPaths.trainingSession(id))
  const cases = await repository.casesOf(db, employerId, limit)
  for (const { id } of cases) owners.set(id, recordPaths.inspectionCase(id))
  const attachments = await repository.attachmentsOf(db, [...owners.keys()], limit)
  const changes = await repository.ownChanges(db, await repository.ownRowIds(db, employerId), limit)

  const orderOf = new Map(documents.map((document) => [document.id, document]))
  const entries = [
    ...changeEntries(await tellChanges(db, changes)),
    ...inspections.map(inspectionEntry),
    ...documents.map(issueEntry),
    ...followUps.map(followUpEntry),
    ...guidance.map(guidanceEntry),
    ...certifications.map(certificationEntry),
    ...mutualCare.map(mutualCareEntry),
    ...trainings.map(trainingEntry),
    ...cases.flatMap(caseEntries),
    ...turns.map((turn) => turnEntry(turn, documents)),
    ...services.flatMap((service) => serviceEntry(service, orderOf.get(service.documentId))),
    ...rechecks.map((recheck) => recheckEntry(recheck, documents)),
    ...attachments.map((file): TimelineEntry => ({
      key: file.id,
      date: todayFrom(new Date(file.createdAt)),
      at: file.createdAt,
      kind: 'attachment',
      title: '添加附件',
      detail: [file.fileName, file.note].filter(Boolean).join('，'),
      operator: file.createdBy,
      path: owners.get(file.ownerId) ?? null,
      changes: [],
    })),
  ]
  return entries.toSorted((a, b) => b.date.localeCompare(a.date) || b.at.localeCompare(a.at)).slice(0, limit)
}

/** What one use case did to the employer's own record and its parts is one entry. */
function changeEntries(changes: readonly HistoryEntry[]): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>()
  for (const change of changes) {
    const before = entries.get(change.batchId)
    // The first entry of a record repeats the whole record; its page shows that already.
    const whole = change.entity === 'employer' && change.action === 'insert'
    entries.set(change.batchId, {
      key: change.batchId,
      date: todayFrom(new Date(change.at)),
      at: change.at,
      kind: 'change',
      title: change.useCaseLabel,
      detail: change.reason ?? '',
      operator: change.operator,
      path: null,
      changes: [...(before?.changes ?? []), ...(whole ? [] : change.changes)],
    })
  }
  return [...entries.values()]
}

function inspectionEntry(row: Inspection): TimelineEntry {
  const facts = [
    label(inspectionOutcomes, row.outcome),
    (row.findings ?? 0) > 0 ? `问题 ${row.findings ?? 0} 项` : '',
    row.workersConcerned > 0 ? `涉及 ${row.workersConcerned} 人` : '',
    row.amountFen > 0 ? `金额 ${formatYuan(row.amountFen)} 元` : '',
  ]
  return {
    key: row.id,
    date: row.inspectedOn,
    at: row.createdAt,
    kind: 'inspection',
    title: label(inspectionTypes, row.type),
    detail: facts.filter(Boolean).join('，'),
    operator: row.createdBy,
    path: recordPaths.inspection(row.id),
    changes: [],
  }
}

function followUpEntry(row: FollowUp): TimelineEntry {
  const facts = [`应签 ${row.due} 人`, `已签 ${row.signed} 人`, label(followUpStates, row.state)]
  return {
    key: row.id,
    date: row.checkedOn,
    at: row.createdAt,
    kind: 'inspection',
    title: '督促补签劳动合同',
    detail: facts.join('，'),
    operator: row.createdBy,
    path: recordPaths.contractFollowUp(row.id),
    changes: [],
  }
}

function guidanceEntry(row: Guidance): TimelineEntry {
  const done = row.completedOn === null ? '' : `完成于 ${row.completedOn}`
  return {
    key: row.id,
    date: row.guidedOn,
    at: row.createdAt,
    kind: 'inspection',
    title: '规章制度指导',
    detail: [row.number, guidanceStateLabel(row.state), done].filter(Boolean).join('，'),
    operator: row.createdBy,
    path: recordPaths.rulesGuidance(row.id),
    changes: [],
  }
}

function certificationEntry(row: Certification): TimelineEntry {
  const valid = row.validTo === null ? '' : `有效期至 ${row.validTo}`
  return {
    key: row.id,
    date: row.namedOn ?? row.startedOn,
    at: row.createdAt,
    kind: 'inspection',
    title: row.namedOn === null ? '申报劳动关系和谐企业' : `命名${row.levelLabel}`,
    detail: [`${row.year} 年度`, harmonyStateLabel(row.state), valid].filter(Boolean).join('，'),
    operator: row.createdBy,
    path: recordPaths.harmonyCertification(row.id),
    changes: [],
  }
}

function mutualCareEntry(row: MutualCare): TimelineEntry {
  return {
    key: row.id,
    date: row.joinedOn,
    at: row.createdAt,
    kind: 'inspection',
    title: '参与双爱活动',
    detail: [`${row.year} 年度`, row.material].filter(Boolean).join('，'),
    operator: row.createdBy,
    path: '/mutual-care',
    changes: [],
  }
}

function trainingEntry(row: Training): TimelineEntry {
  const came = isHeld(row.state) ? `到会 ${row.attended} 人` : trainingStateLabel(row.state)
  return {
    key: row.id,
    date: row.heldOn,
    at: row.createdAt,
    kind: 'inspection',
    title: '劳动保障培训会',
    detail: [row.number, row.name, `名册 ${row.people} 人`, came].join('，'),
    operator: row.createdBy,
    path: recordPaths.trainingSession(row.id),
    changes: [],
  }
}

/** Filed, and where it is over, closed. */
function caseEntries(row: InspectionCase): TimelineEntry[] {
  const common = { kind: 'order' as const, path: recordPaths.inspectionCase(row.id), changes: [] }
  const filed = { ...common, key: row.id, date: row.filedOn ?? '', at: row.createdAt, title: '立案', detail: [row.number, row.cause].filter(Boolean).join('，'), operator: row.createdBy }
  if (row.closedOn === null) return [filed]
  const outcome = row.outcome === null ? '' : label(caseOutcomes, row.outcome)
  return [filed, { ...common, key: `${row.id} closed`, date: row.closedOn, at: row.updatedAt, title: '案件办结', detail: [row.number, outcome].filter(Boolean).join('，'), operator: row.updatedBy }]
}

function issueEntry(row: Document): TimelineEntry {
  const due = row.dueDate === null ? '' : `改正期限 ${row.dueDate}`
  return {
    key: row.id,
    date: row.issuedOn,
    at: row.createdAt,
    kind: 'order',
    title: `签发${row.title}`,
    detail: [row.number, due].filter(Boolean).join('，'),
    operator: row.createdBy,
    path: paperPath(row),
    changes: [],
  }
}

/** Closed, handed over, taken up again or void. */
function turnEntry(row: ChangeLogTable, documents: readonly Document[]): TimelineEntry {
  const document = documents.find((other) => other.orderId === row.entityId)
  const after = loggedRow(row.after)
  const said: Readonly<Record<string, unknown>> = {
    'correction-order/escalate': after?.['escalation'],
    'correction-order/void': document?.voidReason,
  }
  const closedOn = row.useCase === 'correction-order/close' ? after?.['closedOn'] : null
  return {
    key: row.id,
    date: typeof closedOn === 'string' ? closedOn : todayFrom(new Date(row.at)),
    at: row.at,
    kind: 'order',
    title: useCaseLabel(row.useCase),
    // The reason given may also stand on the paper: said once.
    detail: [...new Set([document?.number, said[row.useCase], row.reason])].filter((part) => typeof part === 'string' && part !== '').join('，'),
    operator: row.operator,
    path: recordPaths.correctionOrder(row.entityId),
    changes: [],
  }
}

function serviceEntry(row: Service, document: Document | undefined): TimelineEntry[] {
  if (!document) return []
  return [
    {
      key: row.id,
      date: row.servedOn,
      at: row.createdAt,
      kind: 'order',
      title: '送达',
      detail: [document.number, label(serviceManners, row.manner), row.receiver].filter(Boolean).join('，'),
      operator: row.createdBy,
      path: paperPath(document),
      changes: [],
    },
  ]
}

function recheckEntry(row: Recheck, documents: readonly Document[]): TimelineEntry {
  const document = documents.find((other) => other.orderId === row.orderId)
  const paid = row.paidFen > 0 ? `已支付 ${formatYuan(row.paidFen)} 元` : ''
  return {
    key: row.id,
    date: row.checkedOn,
    at: row.createdAt,
    kind: 'order',
    title: '复查',
    detail: [document?.number ?? '', label(recheckResults, row.result), paid].filter(Boolean).join('，'),
    operator: row.createdBy,
    path: recordPaths.correctionOrder(row.orderId),
    changes: [],
  }
}
