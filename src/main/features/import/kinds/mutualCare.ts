import { mutualCareForms, mutualCareImportInput, mutualCareImportPatch, type MutualCareImportValues } from '@shared/features/harmony'
import { insertEntities, updateEntity } from '@main/db/entity'
import { employerLookup } from './employerLookup'
import type { ImportKind } from './importKind'
import { defined } from './patch'

/** 双爱活动: one entry for each employer and year. What was reviewed is not changed from a file. */
export const mutualCareImport: ImportKind = {
  kind: 'mutual-care',
  entity: 'mutualCare',
  schema: mutualCareImportInput,
  titleField: 'employerId',
  lists: ['forms'],
  keys: [['employerId', 'year']],
  blank: { employerId: null, year: null, joinedOn: null, forms: JSON.stringify([mutualCareForms[0].value]), material: '', confirmed: false, reviewer: '', remark: '' },
  lookups: { employerId: employerLookup },
  frozen: ({ confirmed, year }) => (confirmed === 1 ? `该企业 ${String(year)} 年度已审核，如需更正，请在双爱活动中修改` : null),
  check: (values, today) => (typeof values['joinedOn'] === 'string' && values['joinedOn'] > today ? `参与日期不能晚于今天（${today}）` : null),
  insert: (work, rows) => insertEntities(work, 'mutualCare', rows.map((row): MutualCareImportValues => mutualCareImportInput.parse(row))),
  update: async (work, { id, version }, patch) => {
    const { employerId: _, year: __, ...others } = defined(mutualCareImportPatch.parse(patch))
    await updateEntity(work, 'mutualCare', id, version, others)
  },
}
