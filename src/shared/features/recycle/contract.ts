import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'

/** Registers whose deleted rows can be taken back here; parts of a record come back with it. */
export const binEntities = [
  { value: 'employer', label: '企业' },
  { value: 'inspection', label: '主动监察' },
  { value: 'correctionOrder', label: '限期改正指令书' },
  { value: 'caseIntake', label: '举报投诉' },
  { value: 'inspectionCase', label: '案件' },
  { value: 'contractFollowUp', label: '劳动合同补签' },
  { value: 'rulesGuidance', label: '规章制度指导' },
  { value: 'harmonyCertification', label: '和谐企业' },
  { value: 'mutualCare', label: '双爱活动' },
  { value: 'trainingSession', label: '培训会' },
  { value: 'ruleClause', label: '问题条款目录' },
  { value: 'wording', label: '常用表述' },
  { value: 'inspector', label: '监察员' },
  { value: 'campaign', label: '专项行动' },
  { value: 'attachment', label: '附件' },
  { value: 'town', label: '镇（街道）' },
] as const
export type BinEntity = (typeof binEntities)[number]['value']
export const binEntityValues = binEntities.map((entity) => entity.value) as [BinEntity, ...BinEntity[]]

const binEntity = z.enum(binEntityValues)

export const binListRequest = listRequest.extend({ entities: z.array(binEntity).max(20).default([]) })
export type BinListRequest = z.output<typeof binListRequest>

export const binRow = z.object({
  entity: binEntity,
  entityLabel: z.string(),
  id: z.uuid(),
  version: z.number().int(),
  /** What the row is called. */
  title: z.string(),
  /** ISO instant. */
  deletedAt: z.string(),
  deletedBy: z.string(),
})
export type BinRow = z.output<typeof binRow>

export const recycleContract = {
  'recycle/list': query(binListRequest, listPage(binRow)),
  /** Takes rows back with the parts that were deleted with them, all or none. */
  'recycle/restore': command(
    z.object({ rows: z.array(rowRef.extend({ entity: binEntity })).min(1).max(500) }),
    z.object({ restored: z.number().int() }),
  ),
} satisfies Contract
