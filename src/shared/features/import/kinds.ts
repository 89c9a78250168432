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
  },
] as const

export type ImportKindName = (typeof importKinds)[number]['value']
export const importKindNames = importKinds.map((kind) => kind.value) as [ImportKindName, ...ImportKindName[]]

export function importKindWords(kind: ImportKindName): (typeof importKinds)[number] {
  return importKinds.find((known) => known.value === kind) ?? importKinds[0]
}
