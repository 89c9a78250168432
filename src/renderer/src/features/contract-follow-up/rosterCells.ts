import { parseDateInput } from '@shared/calendar'
import { contractForms, contractKinds, employmentForms, requiredClauses, type RequiredClause, type WorkerLineRow } from '@shared/features/contract-follow-up'
import { formatYuan, parseYuan } from '@shared/money'

/** Fields of a line that are typed in the sheet. */
export type RosterField =
  | 'name' | 'idNumber' | 'post' | 'form' | 'hiredOn' | 'wageFen' | 'reason' | 'dailyHours' | 'weeklyHours' | 'expiredOn'
  | 'signedOn' | 'contractKind' | 'contractFrom' | 'contractTo' | 'probationMonths' | 'clauses' | 'delivered' | 'fixedTerms'
  | 'contractForm' | 'platform' | 'timestamped' | 'retrievedOn' | 'proof' | 'remark'

export const dateFields: readonly RosterField[] = ['hiredOn', 'expiredOn', 'signedOn', 'contractFrom', 'contractTo', 'retrievedOn']
const ALL = '齐全'

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }
const value = (read: unknown): Read => ({ ok: true, value: read })
const wrong = (message: string): Read => ({ ok: false, message })

/** What was typed into a cell means for its field. @param today the day short dates are read from */
export function readCell(field: RosterField, text: string, today: string): Read {
  switch (field) {
    case 'hiredOn':
    case 'expiredOn':
    case 'signedOn':
    case 'contractFrom':
    case 'contractTo':
    case 'retrievedOn': {
      if (text === '') return field === 'hiredOn' ? wrong('请填写用工起始日') : value(null)
      const read = parseDateInput(text, { today })
      return read.ok ? value(read.date) : wrong('无法识别的日期，请写作 20200301 或 2020-03-01')
    }
    case 'wageFen': {
      if (text === '') return value(null)
      const read = parseYuan(text)
      return read.ok ? value(read.fen) : wrong('月工资应为数字，最多两位小数')
    }
    case 'dailyHours':
    case 'weeklyHours':
    case 'probationMonths':
      return text === '' ? value(null) : /^\d{1,3}$/u.test(text) ? value(Number(text)) : wrong('应为整数')
    case 'form': {
      const found = text === '' ? employmentForms[0] : employmentForms.find((one) => one.label === text)
      return found ? value(found.value) : wrong(`用工形式为${employmentForms.map((one) => one.label).join('、')}`)
    }
    case 'contractKind': {
      if (text === '') return value(null)
      const found = contractKinds.find((one) => one.label.startsWith(text.replace(/^任务$/u, '以完成')))
      return found ? value(found.value) : wrong('合同类型为固定期限、无固定期限或任务')
    }
    case 'contractForm': {
      const found = contractForms.find((one) => text !== '' && (one.label === text || text.startsWith(one.label)))
      return text === '' || found ? value(found?.value ?? null) : wrong('合同形式为纸质或电子')
    }
    case 'fixedTerms':
      return text === '' ? value(0) : /^\d{1,2}$/u.test(text) ? value(Number(text)) : wrong('应为整数')
    case 'clauses':
      return readClauses(text)
    case 'timestamped':
    case 'delivered':
      return text === '' || text === '否' ? value(false) : text === '是' ? value(true) : wrong('填写是或否')
    case 'name':
    case 'idNumber':
    case 'post':
    case 'reason':
    case 'platform':
    case 'proof':
    case 'remark':
      return value(text)
  }
}

/** 齐全, or the numbers of those missing: 缺3、5. Empty: not looked at yet. */
function readClauses(text: string): Read {
  if (text === '') return value([])
  if (text === ALL) return value(requiredClauses.map((clause) => clause.value))
  const missing = [...text.matchAll(/\d+/gu)].map(([number]) => Number(number))
  if (!/^缺[\d、，, ]+$/u.test(text) || missing.some((one) => one < 1 || one > requiredClauses.length)) return wrong('填写“齐全”，或所缺条款的序号，如“缺3、5”')
  return value(requiredClauses.filter((_, index) => !missing.includes(index + 1)).map((clause) => clause.value))
}

function clausesText(clauses: readonly RequiredClause[]): string {
  if (clauses.length === 0) return ''
  const missing = requiredClauses.flatMap((clause, index) => (clauses.includes(clause.value) ? [] : [index + 1]))
  return missing.length === 0 ? ALL : `缺${missing.join('、')}`
}

/** A field of a saved line as the sheet shows it. */
export function cellText(line: WorkerLineRow, field: RosterField): string {
  switch (field) {
    case 'form':
      return employmentForms.find((one) => one.value === line.form)?.label ?? ''
    case 'contractKind':
      return line.contractKind === 'task' ? '任务' : (contractKinds.find((one) => one.value === line.contractKind)?.label ?? '')
    case 'wageFen':
      return line.wageFen === null ? '' : formatYuan(line.wageFen)
    case 'clauses':
      return clausesText(line.clauses)
    case 'timestamped':
    case 'delivered':
      return line[field] ? '是' : ''
    case 'fixedTerms':
      return line.fixedTerms === 0 ? '' : String(line.fixedTerms)
    case 'contractForm':
      return contractForms.find((one) => one.value === line.contractForm)?.label ?? ''
    case 'dailyHours':
    case 'weeklyHours':
    case 'probationMonths':
      return line[field] === null ? '' : String(line[field])
    case 'name':
    case 'idNumber':
    case 'post':
    case 'reason':
    case 'platform':
    case 'hiredOn':
    case 'expiredOn':
    case 'signedOn':
    case 'contractFrom':
    case 'contractTo':
    case 'retrievedOn':
    case 'proof':
    case 'remark':
      return line[field] ?? ''
  }
}
