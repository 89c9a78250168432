import { listRequest } from '@shared/list/request'
import { z } from '@shared/zod'

/** Lists of the register that are printed, saved as PDF or taken along as a workbook; none of them is numbered. */
export const guidanceSheet = z.discriminatedUnion('sheet', [
  /** 指导台账: the cases of a list as it is filtered, or those named. */
  z.object({ sheet: z.literal('ledger'), request: listRequest, ids: z.array(z.uuid()).min(1).max(500).nullable() }),
  /** 问题条款排行 of a year of guidance; null takes every year. */
  z.object({ sheet: z.literal('ranking'), year: z.number().int().min(1990).max(2200).nullable() }),
  /** 制度一览 of one employer. */
  z.object({ sheet: z.literal('firm'), employerId: z.uuid() }),
])
export type GuidanceSheet = z.output<typeof guidanceSheet>
export type GuidanceSheetInput = z.input<typeof guidanceSheet>
