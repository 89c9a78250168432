import type { CaseInstrument } from './instruments'

/**
 * The character of each kind in its number: 平人社监立字〔2020〕第1号. 令, 告, 理, 催, 罚决 and 听通 were seen in published papers;
 * no prefix of 平湖 was, so every pattern is shown as 待核.
 */
export const instrumentMarks: Readonly<Record<CaseInstrument, string>> = {
  'case-complaint': '诉登',
  'case-refusal': '不受',
  'case-filing': '立',
  'case-inquiry': '询',
  'case-check-approval': '检审',
  'case-check-notice': '检通',
  'case-check-result': '检告',
  'case-document-review': '书审',
  'case-interview': '笔',
  'case-site': '检',
  'case-extension': '延',
  'case-suspension': '中',
  'case-resumption': '恢',
  'case-tell': '延告',
  'case-report': '终',
  'case-order': '令案',
  'case-prior-notice': '告',
  'case-pleading': '辩',
  'case-hearing': '听通',
  'case-penalty': '罚决',
  'case-treatment': '理',
  'case-on-spot': '当罚',
  'case-urging': '催',
  'case-enforcement': '执',
  'case-police-approval': '移审',
  'case-police': '移',
  'case-transfer': '函',
  'case-withdrawal': '撤',
  'case-closing': '结',
  'case-address': '址',
}
