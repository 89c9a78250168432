import { field } from '@shared/fields/describe'
import { requiredText } from '@shared/fields/values'
import { recordBase } from '@shared/list/request'
import { z } from '@shared/zod'

export const certificateStates = [
  { value: 'issued', label: '有效' },
  { value: 'void', label: '作废' },
] as const
export type CertificateState = (typeof certificateStates)[number]['value']

/** One line of the register of training certificates (培训证书登记簿). */
export const certificateRow = z.object({
  ...recordBase,
  sessionId: z.uuid(),
  lineId: z.uuid(),
  employerId: z.uuid().nullable(),
  number: field(z.string(), { label: '证书号', width: 190 }),
  holder: field(z.string(), { label: '姓名', width: 90 }),
  employerName: field(z.string(), { label: '单位名称', width: 240 }),
  sessionNumber: field(z.string(), { label: '期次', width: 84 }),
  sessionName: field(z.string(), { label: '培训会', width: 200 }),
  issuedOn: field(z.string(), { label: '发证日期', kind: 'date', width: 110 }),
  state: field(z.enum(['issued', 'void']), { label: '状态', kind: 'option', width: 80, options: certificateStates }),
  reissues: field(z.number().int(), { label: '补发', kind: 'integer', width: 70, unit: '次' }),
  reissuedOn: field(z.string().nullable(), { label: '补发日期', kind: 'date', width: 110 }),
  reissueReason: field(z.string(), { label: '补发原因', width: 150 }),
  voidedOn: field(z.string().nullable(), { label: '作废日期', kind: 'date', width: 110 }),
  voidReason: field(z.string(), { label: '作废原因', width: 150 }),
  printCount: field(z.number().int(), { label: '打印', kind: 'integer', width: 70, unit: '次' }),
})
export type CertificateRow = z.output<typeof certificateRow>

/** Why a certificate is issued again, or made void. */
export const certificateReason = z.object({ reason: field(requiredText('原因', 300), { label: '原因', kind: 'longText' }) })
