import { once, perOrder, type Indicator } from './indicator'

const one = { group: 'case', source: 'inspectionCase', register: '案件' } as const
const perCase = '每件案件计一次'
const filed = { ...one, dateField: '立案日期' } as const
const closed = { ...one, dateField: '结案日期', unit: '起', measure: 'count', dedupe: perCase } as const

/** 案件: filed and closed by their own days, so that a case filed in December is closed in the next year. */
export const caseIndicators: readonly Indicator[] = [
  { ...filed, id: 'cases-filed', label: '立案', unit: '起', measure: 'count', definition: '统计期内批准立案并编定案号的案件', dedupe: perCase },
  { ...filed, id: 'case-workers', label: '立案涉及劳动者', unit: '人次', measure: 'sumWorkers', part: true, definition: '统计期内立案的案件登记的劳动者人数之和', dedupe: once },
  { ...filed, id: 'case-amount', label: '立案涉及金额', unit: '元', measure: 'sumAmount', part: true, definition: '统计期内立案的案件应付劳动者金额之和', dedupe: once },
  { ...closed, id: 'cases-closed', label: '办结', definition: '统计期内结案、撤销立案或者移送的案件，不论何时立案' },
  { ...closed, id: 'cases-withdrawn', label: '其中：撤销立案', part: true, definition: '办结的案件中撤销立案的' },
  { ...closed, id: 'cases-police', label: '其中：移送公安机关', part: true, definition: '办结的案件中因涉嫌犯罪移送公安机关的' },
  { ...closed, id: 'case-paid', label: '案件追回劳动报酬', unit: '元', measure: 'sumAmount', definition: '统计期内办结的案件登记的已支付金额之和', dedupe: once },
  { group: 'case', source: 'casePaper', id: 'inquiry-notices', label: '劳动保障监察询问通知书', unit: '份', measure: 'count', definition: '统计期内签发的询问通知书，不含已作废的', dateField: '签发日期', dedupe: perOrder, register: '案件－文书' },
]
