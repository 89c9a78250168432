/** What the lists are called where their name stands alone: in the name of a file, in a dialog. */
const titles: Readonly<Record<string, string>> = {
  employers: '企业档案',
  inspections: '主动监察',
  orders: '限期改正指令书',
  documents: '文书登记簿',
  'inspection-cases': '案件',
  intakes: '举报投诉',
  contracts: '劳动合同补签',
  guidance: '规章制度指导',
  training: '普法培训',
  'training-certificates': '培训证书登记簿',
  'training-reach': '培训邀请名单',
  harmony: '和谐企业',
  'mutual-care': '双爱活动',
  deadlines: '到期事项',
  history: '操作记录',
  recycle: '回收站',
  'import-history': '导入记录',
}

export function listTitle(name: string): string {
  return titles[name] ?? '明细'
}

/** Lists whose rows an import recognises again by their key. */
const imported: ReadonlySet<string> = new Set(['employers'])

export function takesRowsBack(name: string): boolean {
  return imported.has(name)
}

/** Lists of which many rows may be changed at once. */
const editable: ReadonlySet<string> = new Set(['employers', 'inspections'])

export function takesManyEdits(name: string): boolean {
  return editable.has(name)
}
