import { mutualCareForms, mutualCareImportInput, mutualCareImportPatch, type MutualCareImportValues } from '@shared/features/harmony'
import { nameKey, normaliseCode, normaliseName } from '@shared/text'
import type { ReadDb } from '@main/db/connection'
import { insertEntities, updateEntity } from '@main/db/entity'
import { employersByName } from '@main/features/harmony/mutualCareRepository'
import type { ImportKind, Lookup } from './importKind'
import { defined } from './patch'

/** Employers by their name, present or former, or by their credit code. */
async function employerLookup(db: ReadDb): Promise<Lookup> {
  const employers = await employersByName(db)
  const ids = new Map<string, Set<string>>()
  const put = (key: string, id: string): void => {
    const present = ids.get(key)
    if (present) present.add(id)
    else ids.set(key, new Set([id]))
  }
  for (const { id, creditCode, names } of employers) {
    for (const name of names) for (const key of new Set([normaliseName(name), nameKey(name)])) put(key, id)
    if (creditCode !== null) put(creditCode, id)
  }
  const found = (text: string): readonly string[] => [...(ids.get(normaliseName(text)) ?? ids.get(normaliseCode(text)) ?? ids.get(nameKey(text)) ?? [])]
  return {
    find: (text) => {
      const [only, ...others] = found(text)
      return others.length === 0 ? (only ?? null) : null
    },
    missing: (text) => (found(text).length > 1 ? '有多家同名企业，请改填统一社会信用代码' : '不在企业档案中，请核对名称，或先登记企业'),
    choices: [],
    names: new Map(employers.map(({ id, names }) => [id, names[0] ?? ''])),
  }
}

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
