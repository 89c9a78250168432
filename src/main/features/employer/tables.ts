import type { BaseTable } from '@main/db/base'
import type { EmployerStatus, IndustryCode } from '@shared/features/employer'

export interface EmployerTable extends BaseTable {
  creditCode: string | null
  name: string
  nameKey: string
  /** By which lists put names in order; '' only in a file from before there was one, until it is next opened. */
  sortKey: string
  townId: string | null
  address: string
  legalRepresentative: string
  contact: string
  phone: string
  industry: IndustryCode | null
  headcount: number | null
  status: EmployerStatus
  remark: string
}

export interface EmployerSearchTable {
  employerId: string
  searchKey: string
}

/** Employers in the order they were last touched in what they are found by; the file writes it itself. */
export interface EmployerTouchedTable {
  seq: number
  employerId: string
}

export interface EmployerFormerNameTable extends BaseTable {
  employerId: string
  name: string
  untilDate: string | null
}

export interface EmployerAboveScaleTable extends BaseTable {
  employerId: string
  year: number
}

export interface EmployerTables {
  employer: EmployerTable
  employerSearch: EmployerSearchTable
  employerTouched: EmployerTouchedTable
  employerFormerName: EmployerFormerNameTable
  employerAboveScale: EmployerAboveScaleTable
}
