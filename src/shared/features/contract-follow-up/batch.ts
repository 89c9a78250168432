import { field } from '@shared/fields/describe'
import { z } from '@shared/zod'
import { followUpInput, type FollowUpRow } from './schema'
import type { FollowUpStep } from './states'

const { means, dueDate, handler, reviewer } = followUpInput.shape

/** What a step with many cases fills in on the way; what is left empty stays as each case has it. */
export const followUpStepInput = z.object({ means, dueDate, reviewer })
export type FollowUpStepValues = z.output<typeof followUpStepInput>

/** Whose cases they are from now on; what is left empty stays as it is. */
export const followUpAssignInput = z
  .object({ handler, reviewer: field(reviewer, { label: '复核人', help: '不填的保持原样' }) })
  .refine((values) => values.handler !== '' || values.reviewer !== '', { path: ['handler'], error: '请填写经办人或复核人' })
export type FollowUpAssignValues = z.output<typeof followUpAssignInput>

/** The step that mostly comes next in the state the cases share; null where there is no usual one. */
export function usualFollowUpStep([first]: readonly Pick<FollowUpRow, 'state'>[]): FollowUpStep | null {
  if (first?.state === 'registered') return 'urge'
  return first?.state === 'settled' ? 'clear' : null
}
