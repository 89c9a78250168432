import type { EmployerInput } from '@shared/features/employer'
import { creditCodeCheckDigit } from '@shared/ids'

/** A right credit code that differs for each number. */
export function creditCodeOf(sequence: number): string {
  const first17 = `91330482MA${String(sequence).padStart(7, '0')}`
  return first17 + creditCodeCheckDigit(first17)
}

/** A complete employer as a clerk would type it; name only what the test is about. */
export function employerValues(values: Partial<EmployerInput> = {}): EmployerInput {
  return {
    name: '平湖市恒丰服饰有限公司',
    creditCode: creditCodeOf(1),
    townId: null,
    address: '当湖街道解放路 1 号',
    legalRepresentative: '沈建国',
    contact: '陆敏',
    phone: '13812345678',
    industry: 'C',
    headcount: 120,
    status: 'active',
    remark: '',
    ...values,
  }
}
