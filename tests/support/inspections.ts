import {
  inspectorInput,
  type FindingValues,
  type InspectionValues,
  type InspectorInput,
} from '@shared/features/inspection'
import { employerInput } from '@shared/features/employer'
import type { Desk } from '@main/core/desk'
import { createEmployer } from '@main/features/employer/service'
import { saveInspector } from '@main/features/inspection/peopleService'
import { employerValues } from './employers'

/** An inspector as a clerk would type it; the certificate number tells them apart. */
export function inspectorValues(values: Partial<InspectorInput> = {}): InspectorInput {
  return {
    name: '沈建国',
    certificateNumber: 'ZJ-048201',
    validFrom: '2018-01-01',
    validTo: '2022-12-31',
    unit: '平湖市劳动保障监察大队',
    phone: '',
    active: true,
    ...values,
  }
}

/** One finding from the catalogue. */
export function findingValues(values: Partial<FindingValues> = {}): FindingValues {
  return {
    id: null,
    violationId: 'HT01',
    description: '用工超过一个月不满一年未签书面劳动合同',
    facts: '与3名劳动者建立劳动关系超过一个月不满一年，未订立书面劳动合同。',
    workers: 3,
    amountFen: 0,
    correctedOnSpot: false,
    ...values,
  }
}

export interface InspectionWorld {
  readonly employerId: string
  readonly inspectorIds: readonly [string, string]
}

/** An employer and two inspectors with valid certificates, as a desk has before the first inspection. */
export async function inspectionWorld(desk: Desk): Promise<InspectionWorld> {
  const employer = await createEmployer(desk, employerInput.parse(employerValues()))
  const one = await saveInspector(desk, null, inspectorInput.parse(inspectorValues()))
  const two = await saveInspector(
    desk,
    null,
    inspectorInput.parse(inspectorValues({ name: '陆敏', certificateNumber: 'ZJ-048202' })),
  )
  return { employerId: employer.id, inspectorIds: [one.id, two.id] }
}

/** A complete clean inspection; name only what the test is about. */
export function inspectionValues(
  world: InspectionWorld,
  values: Partial<InspectionValues> = {},
): InspectionValues {
  return {
    type: 'routine',
    campaignId: null,
    inspectedOn: '2020-06-10',
    employerId: world.employerId,
    place: '当湖街道解放路 1 号',
    siteContact: '陆敏',
    workersPresent: 40,
    workersConcerned: 0,
    amountFen: 0,
    inspectorIds: [...world.inspectorIds],
    items: ['contract', 'roster'],
    findings: [],
    summary: '',
    outcome: 'clean',
    remark: '',
    ...values,
  }
}
