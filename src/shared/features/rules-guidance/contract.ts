import { documentPartValues, laidOutPaper } from '@shared/features/document'
import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { ruleClauseInput } from './clauseInput'
import {
  clauseRankingRow,
  guidanceAssignInput,
  guidanceDetail,
  guidanceHeadInput,
  guidanceProcedureInput,
  guidanceStepInput,
  ruleClauseRow,
  wordingRow,
} from './detail'
import { firmFileRow } from './firmFile'
import { guidanceInput, guidanceRow } from './schema'
import { savedProcedureLimit } from './settings'
import { guidanceSheet } from './sheets'
import { guidanceStepValues } from './states'
import { wordingInput } from './wording'

const id = z.object({ id: z.uuid() })
const day = z.iso.date('日期不存在，请核对')
const rows = z.array(rowRef).min(1).max(500)
const done = z.object({ done: z.number().int() })
const reason = z.string().trim().min(1, '请填写原因').max(500, '原因不超过 500 个字')

export const rulesGuidanceContract = {
  /** Filters beyond the columns: `open` equals 1, `clause` in entries of the catalogue, `problem` contains words. */
  'rules-guidance/list': query(listRequest, listPage(guidanceRow)),
  'rules-guidance/get': query(id, guidanceDetail),
  /** The id is the one the half-typed form was kept under. */
  'rules-guidance/create': command(z.object({ id: z.uuid().nullable(), values: guidanceHeadInput }), guidanceDetail),
  'rules-guidance/update': command(rowRef.extend({ values: guidanceHeadInput }), guidanceDetail),
  /** Only before anything was returned to the employer. */
  'rules-guidance/delete': command(z.object({ rows }), z.object({ deleted: z.number().int() })),
  'rules-guidance/save-documents': command(rowRef.extend(guidanceInput.pick({ documents: true }).shape), guidanceDetail),
  'rules-guidance/save-clauses': command(rowRef.extend(guidanceInput.pick({ clauses: true }).shape), guidanceDetail),
  'rules-guidance/save-procedure': command(rowRef.extend({ values: guidanceProcedureInput }), guidanceDetail),
  'rules-guidance/step': command(rowRef.extend({ step: z.enum(guidanceStepValues), values: guidanceStepInput }), guidanceDetail),
  /** One step for many cases, all or none. */
  'rules-guidance/step-many': command(z.object({ rows, step: z.enum(guidanceStepValues), values: guidanceStepInput }), done),
  /** Hands cases to somebody, all or none; what is left empty stays as it is. */
  'rules-guidance/assign': command(z.object({ rows, values: guidanceAssignInput }), done),
  /** The issued opinions of many cases in one print-out. */
  'rules-guidance/print-opinions': command(
    z.object({ ids: z.array(z.uuid()).min(1).max(500), part: z.enum(documentPartValues) }),
    z.object({ printed: z.boolean() }),
  ),
  /** The opinion as the case stands, not yet numbered. */
  'rules-guidance/preview-paper': query(id, laidOutPaper),
  'rules-guidance/issue-paper': command(rowRef.extend({ issuedOn: day }), guidanceDetail),
  'rules-guidance/void-paper': command(rowRef.extend({ reason }), guidanceDetail),
  /** What an inspection or an order takes over from the case: what is not put right yet. */
  'rules-guidance/findings': query(
    id,
    z.object({
      employerId: z.uuid(),
      number: z.string(),
      guidedOn: z.string(),
      guides: z.array(z.string()),
      findings: z.array(z.object({ violationId: z.string().nullable(), description: z.string(), facts: z.string() })),
    }),
  ),
  /** The case that was turned into an inspection or an order; null when none was. */
  'rules-guidance/of-record': query(
    z.union([z.object({ inspectionId: z.uuid() }), z.object({ orderId: z.uuid() })]),
    z.object({ id: z.uuid(), number: z.string() }).nullable(),
  ),
  /** Problem clauses by how many employers had them; null takes every year of guidance. */
  'rules-guidance/ranking': query(z.object({ year: z.number().int().nullable() }), z.array(clauseRankingRow)),
  /** 制度一览: every kind of document of an employer with its last verdict. */
  'rules-guidance/firm-file': query(z.object({ employerId: z.uuid() }), z.array(firmFileRow)),
  'rules-guidance/sheet': query(guidanceSheet, laidOutPaper),
  'rules-guidance/sheet-print': command(guidanceSheet, z.object({ printed: z.boolean() })),
  'rules-guidance/sheet-pdf': command(guidanceSheet, z.object({ path: z.string().nullable() })),
  'rules-guidance/sheet-export': command(guidanceSheet, z.object({ path: z.string().nullable() })),
  /** Versions of the limits that the bureau has saved over the shipped ones. */
  'rules-guidance/limits': query(z.object({}), z.array(savedProcedureLimit)),
  'rules-guidance/save-limit': command(savedProcedureLimit, z.array(savedProcedureLimit)),
  'rule-clause/list': query(z.object({}), z.array(ruleClauseRow)),
  /** `code` names a shipped entry that is changed; null with no ref makes a new entry of one's own. */
  'rule-clause/save': command(
    z.object({ ref: rowRef.nullable(), code: z.string().max(5).nullable(), values: ruleClauseInput }),
    ruleClauseRow,
  ),
  /** Takes away an own entry; a changed shipped one stands as shipped again. */
  'rule-clause/delete': command(rowRef, z.object({})),
  'wording/list': query(z.object({}), z.array(wordingRow)),
  'wording/save': command(z.object({ ref: rowRef.nullable(), values: wordingInput }), wordingRow),
  'wording/delete': command(rowRef, z.object({})),
} satisfies Contract
