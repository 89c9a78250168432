import { caseInstruments, instrumentMarks } from '@shared/features/inspection-case'
import type { BureauSetting, NumberPattern, OrderSetting } from '@shared/features/setting'

/** The eight towns and streets of 平湖; a bureau elsewhere edits them under 设置. */
export const defaultTowns = ['当湖街道', '钟埭街道', '曹桥街道', '新埭镇', '独山港镇', '新仓镇', '广陈镇', '林埭镇'] as const

export const defaultBureau: BureauSetting = {
  name: '平湖市人力资源和社会保障局',
  shortName: '平',
  address: '',
  postcode: '',
  contactPerson: '',
  contactPhone: '',
  government: '平湖市人民政府',
  court: '平湖市人民法院',
}

/**
 * The 条例 sets no period (art. 26, 30): 7 days is what published orders use, so it is a setting.
 * The consequence follows 劳动保障监察条例 art. 30(1)(3).
 */
export const defaultOrder: OrderSetting = {
  title: '劳动保障监察限期改正指令书',
  defaultDays: 7,
  defaultUnit: 'natural',
  remedySwitch: false,
  remedyText:
    '如对本指令书不服，可自收到本指令书之日起六十日内向{复议机关}申请行政复议，或者自收到本指令书之日起六个月内依法向{法院}提起行政诉讼。',
  consequence:
    '逾期不改正的，本局将依据《劳动保障监察条例》第三十条第一款第（三）项的规定，处2000元以上2万元以下的罚款；涉嫌犯罪的，依法移送公安机关。',
  copies: '本指令书一式两联，第一联存入案卷，第二联送达被指令单位。',
}

/** The prefix of 平湖 was not found in any source, hence 待核 (notices.md 1.2). */
export const defaultNumberPatterns: readonly NumberPattern[] = [
  {
    kind: 'correction-order',
    label: '限期改正指令书',
    pattern: '{代字}人社监令字〔{年}〕第{序号}号',
    padding: 0,
    unverified: true,
  },
  {
    kind: 'guidance-opinion',
    label: '规章制度审查（指导）意见书',
    pattern: '{代字}人社规审字〔{年}〕第{序号}号',
    padding: 0,
    unverified: true,
  },
  {
    kind: 'contract-notice',
    label: '督促补签劳动合同通知书',
    pattern: '{代字}人社劳签督字〔{年}〕第{序号}号',
    padding: 0,
    unverified: true,
  },
  ...caseInstruments.map(({ value, label }) => ({ kind: value, label, pattern: `{代字}人社监${instrumentMarks[value]}字〔{年}〕第{序号}号`, padding: 0, unverified: true })),
]
