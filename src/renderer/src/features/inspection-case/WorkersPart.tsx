import { App, Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { caseWorkerInput, monthsText, workerMoney, type CaseDetail, type CaseWorkerInput, type CaseWorkerRow } from '@shared/features/inspection-case'
import { formatYuan, sumFen, upperCaseAmount } from '@shared/money'
import { call, CallFailure } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { SheetTable } from '@renderer/components/sheet/SheetTable'
import { useReveal } from '@renderer/components/useReveal'
import { cellText, cellValue, type RowColumn } from './rowSheet'

const head: readonly RowColumn[] = [
  { key: 'name', label: '姓名', width: 74 },
  { key: 'idNumber', label: '身份证件号码', width: 158 },
  { key: 'phone', label: '联系电话', width: 106 },
  { key: 'post', label: '岗位', width: 70 },
]
const tail: readonly RowColumn[] = [
  { key: 'paidFen', label: '已支付', width: 88, kind: 'money', align: 'right' },
  { key: 'paidOn', label: '支付日期', width: 90, kind: 'date' },
  { key: 'extraPercent', label: '加付 %', width: 56, kind: 'integer', align: 'right' },
  { key: 'remark', label: '备注', width: 80, grow: true },
]

/** Months that stand in the sheet: those of the workers, else those of the claims. */
function monthsOf(rows: readonly CaseWorkerRow[]): string[] {
  return [...new Set(rows.flatMap(({ months }) => months.map(({ month }) => month)))].toSorted()
}

/** Workers of the case with what is owed by month, what was paid, and what goes on top. */
export function WorkersPart({ detail }: { detail: CaseDetail }) {
  const [editing, setEditing] = useState(false)
  const { full, toggle } = useReveal((reason) => call('inspection-case/reveal-workers', { id: detail.id, reason }))
  const rows = detail.workerRows
  return (
    <section className="panel">
      <div className="case-panel-head">
        <h2>
          劳动者<span className="muted">　共 {rows.length} 人</span>
        </h2>
        {!editing && rows.length > 0 && <Button onClick={toggle}>{full ? '遮蔽证件号码' : '显示完整证件号码'}</Button>}
        {!editing && !detail.locked && <Button onClick={() => setEditing(true)}>{rows.length === 0 ? '录入劳动者' : '编辑劳动者'}</Button>}
      </div>
      {editing ? <WorkersSheet detail={detail} onDone={() => setEditing(false)} /> : <WorkersTable rows={rows} full={full} />}
    </section>
  )
}

function WorkersTable({ rows, full }: { rows: readonly CaseWorkerRow[]; full: ReadonlyMap<string, string> | null }) {
  if (rows.length === 0) return <p className="muted">涉及工资的案件按人、按月录入应付金额，可从表格软件粘贴。</p>
  const owed = sumFen(rows.map(({ owedFen }) => owedFen))
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {['序号', '姓名', '身份证件号码', '联系电话', '岗位', '期间', '应付', '已支付', '未支付', '加付'].map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td>{index + 1}</td>
            <td>{row.name}</td>
            <td>{full?.get(row.id) ?? row.idNumber}</td>
            <td>{row.phone}</td>
            <td>{row.post}</td>
            <td className="grow">{monthsText(row.months.map(({ month }) => month))}</td>
            <td className="number">{formatYuan(row.owedFen)}</td>
            <td className="number">{row.paidFen > 0 ? `${formatYuan(row.paidFen)}${row.paidOn === null ? '' : `（${row.paidOn}）`}` : ''}</td>
            <td className="number">{formatYuan(row.owedFen - row.paidFen)}</td>
            <td className="number">{row.extraFen > 0 ? `${formatYuan(row.extraFen)}（${row.extraPercent}%）` : ''}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={6}>合计 {rows.length} 人，应付{owed > 0 ? upperCaseAmount(owed) : '零元'}</td>
          <td className="number">{formatYuan(owed)}</td>
          <td className="number">{formatYuan(sumFen(rows.map(({ paidFen }) => paidFen)))}</td>
          <td className="number">{formatYuan(sumFen(rows.map((row) => row.owedFen - row.paidFen)))}</td>
          <td className="number">{formatYuan(sumFen(rows.map(({ extraFen }) => extraFen)))}</td>
        </tr>
      </tbody>
    </table>
  )
}

interface Sheet {
  readonly months: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

const columnsOf = (months: readonly string[]): RowColumn[] => [...head, ...months.map((month): RowColumn => ({ key: month, label: month, width: 84, kind: 'money', align: 'right' })), ...tail]

function sheetOf(rows: readonly CaseWorkerRow[]): Sheet {
  const months = monthsOf(rows)
  const cells = (row: CaseWorkerRow): string[] =>
    columnsOf(months).map((column) => (months.includes(column.key) ? cellText(column, row.months.find(({ month }) => month === column.key)?.owedFen ?? 0) : cellText(column, row[column.key as keyof CaseWorkerRow])))
  return { months, rows: rows.map((row) => ({ key: row.id, cells: cells(row) })) }
}

/** Cells of other months keep their places when a month comes in between. */
function withMonths({ months, rows }: Sheet, next: readonly string[]): Sheet {
  const [before, after] = [columnsOf(months), columnsOf(next)]
  return { months: next, rows: rows.map(({ key, cells }) => ({ key, cells: after.map((column) => cells[before.findIndex((one) => one.key === column.key)] ?? '') })) }
}

function readWorker(row: Sheet['rows'][number], months: readonly string[], saved: ReadonlyMap<string, CaseWorkerRow>, today: string) {
  const columns = columnsOf(months)
  const before = saved.get(row.key)
  const at = (key: string): unknown => {
    const index = columns.findIndex((column) => column.key === key)
    const column = columns[index]
    return column ? cellValue(column, row.cells[index] ?? '', today) : ''
  }
  // What comes back as it was shown is the number stored; the window knows it only masked.
  const hidden = (key: 'idNumber' | 'phone') => (before !== undefined && before[key] === at(key) ? null : at(key))
  const value = {
    id: before?.id ?? null,
    name: at('name'),
    idNumber: hidden('idNumber'),
    phone: hidden('phone'),
    post: at('post'),
    months: months.map((month) => ({ month, owedFen: at(month) })).filter(({ owedFen }) => owedFen !== 0),
    paidFen: at('paidFen'),
    paidOn: at('paidOn'),
    extraPercent: at('extraPercent'),
    remark: at('remark'),
  } as CaseWorkerInput
  const problems = new Map<number, string>()
  const checked = caseWorkerInput.safeParse(value)
  for (const issue of checked.success ? [] : checked.error.issues) {
    const key = issue.path[0] === 'months' ? (value.months[Number(issue.path[1])]?.month ?? '') : String(issue.path[0])
    problems.set(Math.max(0, columns.findIndex((column) => column.key === key)), issue.message)
  }
  return { value, problems }
}

function WorkersSheet({ detail, onDone }: { detail: CaseDetail; onDone: () => void }) {
  const { message } = App.useApp()
  const { today } = useSession()
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(detail.workerRows))
  const [month, setMonth] = useState('')
  const [saving, setSaving] = useState(false)
  const saved = useMemo(() => new Map(detail.workerRows.map((row) => [row.id, row])), [detail.workerRows])
  const read = useMemo(() => sheet.rows.map((row) => readWorker(row, sheet.months, saved, today)), [sheet, saved, today])
  const wrong = read.findIndex(({ problems }) => problems.size > 0)
  const problem = wrong < 0 ? null : `第 ${wrong + 1} 行：${[...(read[wrong]?.problems.values() ?? [])][0] ?? ''}`
  const money = wrong < 0 ? read.map(({ value }) => workerMoney(value)) : []
  const addMonth = (): void => {
    const plain = month.trim().replaceAll(/[.年/]/gu, '-').replace(/月$/u, '')
    const [year = '', number = ''] = /^\d{6}$/u.test(plain) ? [plain.slice(0, 4), plain.slice(4)] : plain.split('-')
    const name = `${year}-${number.padStart(2, '0')}`
    if (!/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/u.test(name)) return void message.error('月份应为 2020-05')
    setMonth('')
    setSheet(withMonths(sheet, [...new Set([...sheet.months, name])].toSorted()))
    return undefined
  }
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      await call('inspection-case/save-workers', { id: detail.id, version: detail.version, rows: read.map(({ value }) => value) })
      void message.success('劳动者已保存')
      onDone()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      const [path, text] = Object.entries(error.error.fields ?? {})[0] ?? []
      const line = /^rows\.(\d+)\./u.exec(path ?? '')?.[1]
      void message.error(text === undefined ? error.message : line === undefined ? text : `第 ${Number(line) + 1} 行：${text}`)
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      <div className="case-line">
        <Input style={{ width: 130 }} aria-label="增加月份" placeholder="月份，如 2020-05" value={month} onChange={(event) => setMonth(event.target.value)} onPressEnter={addMonth} />
        <Button onClick={addMonth}>增加月份</Button>
        <span className="muted">每个月份一列，填应付未付的金额</span>
      </div>
      <SheetTable
        label="劳动者"
        columns={columnsOf(sheet.months)}
        rows={sheet.rows}
        onChange={(rows) => setSheet({ ...sheet, rows })}
        lines={14}
        problem={(row, column) => read[row]?.problems.get(column) ?? null}
        foot={
          <span>
            共 <b>{sheet.rows.length}</b> 人，应付 <b>{formatYuan(sumFen(money.map(({ owedFen }) => owedFen)))}</b> 元，未付 <b>{formatYuan(sumFen(money.map(({ unpaidFen }) => unpaidFen)))}</b> 元
          </span>
        }
      />
      <div className="case-line">
        <Button type="primary" loading={saving} disabled={problem !== null} onClick={() => void save()}>
          保存劳动者
        </Button>
        <Button onClick={onDone}>取消</Button>
        {problem !== null && <span className="problem">{problem}</span>}
      </div>
    </>
  )
}
