import type { InspectorValues } from '@shared/features/inspection'
import { newId } from '@shared/ids/uuid'
import { insertEntities } from '@main/db/entity'
import type { Work } from '@main/db/work'
import type { VisitSpec } from './generate'
import { insertRecordedInspectors } from './demoRepository'

export interface PlacedVisit extends VisitSpec {
  readonly id: string
}

/** Ids by place in the generated lists. */
export interface DemoIds {
  readonly employers: readonly string[]
  readonly inspectors: readonly string[]
  readonly campaigns: readonly string[]
}

/** @throws RangeError for a place that is not in the list */
export function idAt(ids: readonly string[], index: number): string {
  const id = ids[index]
  if (id === undefined) throw new RangeError(`no id at ${index}`)
  return id
}

/** Writes visits with their inspectors and findings, many in few statements. */
export async function writeVisits(
  work: Work,
  visits: readonly PlacedVisit[],
  ids: DemoIds,
  inspectors: readonly InspectorValues[],
): Promise<void> {
  await insertEntities(
    work,
    'inspection',
    visits.map(({ id, employer, campaign, items, type, inspectedOn, place, siteContact, workersPresent, workersConcerned, amountFen, summary, outcome }) => ({
      id,
      type,
      campaignId: campaign === null ? null : idAt(ids.campaigns, campaign),
      inspectedOn,
      employerId: idAt(ids.employers, employer),
      place,
      siteContact,
      workersPresent,
      workersConcerned,
      amountFen,
      items: JSON.stringify(items),
      summary,
      outcome,
      remark: '',
    })),
  )
  await insertRecordedInspectors(
    work,
    visits.flatMap((visit) =>
      visit.inspectors.map((index, position) => {
        const { name = '', certificateNumber = '' } = inspectors[index] ?? {}
        return { inspectionId: visit.id, inspectorId: idAt(ids.inspectors, index), position, name, certificateNumber }
      }),
    ),
  )
  await insertEntities(
    work,
    'inspectionFinding',
    visits.flatMap((visit) =>
      visit.findings.map((finding, position) => ({ ...finding, id: newId(), inspectionId: visit.id, position })),
    ),
  )
}
