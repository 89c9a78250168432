import type { CasePaperContent } from '@shared/features/inspection-case'
import { label, row, value } from '@main/documents/form'
import type { PrintModel } from '@main/documents/model'
import { printedDate } from '@main/documents/text'
import { approvalRows, form, FOUR, given, optional, partyRows, passage, wide } from './parts'

/** 调查终结报告: how it was investigated, what was found and by what it is proved, what follows (行政处罚法第五十七条). */
export function investigationReport(content: CasePaperContent): PrintModel {
  const { cause, filedOn, inspectors, evidence } = content
  const proof = optional(content, 'proof')
  const listed = proof === '' ? evidence.map(({ name }) => name).join('、') : proof
  return form(content, FOUR, [
    wide('案由', cause),
    ...partyRows(content, '当事人'),
    row(10, label('立案日期'), value(filedOn === null ? '' : printedDate(filedOn)), label('承办人员'), value(inspectors.map(({ name }) => name).join('、'))),
    passage('调查经过', given(content, 'process'), 16),
    passage('违法事实', given(content, 'facts'), 16),
    passage('证据', listed, 16, false),
    passage(['定性', '和依据'], given(content, 'nature'), 16),
    passage('处理建议', given(content, 'proposal'), 16),
    ...approvalRows(content, ''),
  ])
}
