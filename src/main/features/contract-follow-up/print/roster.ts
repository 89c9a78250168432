import {
  contractLimitsOn,
  isLineClosed,
  lineOutlook,
  lineStateLabel,
  needsWrittenContract,
  type ContractLimits,
  type LineOutlook,
} from '@shared/features/contract-follow-up'
import type { SettingVersions } from '@shared/law/settings'
import type { TableBlock, TableColumn } from '@main/documents/model'
import { lineFacts, shownNumber } from '../lines'
import type { StoredLine } from '../repository'

/** A line on paper: its number masked, with the days worked out on the day of printing. */
export interface RosterLine {
  readonly line: StoredLine
  readonly outlook: LineOutlook
}

/** Lines without a written contract that the firm owes. */
export function openLines(lines: readonly StoredLine[], limits: SettingVersions<ContractLimits>, today: string): RosterLine[] {
  return lines
    .filter((line) => !isLineClosed(line.state) && line.state !== 'signed' && needsWrittenContract(line))
    .map((line) => ({ line, outlook: lineOutlook(lineFacts(line), contractLimitsOn(line.hiredOn, limits), today) }))
}

interface RosterColumn extends TableColumn {
  readonly value: (entry: RosterLine, index: number) => string
}

const columns: readonly RosterColumn[] = [
  { label: '序号', widthMm: 10, align: 'center', value: (_entry, index) => String(index + 1) },
  { label: '姓名', widthMm: 19, align: 'center', value: ({ line }) => line.name },
  { label: '证件号码', widthMm: 37, align: 'center', value: ({ line }) => shownNumber(line.idNumber) },
  { label: '岗位', widthMm: 18, align: 'center', value: ({ line }) => line.post },
  { label: '用工起始日', widthMm: 23, align: 'center', value: ({ line }) => line.hiredOn },
  { label: '最后签订日', widthMm: 23, align: 'center', value: ({ outlook }) => outlook.dates?.lastDayToSign ?? '' },
  { label: '超期天数', widthMm: 11, align: 'center', value: ({ outlook }) => (outlook.daysOver === 0 ? '' : String(outlook.daysOver)) },
]
const state: RosterColumn = { label: '状态', widthMm: 15, align: 'center', value: ({ line }) => lineStateLabel(line.state) }

/** The roster as a table; the frozen one leaves out the state, which changes. */
export function rosterTable(entries: readonly RosterLine[], employerName: string, withState: boolean): TableBlock {
  const shown = withState ? [...columns, state] : [...columns, { label: '备注', widthMm: 15, value: () => '' }]
  return {
    type: 'table',
    captionLeft: `用人单位：${employerName}`,
    captionRight: `共${entries.length}人`,
    columns: shown.map(({ label, widthMm, align }) => ({ label, widthMm, ...(align && { align }) })),
    rows: entries.map((entry, index) => shown.map(({ value }) => value(entry, index))),
  }
}
