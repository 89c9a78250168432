/** Forms of inspection named in 浙江省劳动保障监察条例 art. 14 and the bureau's own registers. */
export const inspectionTypes = [
  { value: 'routine', label: '日常巡查' },
  { value: 'special', label: '专项检查' },
  { value: 'document', label: '书面审查' },
  { value: 'complaint', label: '举报投诉' },
  { value: 'revisit', label: '回访' },
] as const
export type InspectionType = (typeof inspectionTypes)[number]['value']
export const inspectionTypeValues = inspectionTypes.map((t) => t.value) as [
  InspectionType,
  ...InspectionType[],
]

/** What came of an inspection. */
export const inspectionOutcomes = [
  { value: 'clean', label: '未发现问题' },
  { value: 'corrected', label: '当场改正' },
  { value: 'order', label: '责令限期改正' },
  { value: 'pending', label: '待处理' },
] as const
export type InspectionOutcome = (typeof inspectionOutcomes)[number]['value']
export const inspectionOutcomeValues = inspectionOutcomes.map((o) => o.value) as [
  InspectionOutcome,
  ...InspectionOutcome[],
]
