import { blankNumber } from '@shared/features/document'
import type { FormKind, paperFormContract, PaperFormInput } from '@shared/features/paper-form'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { renderDocuments } from '@main/documents/render'
import { bureau, numberPatterns } from '@main/features/setting/service'
import { samplePaperOf } from './sample'
import * as service from './service'

async function preview(desk: Desk, kind: FormKind, values: PaperFormInput) {
  const setting = await bureau(desk.read)
  const pattern = (await numberPatterns(desk.read)).find((one) => one.kind === kind)
  const ground = { bureau: setting, numberBlank: pattern ? blankNumber(pattern.pattern, setting.shortName) : '', today: desk.clock.today() }
  const { html, pages } = await desk.printer.layout(renderDocuments([samplePaperOf(kind, { ...values, kind, edition: 0 }, ground)]))
  return { html, pages }
}

export const paperFormHandlers: Handlers<typeof paperFormContract, Desk> = {
  'paper-form/list': (desk) => service.listForms(desk.read),
  'paper-form/editions': (desk, { kind }) => service.formEditions(desk.read, kind),
  'paper-form/preview': (desk, { kind, values }) => preview(desk, kind, values),
  'paper-form/save': (desk, { kind, edition, values, note }) => service.saveForm(desk, kind, edition, values, note),
}
