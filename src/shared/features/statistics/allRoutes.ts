import type { Contract } from '@shared/ipc/contract'
import { figuresContract } from './contract'
import { releaseContract } from './releaseContract'

/** Every route of the statistics. */
export const statisticsContract = {
  ...figuresContract,
  ...releaseContract,
} satisfies Contract
