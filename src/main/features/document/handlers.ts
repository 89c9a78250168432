import type { documentContract } from '@shared/features/document'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as batch from './batch'
import { gapReports, previewNumber } from './numbering'
import * as reservation from './reservation'
import * as repository from './repository'
import * as service from './service'

export const documentHandlers: Handlers<typeof documentContract, Desk> = {
  'document/list': (desk, request) => repository.listDocuments(desk.read, request),
  'document/gaps': (desk) => gapReports(desk.read),
  'document/number-book': (desk, { kind, year }) => reservation.numberBook(desk.read, kind, year),
  'document/reserved': (desk, { kind, year }) => reservation.reservedNumbers(desk.read, kind, year),
  'document/reserve': (desk, input) => reservation.reserveNumbers(desk, input),
  'document/void-reserved': async (desk, { reason, ...ref }) => {
    await reservation.voidReserved(desk, ref, reason)
    return {}
  },
  'document/next-number': (desk, { kind, date }) => previewNumber(desk.read, kind, date),
  'document/preview': (desk, { id, part }) => service.previewDocument(desk, id, part),
  'document/missing-fonts': async (desk) => [...(await desk.printer.missingFonts())],
  'document/print': (desk, { id, part }) => service.printDocument(desk, id, part),
  'document/save-as': async (desk, { id, part, format }) => ({ path: await service.savePaper(desk, id, part, format) }),
  'document/print-batch-check': (desk, { ids }) => batch.checkBatch(desk, ids),
  'document/print-batch-preview': (desk, request) => batch.previewBatch(desk, request),
  'document/export-batch': async (desk, request) => ({ path: await batch.saveBatch(desk, request) }),
  'document/print-batch': (desk, request) => batch.printBatch(desk, request),
}
