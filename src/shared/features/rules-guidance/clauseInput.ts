import { field } from '@shared/fields/describe'
import { optionalDateValue, requiredText, textField } from '@shared/fields/values'
import { parseCitation } from '@shared/law/articles'
import { normaliseText } from '@shared/text'
import { z } from '@shared/zod'
import { clauseSeverities, clauseSeverityValues, ruleDocumentKinds, ruleDocumentKindValues } from './kinds'

/** One citation in short form. One the desk cannot place is refused, or no paper could spell it. */
const citation = z
  .string()
  .transform(normaliseText)
  .refine((text) => parseCitation(text) !== null, '请按“劳动合同法第十条第二款”的格式填写，法律名称须在目录中')

/** What a clerk fills in for an own or changed entry of the clause catalogue. */
export const ruleClauseInput = z.object({
  clause: field(requiredText('条款', 300), { label: '问题条款', width: 280 }),
  why: field(requiredText('理由', 1000), { label: '为什么不行', kind: 'longText', width: 320 }),
  basis: field(z.array(citation).max(10, '法律依据不超过 10 条'), { label: '法律依据', width: 240, help: '每行一条，如 劳动合同法第十条第二款' }),
  suggestion: field(requiredText('建议表述', 2000), { label: '建议表述', kind: 'longText', width: 320 }),
  severity: field(z.enum(clauseSeverityValues, { error: '请选择程度' }), { label: '程度', kind: 'option', width: 90, options: clauseSeverities }),
  documents: field(z.array(z.enum(ruleDocumentKindValues)), { label: '常见于', width: 160, options: ruleDocumentKinds }),
  doubt: field(
    textField('待核事项', 300).transform((text) => (text === '' ? null : text)),
    { label: '待核事项', width: 200, help: '尚未核对原文或各地掌握不一的，在此注明' },
  ),
  validFrom: field(optionalDateValue, { label: '依据施行日期', kind: 'date', width: 110 }),
})
export type RuleClauseInput = z.input<typeof ruleClauseInput>
export type RuleClauseValues = z.output<typeof ruleClauseInput>
