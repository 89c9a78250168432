import type { Desk } from '@main/core/desk'
import { getEntity } from '@main/db/entity'
import { appendChanges } from '@main/features/history/repository'
import * as repository from './repository'

/** Full numbers of the workers' papers and telephones. Who looked, when and why is logged (个人信息保护法第五十一条). */
export async function revealWorkers(desk: Desk, id: string, reason: string): Promise<{ id: string; idNumber: string; phone: string }[]> {
  return desk.write(
    'inspection-case/reveal-workers',
    async (work) => {
      await getEntity(work.tx, 'inspectionCase', id)
      await appendChanges(work, [{ action: 'update', entity: 'inspectionCase', entityId: id, before: null, after: null }])
      return (await repository.workersOf(work.tx, id)).map((row) => ({ id: row.id, idNumber: row.idNumber, phone: row.phone }))
    },
    reason,
  )
}
