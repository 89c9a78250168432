import { command, query, type Contract } from '@shared/ipc/contract'
import { listPage, listRequest, rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import { campaignInput, campaignRow, inspectorInput, inspectorRow } from './people'
import { inspectionDetail, inspectionInput, inspectionRow } from './schema'
import { violationView } from './violation'

export const inspectionContract = {
  'inspection/list': query(listRequest, listPage(inspectionRow)),
  'inspection/get': query(z.object({ id: z.uuid() }), inspectionDetail),
  /**
   * The id is the one the half-typed form was kept under, so that files attached to it stay attached. `followUpId`: the
   * case of missing contracts, `guidanceId`: the guidance on rules it takes over; the latter is closed as 转监察案件.
   */
  'inspection/create': command(
    z.object({
      id: z.uuid().nullable(),
      values: inspectionInput,
      followUpId: z.uuid().nullable().default(null),
      guidanceId: z.uuid().nullable().default(null),
    }),
    inspectionDetail,
  ),
  'inspection/update': command(rowRef.extend({ values: inspectionInput }), inspectionDetail),
  'inspection/delete': command(
    z.object({ rows: z.array(rowRef).min(1).max(500) }),
    z.object({ deleted: z.number().int() }),
  ),
  'inspector/list': query(z.object({}), z.array(inspectorRow)),
  'inspector/save': command(z.object({ ref: rowRef.nullable(), values: inspectorInput }), inspectorRow),
  'inspector/delete': command(rowRef, z.object({})),
  'campaign/list': query(z.object({}), z.array(campaignRow)),
  'campaign/save': command(z.object({ ref: rowRef.nullable(), values: campaignInput }), campaignRow),
  'campaign/delete': command(rowRef, z.object({})),
  /** Catalogue of violations by words, pinyin initials, article or id; '' gives the often cited ones first. */
  'violation/search': query(
    z.object({
      text: z.string().max(100),
      category: z.string().max(20).nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    z.array(violationView),
  ),
} satisfies Contract
