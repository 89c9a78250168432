import { employerInput } from '@shared/features/employer'
import { insertEntities, updateEntity } from '@main/db/entity'
import { saveSearchKeys } from '@main/features/employer/repository'
import { employerSearchKey, nameColumns } from '@main/features/employer/searchKeys'
import { employersFormerlyNamed, formerNamesOf } from '../employerRepository'
import { textOf } from '../repository'
import type { ImportKind } from './importKind'
import { defined } from './patch'
import { townLookup } from './towns'

const patchOf = employerInput.partial()

/** The employer register: known by credit code, else by exact name, present or former. */
export const employerImport: ImportKind = {
  kind: 'employer',
  entity: 'employer',
  schema: employerInput,
  titleField: 'name',
  keys: [['creditCode'], ['name']],
  blank: {
    name: '',
    creditCode: null,
    townId: null,
    address: '',
    legalRepresentative: '',
    contact: '',
    phone: '',
    industry: null,
    headcount: null,
    status: 'active',
    remark: '',
  },
  lookups: { townId: townLookup },
  aliases: {
    field: 'name',
    label: '曾用名',
    load: employersFormerlyNamed,
    add: async (work, rows) => {
      await insertEntities(
        work,
        'employerFormerName',
        rows.map(({ id, text }) => ({ employerId: id, name: text, untilDate: null })),
      )
    },
  },
  insert: (work, rows) =>
    insertEntities(
      work,
      'employer',
      rows.map((row) => {
        const values = employerInput.parse(row)
        return { ...values, ...nameColumns(values.name) }
      }),
    ),
  update: async (work, { id, version }, patch) => {
    const { name, ...others } = defined(patchOf.parse(patch))
    await updateEntity(work, 'employer', id, version, {
      ...others,
      ...(name === undefined ? {} : { name, ...nameColumns(name) }),
    })
  },
  refresh: async (work, rows) => {
    const former = await formerNamesOf(
      work.tx,
      rows.map((row) => row.id),
    )
    await saveSearchKeys(
      work,
      rows.map(({ id, values }) => ({
        employerId: id,
        searchKey: employerSearchKey(
          {
            name: textOf(values['name']),
            creditCode: textOf(values['creditCode']),
            phone: textOf(values['phone']),
          },
          former.get(id) ?? [],
        ),
      })),
    )
  },
}
