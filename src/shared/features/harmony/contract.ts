import { laidOutPaper } from '@shared/features/document'
import { optionValues } from '@shared/fields/values'
import { command, query, type Contract } from '@shared/ipc/contract'
import { legalSettingBase } from '@shared/law/settings'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { harmonyAssignInput, harmonyDetail, harmonyHeadInput, harmonyOpinionsInput, harmonyStepInput } from './detail'
import { mutualCareCommon, mutualCareInput, mutualCareRow } from './mutualCare'
import { harmonyPapers } from './papers'
import { harmonyRow, scoreSheetInput } from './schema'
import { harmonyStepValues } from './states'
import { scoringTableSchema } from './table'

const id = z.object({ id: z.uuid() })
const year = z.object({ year: z.number().int().min(1990).max(2200) })
const refs = z.array(rowRef).min(1).max(500)
const deleted = z.object({ deleted: z.number().int() })
const paper = z.object({ ids: z.array(z.uuid()).min(1).max(500), paper: z.enum(optionValues(harmonyPapers)) })
const path = z.object({ path: z.string().nullable() })

/** A term the bureau has saved; its value has a check of its own. */
export const savedTerm = legalSettingBase.extend({ value: z.unknown() })
export type SavedTerm = z.output<typeof savedTerm>

const savedTable = z.object({ ref: rowRef.nullable(), table: scoringTableSchema, used: z.boolean() })
export type SavedTable = z.output<typeof savedTable>

const listedEmployer = z.object({ employerId: z.string(), employerName: z.string(), townName: z.string().nullable() })
const coverageRate = z.object({
  numerator: z.number().int(),
  denominator: z.number().int(),
  /** Listed employers that are not in it. */
  without: z.array(listedEmployer),
  /** Listed employers that are. */
  within: z.array(listedEmployer),
})

export const harmonyContract = {
  /** Filters beyond the columns: `due` with values of harmonyDues, `alert` equals 1; `state` is the one shown. */
  'harmony/list': query(listRequest, listPage(harmonyRow)),
  'harmony/get': query(id, harmonyDetail),
  /** The id is the one the half-typed form was kept under. */
  'harmony/create': command(z.object({ id: z.uuid().nullable(), values: harmonyHeadInput }), harmonyDetail),
  'harmony/update': command(rowRef.extend({ values: harmonyHeadInput }), harmonyDetail),
  /** Only before the publicity. */
  'harmony/delete': command(z.object({ rows: refs }), deleted),
  'harmony/save-sheet': command(rowRef.extend({ sheet: scoreSheetInput }), harmonyDetail),
  'harmony/save-opinions': command(rowRef.extend({ values: harmonyOpinionsInput }), harmonyDetail),
  /** The same step for every row, all or none. */
  'harmony/step': command(z.object({ rows: refs, step: z.enum(harmonyStepValues), values: harmonyStepInput }), z.object({ changed: z.number().int() })),
  'harmony/assign': command(z.object({ rows: refs, values: harmonyAssignInput }), z.object({ done: z.number().int() })),
  'harmony/paper': query(paper, laidOutPaper),
  'harmony/paper-pdf': command(paper, path),
  'harmony/paper-print': command(paper, z.object({ printed: z.boolean() })),
  /** Employers that bear the title today, as a workbook. */
  'harmony/export-list': command(z.object({}), path),
  'harmony/tables': query(z.object({}), z.array(savedTable)),
  /** A table that was scored with cannot be changed: `ref` null saves another version. */
  'harmony/save-table': command(z.object({ ref: rowRef.nullable(), table: scoringTableSchema }), savedTable),
  'harmony/terms': query(z.object({}), z.array(savedTerm)),
  'harmony/save-term': command(savedTerm, z.array(savedTerm)),
  'harmony/coverage': query(year, z.object({ listed: z.number().int(), mutualCare: coverageRate, creation: coverageRate, naming: coverageRate })),
  'mutual-care/list': query(listRequest, listPage(mutualCareRow)),
  'mutual-care/get': query(id, mutualCareRow),
  'mutual-care/save': command(z.object({ ref: rowRef.nullable(), values: mutualCareInput }), id),
  /** The same part of the year for many employers; an entry not yet confirmed is brought up to date. All or none. */
  'mutual-care/save-many': command(z.object({ employerIds: z.array(z.uuid()).min(1).max(5000), values: mutualCareCommon }), z.object({ saved: z.number().int() })),
  'mutual-care/delete': command(z.object({ rows: refs }), deleted),
} satisfies Contract
