/** Registers that can be filled from a file. A later register adds a line here and its description in the main process. */
export const importKinds = [
  /** `record` and `unit` finish sentences: 新增 3 家企业. `path` is the page where the imported rows are seen. */
  {
    value: 'employer',
    label: '企业名单',
    record: '企业',
    unit: '家',
    register: '企业档案',
    path: '/employers',
    advice: '先按统一社会信用代码、再按名称认出已登记的企业；已登记的更新，未登记的新增。',
  },
  {
    value: 'inspection',
    label: '检查台账',
    record: '检查记录',
    unit: '条',
    register: '主动监察',
    path: '/inspections',
    advice: '按单位和检查日期认出已登记的检查；没有的新增，已有的只更新检查地点、检查情况等，不改检查人员、问题和结果。单位和检查人员须已登记。',
  },
  {
    value: 'contract-roster',
    label: '劳动者名单',
    record: '劳动者',
    unit: '人',
    register: '补签名单',
    path: '/contracts',
    advice: '同一补签记录中，按姓名和证件号码、再按姓名和用工起始日认出已有的劳动者；已有的更新，没有的新增，已办结的不改。',
  },
  {
    value: 'training-roster',
    label: '培训名册',
    record: '参训人员',
    unit: '人',
    register: '培训名册',
    path: '/training',
    advice: '同一期培训会中，按姓名和单位名称认出名册上已有的人员；已有的更新职务、电话和成绩，没有的新增。签到不收集身份证号码，文件中的证件号码不会导入。',
  },
  {
    value: 'mutual-care',
    label: '双爱活动参与名单',
    record: '双爱活动',
    unit: '条',
    register: '双爱活动',
    path: '/mutual-care',
    advice: '按企业名称（含曾用名）或统一社会信用代码找到企业，每家企业每年一条：未审核的更新，没有的新增，已审核的不改。填“已审核”的须填审核人。',
  },
] as const

export type ImportKindName = (typeof importKinds)[number]['value']
export const importKindNames = importKinds.map((kind) => kind.value) as [ImportKindName, ...ImportKindName[]]

export function importKindWords(kind: ImportKindName): (typeof importKinds)[number] {
  return importKinds.find((known) => known.value === kind) ?? importKinds[0]
}
