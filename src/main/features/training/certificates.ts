import { yearOf } from '@shared/calendar'
import { AppFailure } from '@shared/errors/failure'
import { certificateNumber, certificateRefusal, type CertificateRow } from '@shared/features/training'
import type { RowRef } from '@shared/list/request'
import { searchKeys } from '@shared/text'
import type { Desk } from '@main/core/desk'
import { getEntity, insertEntities, updateEntity, type EntityRow } from '@main/db/entity'
import type { Work } from '@main/db/work'
import type { PrintModel } from '@main/documents/model'
import { renderDocuments } from '@main/documents/render'
import { drawSequence } from '@main/features/document/repository'
import { bureau } from '@main/features/setting/service'
import { certificateRowOf, countPrinting, printedCertificates } from './certificateRepository'
import { lineFacts } from './detail'
import { savePdf } from './papers'
import { buildCertificate, certificateModel, CERTIFICATE_VERSION } from './print/certificate'
import * as repository from './repository'
import { termsOn } from './terms'

type Session = EntityRow<'trainingSession'>

/** What the rules ask of a person of a session's roster. */
export function claimOf(session: Session, line: ReturnType<typeof lineFacts>) {
  const { signedIn, manner, score } = line
  return { state: session.state, hasExam: session.hasExam === 1, passMark: session.passMark, signedIn, manner, score }
}

/**
 * Issues certificates to people of a session, all or none: numbers are drawn and the papers frozen in one transaction.
 * Somebody who has one already is passed over.
 * @throws AppFailure 'step-refused' naming the first who gets none, 'stale'
 */
export async function issueCertificates(desk: Desk, ref: RowRef, lineIds: readonly string[]): Promise<number> {
  return desk.write('training/issue-certificates', async (work) => {
    const session = await getEntity(work.tx, 'trainingSession', ref.id)
    if (session.version !== ref.version) throw new AppFailure('stale')
    const wanted = new Set(lineIds)
    const present = new Set((await repository.certificatesOf(work.tx, ref.id)).map((one) => one.lineId))
    const lines = (await repository.linesOf(work.tx, ref.id)).map(lineFacts).filter((line) => wanted.has(line.id) && !present.has(line.id))
    for (const line of lines) {
      const reason = certificateRefusal(claimOf(session, line))
      if (reason !== null) throw new AppFailure('step-refused', { action: `发证：${line.position} 号 ${line.name}`, reason })
    }
    await writeCertificates(work, session, lines)
    return lines.length
  })
}

/** Draws the numbers and writes the papers. */
export async function writeCertificates(work: Work, session: Session, lines: readonly { readonly id: string; readonly name: string; readonly employerId: string | null; readonly employerName: string }[]): Promise<void> {
  if (lines.length === 0) return
  const { name: bureauName, shortName } = await bureau(work.tx)
  const pattern = (await termsOn(work.tx, work.today)).certificatePattern.value
  const year = yearOf(work.today)
  const first = await drawSequence(work, 'training-certificate', year, lines.length)
  const rows = lines.map((line, index) => {
    const sequence = first + index
    const number = certificateNumber(pattern, { shortName, year, session: session.sequence, sequence })
    const { name: sessionName, heldOn, classHours } = session
    const print = buildCertificate({ number, holder: line.name, employerName: line.employerName, sessionName, heldOn, classHours, bureauName, issuedOn: work.today })
    return {
      sessionId: session.id,
      lineId: line.id,
      employerId: line.employerId,
      year,
      sequence,
      number,
      state: 'issued' as const,
      issuedOn: work.today,
      holder: line.name,
      employerName: line.employerName,
      templateVersion: CERTIFICATE_VERSION,
      model: JSON.stringify(print),
      reissues: 0,
      reissuedOn: null,
      reissueReason: '',
      voidReason: '',
      voidedOn: null,
      searchKey: searchKeys(line.name),
      printCount: 0,
      lastPrintedAt: null,
    }
  })
  await refuseTaken(work, rows.map((row) => row.number))
  await insertEntities(work, 'trainingCertificate', rows)
}

/** A pattern changed in mid-year may lead to a number that was given out before. */
async function refuseTaken(work: Work, numbers: readonly string[]): Promise<void> {
  const taken = await repository.takenNumber(work.tx, numbers)
  if (taken !== null) throw new AppFailure('step-refused', { action: '发证', reason: `证书号 ${taken} 已使用，请修改证书号格式` })
}

async function changeOne(desk: Desk, useCase: 'training/reissue-certificate' | 'training/void-certificate', ref: RowRef, reason: string): Promise<CertificateRow> {
  const action = useCase === 'training/reissue-certificate' ? '补发' : '作废'
  return desk.write(
    useCase,
    async (work) => {
      const before = await getEntity(work.tx, 'trainingCertificate', ref.id)
      if (before.state === 'void') throw new AppFailure('step-refused', { action, reason: `${before.number} 已作废` })
      const patch =
        action === '补发'
          ? { reissues: before.reissues + 1, reissuedOn: work.today, reissueReason: reason }
          : { state: 'void' as const, voidedOn: work.today, voidReason: reason }
      await updateEntity(work, 'trainingCertificate', ref.id, ref.version, patch)
      const row = await certificateRowOf(work.tx, ref.id)
      if (!row) throw new AppFailure('not-found')
      return row
    },
    reason,
  )
}

/** The same certificate once more: the number stays, the paper says 补发. @throws AppFailure 'step-refused' when it is void, 'stale' */
export const reissueCertificate = (desk: Desk, ref: RowRef, reason: string): Promise<CertificateRow> => changeOne(desk, 'training/reissue-certificate', ref, reason)

/** Declares a certificate void; its number stays used, its holder may get a new one. @throws AppFailure 'step-refused', 'stale' */
export const voidCertificate = (desk: Desk, ref: RowRef, reason: string): Promise<CertificateRow> => changeOne(desk, 'training/void-certificate', ref, reason)

async function models(desk: Desk, ids: readonly string[]): Promise<{ models: PrintModel[]; title: string }> {
  const rows = await printedCertificates(desk.read, ids)
  const [first] = rows
  if (!first || rows.length < new Set(ids).size) throw new AppFailure('not-found')
  return {
    models: rows.map((row) => certificateModel(JSON.parse(row.model) as unknown, { isVoid: row.state === 'void', reissues: row.reissues, reissuedOn: row.reissuedOn })),
    title: rows.length === 1 ? `培训证书 ${first.number} ${first.holder}` : `培训证书（${rows.length} 份）`,
  }
}

/** Certificates one a page, in the order of their numbers. */
export async function layOutCertificates(desk: Desk, ids: readonly string[]) {
  return desk.printer.layout(renderDocuments((await models(desk, ids)).models))
}

export async function saveCertificates(desk: Desk, ids: readonly string[]): Promise<string | null> {
  const { models: all, title } = await models(desk, ids)
  return savePdf(desk, title, () => desk.printer.layout(renderDocuments(all)))
}

export async function printCertificates(desk: Desk, ids: readonly string[]): Promise<boolean> {
  const printed = await desk.printer.print((await layOutCertificates(desk, ids)).html)
  if (printed) await desk.write('training/print-certificates', (work) => countPrinting(work, ids))
  return printed
}
