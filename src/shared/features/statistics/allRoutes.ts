import type { Contract } from '@shared/ipc/contract'
import { figuresContract } from './contract'
import { formContract } from './form'
import { outputContract } from './outputContract'
import { releaseContract } from './releaseContract'

/** Every route of the statistics. */
export const statisticsContract = {
  ...figuresContract,
  ...releaseContract,
  ...formContract,
  ...outputContract,
} satisfies Contract
