import type { CasePaperContent } from '@shared/features/inspection-case'
import { choices, label, row, value } from '@main/documents/form'
import type { PrintModel } from '@main/documents/model'
import { paragraphsOf, printedDate } from '@main/documents/text'
import { approvalRows, dateOf, form, FOUR, given, optional, pair, partyRows, passage, wide } from './parts'

/** 案件来源 as the published filing form lists them. */
const SOURCES = ['日常巡查', '专项检查', '举报', '投诉', '部门转办', '市长专线', '12333', '信访', '其他']
const dayOrBlank = (day: string | null): string => (day === null ? '' : printedDate(day))
const note = (content: CasePaperContent) => wide('备注', optional(content, 'note'))

/** 立案审批表: cause, party, source, facts, basis, then handlers, head of the inspection body and of the bureau. */
export function filingForm(content: CasePaperContent): PrintModel {
  const known = SOURCES.filter((source) => content.source.includes(source))
  return form(content, FOUR, [
    wide('案由', content.cause),
    ...partyRows(content, '当事人'),
    row(16, label('案件来源'), value(choices(SOURCES, known.length > 0 ? known : ['其他'], 5), 3)),
    passage('基本案情', content.facts, 24),
    passage('立案依据', content.basis, 18, false),
    ...approvalRows(content, given(content, 'opinion')),
    note(content),
  ])
}

/** 延长调查期限审批表 (劳动保障监察条例第十七条: once, 30 working days, by the head of the bureau). */
export function extensionForm(content: CasePaperContent): PrintModel {
  return form(content, FOUR, [
    wide('案由', content.cause),
    ...partyRows(content, '当事人'),
    pair('立案日期', dayOrBlank(content.filedOn), '延长期限', given(content, 'days')),
    wide('延长至', dateOf(content, 'untilOn')),
    passage('延长理由', given(content, 'reason'), 24),
    ...approvalRows(content, ''),
    note(content),
  ])
}

/** 中止调查审批表, 恢复调查审批表 (浙江省劳动保障监察条例第三十条第二款). */
const pauseForm =
  (reason: string) =>
  (content: CasePaperContent): PrintModel =>
    form(content, FOUR, [
      wide('案由', content.cause),
      ...partyRows(content, '当事人'),
      wide('立案日期', dayOrBlank(content.filedOn)),
      ...(optional(content, 'untilOn') === '' ? [] : [wide('调查期限至', dateOf(content, 'untilOn'))]),
      passage(reason, given(content, 'reason'), 24),
      ...approvalRows(content, ''),
      note(content),
    ])
export const suspensionForm = pauseForm('中止理由')
export const resumptionForm = pauseForm('恢复理由')

/** 撤销立案审批表: slight and already corrected (劳动保障监察条例第十八条第一款第（三）项). */
export function withdrawalForm(content: CasePaperContent): PrintModel {
  return form(content, FOUR, [
    wide('案由', content.cause),
    ...partyRows(content, '当事人'),
    wide('立案日期', dayOrBlank(content.filedOn)),
    passage('调查情况', given(content, 'process'), 24),
    passage(['撤销立案', '理由'], given(content, 'reason'), 24),
    ...approvalRows(content, optional(content, 'opinion')),
    note(content),
  ])
}

/** 结案审批表: party, cause, what was done, what came of it, then handlers, review, approval. */
export function closingForm(content: CasePaperContent): PrintModel {
  return form(content, FOUR, [
    wide('当事人', content.party.name),
    wide('案由', content.cause),
    pair('立案日期', dayOrBlank(content.filedOn), '承办人员', content.inspectors.map(({ name }) => name).join('、')),
    passage(['调查处理', '过程'], given(content, 'process'), 24),
    passage(['处理处罚', '及执行情况'], given(content, 'result'), 24),
    ...approvalRows(content, optional(content, 'opinion')),
    note(content),
  ])
}

/** 涉嫌犯罪案件移送审批表: approved by the chief of the bureau himself (行政执法机关移送涉嫌犯罪案件的规定第五条). */
export function policeApprovalForm(content: CasePaperContent): PrintModel {
  return form(
    content,
    FOUR,
    [wide('案由', content.cause), wide('涉嫌罪名', given(content, 'crime')), ...partyRows(content, '被监察单位'), passage(['基本违法', '事实及移送', '理由'], given(content, 'reason'), 24), ...approvalRows(content, optional(content, 'opinion')), note(content)],
    '移送由本机关正职负责人或者主持工作的负责人自接到报告之日起三日内审批；决定批准的，二十四小时内向同级公安机关移送；不批准的，将理由记录在案。',
  )
}

/** 行政检查审批表: approved before the check; of an urgent one the approval is made up afterwards. */
export function checkApprovalForm(content: CasePaperContent): PrintModel {
  const until = optional(content, 'toOn')
  return form(content, FOUR, [
    wide('检查对象', content.party.name),
    wide('地址', content.party.address),
    pair('任务来源', given(content, 'origin'), '检查方式', given(content, 'way')),
    pair('检查时间', `${dateOf(content, 'fromOn')}${until === '' ? '' : `至${dateOf(content, 'toOn')}`}`, '本年度已检查', `${optional(content, 'earlier')}次`, 14),
    wide('检查人员', content.inspectors.map(({ name, certificateNumber }) => `${name}（执法证号：${certificateNumber}）`).join('、')),
    passage('检查依据', given(content, 'basis'), 20, false),
    passage('检查内容', paragraphsOf(given(content, 'items')).join('\n'), 24),
    ...approvalRows(content, ''),
    note(content),
  ])
}
