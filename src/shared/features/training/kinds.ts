import { optionValues } from '@shared/fields/values'

export const trainingManners = [
  { value: 'onSite', label: '现场' },
  { value: 'online', label: '线上' },
  { value: 'visit', label: '上门' },
] as const
export type TrainingManner = (typeof trainingManners)[number]['value']
export const trainingMannerValues = optionValues(trainingManners)

export const trainingTopics = [
  { value: 'contract', label: '劳动合同' },
  { value: 'wages', label: '工资支付' },
  { value: 'insurance', label: '社会保险' },
  { value: 'hours', label: '工时与休假' },
  { value: 'female', label: '女职工保护' },
  { value: 'migrantWages', label: '农民工工资' },
  { value: 'harmony', label: '和谐创建' },
  { value: 'arbitration', label: '仲裁案例' },
] as const
export type TrainingTopic = (typeof trainingTopics)[number]['value']
export const trainingTopicValues = optionValues(trainingTopics)

/** How somebody signed in. A signature in another's place is recorded, but nobody attended by it. */
export const signInManners = [
  { value: 'handwritten', label: '手写' },
  { value: 'scanned', label: '扫码' },
  { value: 'proxy', label: '代签' },
] as const
export type SignInManner = (typeof signInManners)[number]['value']
export const signInMannerValues = optionValues(signInManners)

export const trainingStates = [
  { value: 'planned', label: '计划' },
  { value: 'notified', label: '已通知' },
  { value: 'held', label: '已举办' },
  { value: 'archived', label: '已归档' },
  { value: 'cancelled', label: '取消' },
] as const
export type TrainingState = (typeof trainingStates)[number]['value']
export const trainingStateValues = optionValues(trainingStates)

/** States in which a session was held and counts. */
export const heldStates = ['held', 'archived'] as const satisfies readonly TrainingState[]
export const isHeld = (state: TrainingState): boolean => (heldStates as readonly TrainingState[]).includes(state)
