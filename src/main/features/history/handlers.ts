import type { historyContract } from '@shared/features/history'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { batchPage } from './batchRepository'
import { historyChoices, listHistory } from './batchService'
import { changesOf } from './repository'
import { tellChanges } from './tell'
import { employerTimeline } from './timeline'
import { undoBatch } from './undo'

export const historyHandlers: Handlers<typeof historyContract, Desk> = {
  'history/of': async (desk, { ids, limit }) => tellChanges(desk.read, await changesOf(desk.read, ids, limit)),
  'history/employer': (desk, { employerId, limit }) => employerTimeline(desk.read, employerId, limit),
  'history/list': (desk, request) => listHistory(desk.read, request),
  'history/batch': async (desk, { batchId, offset, limit }) => {
    const page = await batchPage(desk.read, batchId, offset, limit)
    return { entries: await tellChanges(desk.read, page.rows), total: page.total }
  },
  'history/choices': (desk) => historyChoices(desk.read),
  'history/undo': (desk, { batchId, mode }) => undoBatch(desk, batchId, mode),
}
