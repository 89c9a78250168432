import { isRealDate } from '@shared/calendar'
import { contractLimitsOn, lineOutlook, openEndedReasons, requiredClauses, type ContractLimits, type LineOutlook, type LineState } from '@shared/features/contract-follow-up'
import type { SettingVersions } from '@shared/law/settings'
import type { SheetColumn } from '@renderer/components/sheet/SheetTable'
import type { SheetRow } from '@renderer/components/sheet/model'
import { rosterColumns, type ReadLine } from './roster'
import type { RosterField } from './rosterCells'

interface ComputedCell {
  readonly text: string
  readonly wrong?: boolean
}

interface ComputedColumn extends SheetColumn {
  readonly value: (outlook: LineOutlook, limits: ReturnType<typeof contractLimitsOn>, line: ReadLine['line']) => ComputedCell
}

/** One look at the roster: which fields are typed, and what follows from them beside. */
export interface RosterView {
  readonly value: 'work' | 'contract' | 'text'
  readonly label: string
  readonly fields: readonly RosterField[]
  readonly computed: readonly ComputedColumn[]
}

const none: ComputedCell = { text: '' }

/** Why the next contract has to be open-ended, in a few words: 劳动合同法第十四条第二款第（一）、（三）项. */
function renewal(line: ReadLine['line'], limits: ReturnType<typeof contractLimitsOn>): ComputedCell {
  const { contractKind, contractTo, fixedTerms, hiredOn } = line
  if (contractKind !== 'fixed' || contractTo === null || !isRealDate(contractTo)) return none
  const reasons = openEndedReasons({ hiredOn, kind: contractKind, fixedTerms, contractTo }, contractTo, limits)
  if (reasons.length === 0) return none
  const why = fixedTerms >= limits.openEndedTerms.value ? `已连续 ${fixedTerms} 次` : `满 ${limits.openEndedServiceYears.value} 年`
  return { text: `${why}，应无固定期限`, wrong: true }
}

/** What a signed contract still lacks: clauses (第十七条), its copy for the worker (第十六条), an electronic one its proofs. */
function textHint({ signedOn, clauses, delivered, contractForm, platform, timestamped }: ReadLine['line']): ComputedCell {
  if (signedOn === null) return none
  if (clauses.length < requiredClauses.length) return { text: clauses.length === 0 ? '必备条款未核' : '缺必备条款', wrong: clauses.length > 0 }
  if (!delivered) return { text: '文本未交付', wrong: true }
  if (contractForm === 'electronic' && (platform === '' || !timestamped)) return { text: platform === '' ? '未填平台' : '无可信时间戳', wrong: true }
  return none
}

export const rosterViews: readonly RosterView[] = [
  {
    value: 'work',
    label: '用工情况',
    fields: ['name', 'idNumber', 'post', 'form', 'hiredOn', 'wageFen', 'expiredOn', 'reason', 'dailyHours', 'weeklyHours'],
    computed: [
      { key: 'lastDay', label: '最后签订日', width: 88, value: ({ dates }) => (dates === null ? { text: '不适用' } : { text: dates.lastDayToSign }) },
      { key: 'over', label: '超期', width: 46, align: 'right', value: ({ daysOver }) => (daysOver > 0 ? { text: String(daysOver), wrong: true } : none) },
      { key: 'window', label: '二倍工资期间', width: 168, value: ({ window }) => (window === null ? none : { text: `${window.from}至${window.to}` }) },
      {
        key: 'deemed',
        label: '视为无固定期限',
        width: 104,
        value: ({ dates, deemed }) => (dates === null ? none : { text: dates.deemedOn, wrong: deemed }),
      },
    ],
  },
  {
    value: 'contract',
    label: '补签的合同',
    fields: ['name', 'signedOn', 'contractKind', 'contractFrom', 'contractTo', 'probationMonths', 'fixedTerms'],
    computed: [
      {
        key: 'limit',
        label: '试用期上限',
        width: 80,
        align: 'right',
        value: ({ probation }, _limits, line) =>
          probation === null ? none : { text: `${probation.months} 个月`, wrong: (line.probationMonths ?? 0) > probation.months },
      },
      {
        key: 'expiry',
        label: '到期',
        width: 92,
        value: ({ expiry }) => (expiry === null ? none : expiry.expired ? { text: '已到期', wrong: true } : { text: `${expiry.daysLeft} 天后到期` }),
      },
      {
        key: 'terms',
        label: '续订',
        width: 150,
        value: (_outlook, limits, line) => renewal(line, limits),
      },
    ],
  },
  {
    value: 'text',
    label: '文本和交付',
    fields: ['name', 'clauses', 'delivered', 'contractForm', 'platform', 'timestamped', 'retrievedOn', 'proof', 'remark'],
    computed: [
      {
        key: 'missing',
        label: '文本提示',
        width: 120,
        value: (_outlook, _limits, line) => textHint(line),
      },
    ],
  },
]

export const viewColumns = ({ fields }: RosterView): number[] => fields.map((field) => rosterColumns.findIndex(({ key }) => key === field))

/** The line as this look shows it. */
export const lookAt = (row: SheetRow, columns: readonly number[]): SheetRow => ({ key: row.key, cells: columns.map((column) => row.cells[column] ?? '') })

/** A line changed in one look, with the fields that the look does not show. */
export function mergeLook(shown: SheetRow, before: SheetRow | undefined, columns: readonly number[]): SheetRow {
  if (before && columns.every((column, index) => before.cells[column] === (shown.cells[index] ?? ''))) return before
  const cells = rosterColumns.map((_, column) => before?.cells[column] ?? '')
  for (const [index, column] of columns.entries()) cells[column] = shown.cells[index] ?? ''
  return { key: shown.key, cells }
}

/** What follows from a line as typed, by the limits of its hiring day; blank until there is a hiring day. */
export function computedCells(
  view: RosterView,
  { line }: ReadLine,
  state: LineState,
  limits: SettingVersions<ContractLimits>,
  today: string,
): readonly ComputedCell[] {
  const { hiredOn, signedOn, contractFrom, contractTo, expiredOn, endedOn } = line
  if (!isRealDate(hiredOn)) return view.computed.map(() => none)
  const real = (date: string | null): string | null => (date !== null && isRealDate(date) ? date : null)
  const own = contractLimitsOn(hiredOn, limits)
  const facts = {
    state,
    form: line.form,
    hiredOn,
    signedOn: real(signedOn),
    endedOn: real(endedOn),
    expiredOn: real(expiredOn),
    contractKind: line.contractKind,
    contractFrom: real(contractFrom),
    contractTo: real(contractTo),
    fixedTerms: line.fixedTerms,
    probationMonths: line.probationMonths,
  }
  const outlook = lineOutlook(facts, own, today)
  return view.computed.map(({ value }) => value(outlook, own, line))
}
