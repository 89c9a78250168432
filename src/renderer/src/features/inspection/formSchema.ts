import { checkInspection, inspectionInput, type InspectionCheck } from '@shared/features/inspection'
import { z } from '@shared/zod'

/** The inspection as the form holds it: with the id it is, or will be, kept under, so that files can be attached first. */
const formFields = inspectionInput.extend({ recordId: z.uuid() })
export type InspectionFormValues = z.input<typeof formFields>

/** The form's schema with the rules of the service behind it, so that both refuse the same. */
export function inspectionFormSchema(check: InspectionCheck) {
  return formFields.superRefine((values, context) => {
    for (const [path, message] of Object.entries(checkInspection(values, check))) {
      context.addIssue({ code: 'custom', path: path.split('.'), message: numbered(path, message) })
    }
  })
}

/** Findings share one place for messages, so each says which line it means. */
function numbered(path: string, message: string): string {
  const line = /^findings\.(\d+)\./u.exec(path)?.[1]
  return line === undefined ? message : `第 ${Number(line) + 1} 项：${message}`
}
