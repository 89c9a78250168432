import { field } from '@shared/fields/describe'
import { caseDeadlineKinds } from '@shared/features/inspection-case/offers'
import { z } from '@shared/zod'

/** What has to be kept. One open deadline an owner and kind; a later register adds its line here. */
export const deadlineKinds = [
  { value: 'correction-order', label: '限期改正' },
  { value: 'rules-guidance', label: '规章整改' },
  { value: 'contract-urging', label: '督促补签' },
  { value: 'contract-signing', label: '签订合同' },
  { value: 'contract-expiry', label: '合同到期' },
  { value: 'contract-call', label: '联系企业' },
  { value: 'harmony-publicity', label: '公示期满' },
  { value: 'harmony-review', label: '和谐复审' },
  { value: 'harmony-expiry', label: '称号到期' },
  { value: 'harmony-alert', label: '称号核查' },
  { value: 'training-session', label: '培训举办' },
  ...caseDeadlineKinds,
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]['value']
export const deadlineKindValues = deadlineKinds.map((kind) => kind.value) as [DeadlineKind, ...DeadlineKind[]]

/** The registers that keep deadlines, by the name of their route in the window. */
export const deadlineOwners = ['correction-order', 'contract-follow-up', 'rules-guidance', 'harmony', 'training', 'inspection-case', 'case-intake'] as const
export type DeadlineOwner = (typeof deadlineOwners)[number]

/** Which part of the open deadlines is asked for. The parts overlap: what is due soon is mostly due this week too. */
export const deadlineWindows = [
  { value: 'all', label: '全部' },
  { value: 'overdue', label: '已逾期' },
  { value: 'soon', label: '3 个工作日内' },
  { value: 'week', label: '本周' },
] as const
export type DeadlineWindow = (typeof deadlineWindows)[number]['value']

/** One open deadline with how much time is left. */
export const deadlineRow = z.object({
  id: z.uuid(),
  kind: field(z.enum(deadlineKindValues), { label: '事项', kind: 'option', width: 90, options: deadlineKinds }),
  ownerKind: z.enum(deadlineOwners),
  ownerId: z.uuid(),
  employerId: z.uuid().nullable(),
  employerName: field(z.string().nullable(), { label: '企业名称', width: 260 }),
  townName: field(z.string().nullable(), { label: '镇（街道）', width: 100 }),
  title: field(z.string(), { label: '内容', width: 220 }),
  dueDate: field(z.iso.date(), { label: '期限', kind: 'date', width: 110 }),
  /** Working days after today up to and including the due day; negative when overdue. */
  daysLeft: field(z.number().int(), { label: '剩余工作日', kind: 'integer', width: 100, unit: '个工作日' }),
  overdue: z.boolean(),
  /** How the days were counted, in one sentence; says so when a year's holidays are not entered. */
  explanation: z.string(),
  basis: field(z.string(), { label: '依据', kind: 'longText', width: 300 }),
})
export type DeadlineRow = z.output<typeof deadlineRow>

/** Open deadlines by urgency. Parts overlap except `overdue`. */
export const deadlineCounts = z.object({
  overdue: z.number().int(),
  /** Due today or within the next three working days. */
  soon: z.number().int(),
  /** Due from today to Sunday. */
  week: z.number().int(),
  open: z.number().int(),
  /** Years the count passed through whose holidays are not entered; there only the week was counted. */
  unknownYears: z.array(z.number().int()),
})
export type DeadlineCounts = z.output<typeof deadlineCounts>
