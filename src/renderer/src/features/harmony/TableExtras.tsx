import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { DeductionDraft, DraftProblems, VetoDraft } from '@shared/features/harmony'
import { RecordKinds } from './RecordKinds'

interface RowsProps<Row> {
  readonly rows: readonly Row[]
  readonly problems: DraftProblems
  readonly freshId: () => string
  readonly onChange: (rows: Row[]) => void
}

/** 减分指标: each with the values that may be given. */
export function DeductionRows({ rows, problems, freshId, onChange }: RowsProps<DeductionDraft>) {
  const change = (id: string, part: Partial<DeductionDraft>): void => onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  return (
    <ExtraPanel title="减分指标" heads={['名称', '可选减分']} onAdd={() => onChange([...rows, { id: freshId(), label: '', options: '0、-2', records: [] }])}>
      {rows.map((row) => {
        const problem = problems[`deductions.${row.id}.options`]
        return (
          <tr key={row.id}>
            <NameCell where="deductions" row={row} problems={problems} onChange={(label) => change(row.id, { label })} />
            <td>
              <Input size="small" aria-label={`${row.id} 可选减分`} value={row.options} status={problem === undefined ? '' : 'error'} onChange={(event) => change(row.id, { options: event.target.value })} />
              {problem !== undefined && <div className="harmony-adverse">{problem}</div>}
            </td>
            <td>
              <RecordKinds label={`${row.id} 对照本局记录`} value={row.records} onChange={(records) => change(row.id, { records })} />
            </td>
            <RemoveCell label={row.label} onRemove={() => onChange(rows.filter((one) => one.id !== row.id))} />
          </tr>
        )
      })}
    </ExtraPanel>
  )
}

/** 一票否决: conditions of which none may be met. */
export function VetoRows({ rows, problems, freshId, onChange }: RowsProps<VetoDraft>) {
  const change = (id: string, part: Partial<VetoDraft>): void => onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  return (
    <ExtraPanel title="一票否决" heads={['条件']} onAdd={() => onChange([...rows, { id: freshId(), label: '', records: [] }])}>
      {rows.map((row) => (
        <tr key={row.id}>
          <NameCell where="vetoes" row={row} problems={problems} onChange={(label) => change(row.id, { label })} />
          <td>
            <RecordKinds label={`${row.id} 对照本局记录`} value={row.records} onChange={(records) => change(row.id, { records })} />
          </td>
          <RemoveCell label={row.label} onRemove={() => onChange(rows.filter((one) => one.id !== row.id))} />
        </tr>
      ))}
    </ExtraPanel>
  )
}

function ExtraPanel({ title, heads, onAdd, children }: { readonly title: string; readonly heads: readonly string[]; readonly onAdd: () => void; readonly children: React.ReactNode }) {
  return (
    <section className="panel harmony-table-part" aria-label={title}>
      <div className="harmony-part-head">
        <h2>{title}</h2>
        <span className="harmony-space" />
        <Button size="small" onClick={onAdd}>
          添加
        </Button>
      </div>
      <table className="plain-table harmony-table-lines">
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} {...(index === 0 ? {} : { style: { width: '20%' } })}>
                {head}
              </th>
            ))}
            <th style={{ width: '30%' }}>对照本局记录</th>
            <th style={{ width: 44 }} />
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

interface NameProps {
  readonly where: 'deductions' | 'vetoes'
  readonly row: VetoDraft
  readonly problems: DraftProblems
  readonly onChange: (label: string) => void
}

function NameCell({ where, row, problems, onChange }: NameProps) {
  const problem = problems[`${where}.${row.id}.label`]
  return (
    <td>
      <Input size="small" aria-label={`${row.id} 名称`} value={row.label} maxLength={200} status={problem === undefined ? '' : 'error'} onChange={(event) => onChange(event.target.value)} />
      {problem !== undefined && <div className="harmony-adverse">{problem}</div>}
    </td>
  )
}

function RemoveCell({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <td>
      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删去 ${label}`} onClick={onRemove} />
    </td>
  )
}
