import type { documentContract } from '@shared/features/document'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { gapReports, previewNumber } from './numbering'
import * as repository from './repository'
import * as service from './service'

export const documentHandlers: Handlers<typeof documentContract, Desk> = {
  'document/list': (desk, request) => repository.listDocuments(desk.read, request),
  'document/gaps': (desk) => gapReports(desk.read),
  'document/next-number': (desk, { kind, date }) => previewNumber(desk.read, kind, date),
  'document/preview': (desk, { id, part }) => service.previewDocument(desk, id, part),
  'document/missing-fonts': async (desk) => [...(await desk.printer.missingFonts())],
  'document/print': (desk, { id, part }) => service.printDocument(desk, id, part),
  'document/save': async (desk, { id, part, format }) => ({ path: await service.savePaper(desk, id, part, format) }),
}
