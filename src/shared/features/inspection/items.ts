/** What inspectors look at on site; the names of the sections are those of the bureau's own check papers. */
export interface CheckItem {
  readonly value: string
  readonly label: string
  /** What is asked for and looked at. */
  readonly help: string
  /** Categories of the violation catalogue that belong here: a finding of one ticks the item. */
  readonly categories: readonly string[]
}

/**
 * Items of an on-site inspection. Sources: 劳动保障监察条例 art. 11 (matters under inspection), 浙江省劳动保障监察条例
 * art. 27 (materials), 保障农民工工资支付条例 arts. 26-34 (wage account, deposit). Ids are stored: never reuse one.
 */
export const checkItems = [
  {
    value: 'roster',
    label: '用工管理台账与职工名册',
    help: '职工名册、录用登记、就业登记备案',
    categories: ['就业登记'],
  },
  {
    value: 'contract',
    label: '劳动合同',
    help: '签订、续订、变更、解除与终止，文本保存与交付',
    categories: ['劳动合同', '非全日制'],
  },
  {
    value: 'wage',
    label: '工资支付',
    help: '工资支付台账、银行凭证、工资清单、加班工资',
    categories: ['工资'],
  },
  { value: 'minimumWage', label: '最低工资', help: '最低月工资与最低小时工资标准的执行', categories: [] },
  {
    value: 'hours',
    label: '工时与休息休假',
    help: '考勤记录、加班时间、特殊工时审批、年休假',
    categories: ['工时', '休假', '强迫劳动'],
  },
  {
    value: 'insurance',
    label: '社会保险',
    help: '参保登记、缴费申报、代扣代缴与公布',
    categories: ['社会保险'],
  },
  {
    value: 'minor',
    label: '未成年工与童工',
    help: '身份核查登记、未成年工登记与体检',
    categories: ['童工', '未成年工'],
  },
  {
    value: 'female',
    label: '女职工保护',
    help: '禁忌劳动、孕产哺乳期待遇',
    categories: ['女职工', '就业歧视'],
  },
  {
    value: 'dispatch',
    label: '劳务派遣',
    help: '许可、协议、岗位与比例、同工同酬',
    categories: ['劳务派遣'],
  },
  {
    value: 'rules',
    label: '规章制度',
    help: '内容合法、民主程序、公示告知',
    categories: ['规章制度', '工会', '职工教育'],
  },
  {
    value: 'migrantWage',
    label: '农民工工资专户与保证金',
    help: '专用账户、保证金、实名制、维权信息告示牌',
    categories: ['农民工工资', '工程建设'],
  },
  {
    value: 'agency',
    label: '人力资源服务与招聘',
    help: '许可或备案、明示事项、招聘信息',
    categories: ['人力资源市场', '招聘', '职业中介', '培训鉴定'],
  },
] as const satisfies readonly CheckItem[]

export type CheckItemId = (typeof checkItems)[number]['value']
export const checkItemIds = checkItems.map((item) => item.value) as [CheckItemId, ...CheckItemId[]]

/** Titles of the items ticked, in the order of the check paper. */
export function checkItemLabels(ids: readonly string[]): string[] {
  return checkItems.filter((item) => ids.includes(item.value)).map((item) => item.label)
}

/** The item under which a finding of this category falls; null where none does (阻挠监察). */
export function itemOfCategory(category: string): CheckItemId | null {
  return checkItems.find((item) => (item.categories as readonly string[]).includes(category))?.value ?? null
}
