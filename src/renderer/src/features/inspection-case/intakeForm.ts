import { claimInput, claimKinds, intakeInput, representativeInput, type IntakeDetail, type IntakeInput } from '@shared/features/inspection-case'
import { field } from '@shared/fields/describe'
import { z } from '@shared/zod'
import type { SheetRow } from '@renderer/components/sheet/model'
import { firstProblem, readRow, toSheetRow, type RowSpec } from './rowSheet'

export const claimSpec: RowSpec = {
  schema: claimInput,
  columns: [
    { key: 'kind', label: '事项', width: 120, kind: 'option', options: claimKinds, grow: true },
    { key: 'fromMonth', label: '起始月份', width: 90 },
    { key: 'toMonth', label: '截止月份', width: 90 },
    { key: 'workers', label: '人数', width: 60, kind: 'integer', align: 'right' },
    { key: 'amountFen', label: '金额（元）', width: 110, kind: 'money', align: 'right' },
  ],
  rest: () => ({}),
}

export const representativeSpec: RowSpec = {
  schema: representativeInput,
  columns: [
    { key: 'name', label: '姓名', width: 90 },
    { key: 'phone', label: '联系电话', width: 120 },
    { key: 'idNumber', label: '身份证件号码', width: 170, grow: true },
  ],
  rest: () => ({}),
}

const sheetRows = (label: string, spec: RowSpec, max: number, tooMany: string) =>
  field(
    z.array(z.custom<SheetRow>()).optional().superRefine((typed, context) => {
      const rows = typed ?? []
      if (rows.length > max) context.addIssue({ code: 'custom', message: tooMany })
      const problem = firstProblem(rows.map((row) => readRow(spec, row, '')))
      if (problem !== null) context.addIssue({ code: 'custom', message: problem })
    }),
    { label },
  )

/** The form holds sheets as typed; they are read when it is saved. */
export const intakeFormSchema = intakeInput.extend({
  representatives: sheetRows('代表', representativeSpec, 5, '推选的代表不超过 5 人（浙江省劳动保障监察条例第二十条）'),
  claims: sheetRows('投诉事项', claimSpec, 30, '投诉事项不超过 30 项'),
})
export type IntakeFormValues = z.input<typeof intakeFormSchema>

export function intakeOf(values: IntakeFormValues, today: string): IntakeInput {
  const read = (spec: RowSpec, rows: readonly SheetRow[] = []) => rows.map((row) => readRow(spec, row, today).value)
  return {
    ...values,
    representatives: read(representativeSpec, values.representatives) as IntakeInput['representatives'],
    claims: read(claimSpec, values.claims) as IntakeInput['claims'],
  }
}

export function blankIntake(today: string, source: string, handler: string): IntakeFormValues {
  return {
    kind: 'complaint', source, receivedOn: today, complainant: '', gender: '', phone: '', idKind: '居民身份证', idNumber: '', address: '', groupSize: 1,
    representatives: [], employerId: null, employerName: '', employerAddress: '', employerContact: '', content: '', claims: [], endedOn: null, materials: '',
    handler, remark: '',
  }
}

export const intakeFormOf = (detail: IntakeDetail): IntakeFormValues => ({
  ...detail,
  // In the register its own name counts; the one the complainant gave is kept for those that are not.
  employerName: detail.employerId === null ? detail.employerName : '',
  representatives: detail.representatives.map((one) => toSheetRow(representativeSpec, one)),
  claims: detail.claims.map((one) => toSheetRow(claimSpec, one)),
})
