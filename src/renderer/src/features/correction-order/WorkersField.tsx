import { App } from 'antd'
import { useState } from 'react'
import { parseWorkers, workerColumns, workerIdError, workerTotals, type OrderWorkerInput } from '@shared/features/correction-order'
import { newId } from '@shared/ids/uuid'
import { formatYuan, parseYuan } from '@shared/money'
import { SheetTable, type SheetColumn } from '@renderer/components/sheet/SheetTable'
import type { SheetRow } from '@renderer/components/sheet/model'

const columns: readonly SheetColumn[] = [
  { key: 'name', label: '姓名', width: 84, grow: true },
  { key: 'idNumber', label: '身份证件号码', width: 150 },
  { key: 'post', label: '岗位', width: 58 },
  { key: 'period', label: '期间', width: 92, grow: true },
  { key: 'amountFen', label: '金额（元）', width: 88, align: 'right' },
  { key: 'remark', label: '备注', width: 50, grow: true },
]
const AMOUNT = 4
const ID_NUMBER = 1

/** What a saved line's number looks like; a text with stars can only have come from there. */
const MASK = /\*/u

export interface WorkersFieldProps {
  /** Taken over when the field appears; from then on the sheet keeps its own texts. */
  readonly initial: readonly OrderWorkerInput[]
  /** Lines as far as they can be read, and what is wrong with the first cell that cannot. */
  readonly onChange: (rows: OrderWorkerInput[], problem: string | null) => void
  /** Masked numbers of the saved lines, by id. */
  readonly masked: ReadonlyMap<string, string>
  readonly totalsDiffer: boolean
  readonly onTotals: (totals: { workers: number; amountFen: number }) => void
}

/** The annex of workers, typed and pasted as in a spreadsheet. */
export function WorkersField({ initial, onChange, masked, onTotals, totalsDiffer }: WorkersFieldProps) {
  const { message } = App.useApp()
  const [rows, setRows] = useState(() => initial.map((row) => toSheet(row, masked)))
  const totals = workerTotals(rows.map((row) => fromSheet(row, masked)))
  const change = (next: SheetRow[]): void => {
    setRows(next)
    onChange(
      next.map((row) => fromSheet(row, masked)),
      firstProblem(next, masked),
    )
  }
  const readPaste = (text: string, at: { row: number; column: number }): SheetRow[] | null => {
    if (at.column !== 0 || !/[\t\n]/u.test(text.trim())) return null
    const { rows: read, problems } = parseWorkers(text)
    if (problems.length > 0) {
      const lines = problems.slice(0, 5).map((problem) => <div key={problem.line}>{problem.message}</div>)
      void message.warning({ content: lines, duration: 8 })
    }
    if (read.length === 0) return null
    const lines = read.map((line) => ({
      key: newId(),
      cells: workerColumns.map((column) => (column === 'amountFen' ? line.unreadAmount || amountText(line.amountFen) : line[column])),
    }))
    // Whole lines come in where the cursor stands; what follows moves down.
    return rows.toSpliced(Math.min(at.row, rows.length), 0, ...lines)
  }
  return (
    <SheetTable
      label="劳动者明细"
      columns={columns}
      rows={rows}
      onChange={change}
      settle={(text, column) => (column === AMOUNT ? tidyAmount(text) : text.trim())}
      readPaste={readPaste}
      problem={(row, column) => cellProblem(rows[row], column, masked)}
      foot={
        <>
          <span>
            共 <b>{totals.workers}</b> 人，合计 <b>{formatYuan(totals.amountFen)}</b> 元
          </span>
          {totalsDiffer && (
            <button type="button" className="link-button" onClick={() => onTotals(totals)}>
              按明细填写人数和金额
            </button>
          )}
          {rows.length === 0 && <span className="sheet-hint">可从表格软件复制后在姓名列粘贴</span>}
        </>
      }
    />
  )
}

function toSheet(row: OrderWorkerInput, masked: ReadonlyMap<string, string>): SheetRow {
  const number = row.idNumber ?? (row.id === null ? '' : (masked.get(row.id) ?? ''))
  return { key: row.id ?? newId(), cells: [row.name, number, row.post, row.period, amountText(row.amountFen), row.remark] }
}

/** A saved line is known by its key; its number goes back as null while it stands there as it was shown. */
function fromSheet({ key, cells }: SheetRow, masked: ReadonlyMap<string, string>): OrderWorkerInput {
  const [name = '', number = '', post = '', period = '', amount = '', remark = ''] = cells
  const id = masked.has(key) ? key : null
  return { id, name, idNumber: id !== null && number === masked.get(id) ? null : number, post, period, amountFen: parseAmount(amount) ?? 0, remark }
}

function firstProblem(rows: readonly SheetRow[], masked: ReadonlyMap<string, string>): string | null {
  for (const [index, row] of rows.entries()) {
    for (const column of columns.keys()) {
      const problem = cellProblem(row, column, masked)
      if (problem !== null) return `第 ${index + 1} 行，${problem}`
    }
  }
  return null
}

const amountText = (fen: number): string => (fen === 0 ? '' : formatYuan(fen))

/** Fen; 0 for an empty cell; null for what is no amount. */
function parseAmount(text: string): number | null {
  if (text.trim() === '') return 0
  const read = parseYuan(text)
  return read.ok ? read.fen : null
}

function tidyAmount(text: string): string {
  const fen = parseAmount(text)
  return fen === null ? text.trim() : amountText(fen)
}

function cellProblem(row: SheetRow | undefined, column: number, masked: ReadonlyMap<string, string>): string | null {
  const text = row?.cells[column] ?? ''
  if (!row) return null
  if (column === 0) return text === '' ? '请填写姓名' : null
  if (column === AMOUNT) return parseAmount(text) === null ? '金额应为数字，最多两位小数，如 12,345.67' : null
  if (column !== ID_NUMBER || text === masked.get(row.key)) return null
  return MASK.test(text) ? '请重新输入完整的证件号码' : workerIdError(text, true)
}
