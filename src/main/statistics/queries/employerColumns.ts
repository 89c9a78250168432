/** The employer behind a row, with the town it is registered in now. Used by every query of this folder. */
export const employerColumns = [
  'employer.id as employerId',
  'employer.name as employerName',
  'employer.creditCode',
  'employer.townId',
  'town.name as townName',
] as const

/** An employer as the rows of every figure show it. */
export interface EmployerPart {
  readonly employerId: string
  readonly employerName: string
  readonly creditCode: string | null
  readonly townId: string | null
  readonly townName: string | null
}
