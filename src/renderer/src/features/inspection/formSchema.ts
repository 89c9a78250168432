import {
  checkInspection,
  inspectionInput,
  type CheckedInspection,
  type InspectionCheck,
} from '@shared/features/inspection'
import type { FieldErrors } from '@shared/errors/failure'
import { z } from '@shared/zod'

/** The inspection as the form holds it: with the id it is, or will be, kept under, so that files can be attached first. */
const formFields = inspectionInput.extend({ recordId: z.uuid() })
export type InspectionFormValues = z.input<typeof formFields>

/** Fields under which the form shows what the rules refuse. */
const ruled = [
  'inspectedOn',
  'inspectorIds',
  'workersPresent',
  'findings',
  'workersConcerned',
  'amountFen',
  'outcome',
] as const

/** The form's schema with the rules of the service behind it, so that both refuse the same. */
export function inspectionFormSchema(check: InspectionCheck) {
  const refusal = (value: unknown, field: string): string | undefined =>
    atFields(checkInspection(complete(value as Partial<CheckedInspection>), check))[field]
  return ruled.reduce(
    (schema, field) =>
      schema.refine((value) => refusal(value, field) === undefined, {
        path: [field],
        error: (issue) => refusal(issue.input, field) ?? '',
        // Also when another field is missing: the clerk sees everything there is to mend at once.
        when: () => true,
      }),
    formFields,
  )
}

/** What the rules look at, with nothing where a field could not be read; its own message stands there already. */
function complete(value: Partial<CheckedInspection>): CheckedInspection {
  return {
    type: value.type ?? 'routine',
    campaignId: value.campaignId ?? null,
    inspectedOn: value.inspectedOn ?? '',
    inspectorIds: value.inspectorIds ?? [],
    workersPresent: value.workersPresent ?? null,
    workersConcerned: value.workersConcerned ?? 0,
    amountFen: value.amountFen ?? 0,
    findings: value.findings ?? [],
    outcome: value.outcome ?? 'pending',
  }
}

/** Messages by field of the form; findings share one place, so theirs says which line it means. */
function atFields(errors: FieldErrors): Readonly<Record<string, string>> {
  const shown: Record<string, string> = {}
  for (const [path, message] of Object.entries(errors)) {
    const line = /^findings\.(\d+)\./u.exec(path)?.[1]
    if (line === undefined) shown[path] ??= message
    else shown['findings'] ??= `第 ${Number(line) + 1} 项：${message}`
  }
  return shown
}
