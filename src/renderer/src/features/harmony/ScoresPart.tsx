import { Button, Segmented, Select } from 'antd'
import { Link } from 'wouter'
import {
  checkSheet,
  effectiveValue,
  scoreSheet,
  scoringRoles,
  tenthsText,
  type HarmonyDetail,
  type OwnRecord,
  type OwnRecordKind,
  type ScoreSheet,
  type ScoringRole,
} from '@shared/features/harmony'
import { call } from '@renderer/app/bridge'
import { PartFoot } from '@renderer/features/rules-guidance/PartFoot'
import { usePart } from '@renderer/features/rules-guidance/usePart'
import { ScoreCell } from './ScoreCell'

type Part = 'lines' | 'deductions' | 'vetoes'
const blank = { self: null, town: null, tripartite: null }

/** The scoring sheet: every line with its three scores, and beside it what the desk's own records say. */
export function ScoresPart({ detail }: { detail: HarmonyDetail }) {
  const { table, role, records } = detail
  const part = usePart<ScoreSheet>(`harmony:${detail.id}:scores`, detail.sheet, (sheet) =>
    call('harmony/save-sheet', { id: detail.id, version: detail.version, sheet }),
  )
  const sheet = part.value
  const errors = checkSheet(table, sheet)
  const set = (where: Part, id: string, value: number | boolean | null): void => {
    if (role === null) return
    part.change({ ...sheet, [where]: { ...sheet[where], [id]: { ...blank, ...sheet[where][id], [role]: value } } })
  }
  const fill = (): void => {
    if (role === null) return
    const lines = table.sections.flatMap((section) => section.groups.flatMap((group) => group.lines))
    const filled = lines.map(({ id, maxTenths }) => [id, { ...blank, ...sheet.lines[id], [role]: effectiveValue(sheet.lines[id], role) ?? maxTenths }])
    part.change({ ...sheet, lines: Object.fromEntries(filled) as ScoreSheet['lines'] })
  }
  const totals = Object.keys(errors).length > 0 ? null : scoringRoles.map(({ value }) => scoreSheet(table, sheet, value))
  return (
    <section className="panel">
      <div className="harmony-part-head">
        <h2>评分表</h2>
        <span className="muted">
          {table.label}
          {table.example ? '，示例表，非本地现行标准' : ''}
        </span>
        {role !== null && (
          <Button size="small" onClick={fill}>
            未评项目填满分
          </Button>
        )}
      </div>
      <table className="plain-table harmony-scores">
        <thead>
          <tr>
            <th>项目</th>
            <th style={{ width: 64 }}>分值</th>
            {scoringRoles.map(({ value, label }) => (
              <th key={value} style={{ width: 128 }}>
                {label}
              </th>
            ))}
            <th style={{ width: '34%' }}>本局记录</th>
          </tr>
        </thead>
        <tbody>
          {table.sections.flatMap((section) => [
            <tr key={section.id} className="harmony-section">
              <td>{section.label}</td>
              <td>{tenthsText(section.maxTenths)}</td>
              {scoringRoles.map(({ value }, index) => (
                <td key={value}>{tenthsText(totals?.[index]?.sections.find((one) => one.id === section.id)?.tenths ?? 0)}</td>
              ))}
              <td />
            </tr>,
            ...section.groups.flatMap((group) =>
              group.lines.map((line) => (
                <tr key={line.id}>
                  <td>
                    {group.label === null ? '' : <span className="muted">{group.label}　</span>}
                    {line.label}
                  </td>
                  <td>{tenthsText(line.maxTenths)}</td>
                  {scoringRoles.map(({ value }) => (
                    <td key={value}>
                      {value === role ? (
                        <ScoreCell
                          label={`${line.label} ${value}`}
                          tenths={sheet.lines[line.id]?.[value] ?? null}
                          instead={effectiveValue(sheet.lines[line.id], value)}
                          problem={errors[`lines.${line.id}.${value}`] ?? null}
                          onChange={(tenths) => set('lines', line.id, tenths)}
                        />
                      ) : (
                        shown(sheet, line.id, value)
                      )}
                    </td>
                  ))}
                  <td>
                    <Records all={records} kinds={line.records} />
                  </td>
                </tr>
              )),
            ),
          ])}
          {table.deductions.map((line) => (
            <tr key={line.id}>
              <td>
                <span className="muted">减分　</span>
                {line.label}
              </td>
              <td />
              {scoringRoles.map(({ value }) => (
                <td key={value}>
                  {value === role ? (
                    <Select
                      size="small"
                      style={{ width: 84 }}
                      aria-label={line.label}
                      allowClear
                      placeholder={placeholder(effectiveValue(sheet.deductions[line.id], value))}
                      value={sheet.deductions[line.id]?.[value] ?? null}
                      options={line.optionsTenths.map((option) => ({ value: option, label: tenthsText(option) }))}
                      onChange={(option: number | undefined) => set('deductions', line.id, option ?? null)}
                    />
                  ) : (
                    placeholder(sheet.deductions[line.id]?.[value] ?? null)
                  )}
                </td>
              ))}
              <td>
                <Records all={records} kinds={line.records} />
              </td>
            </tr>
          ))}
          {table.vetoes.map((line) => (
            <tr key={line.id}>
              <td>
                <span className="harmony-adverse">否决　</span>
                {line.label}
              </td>
              <td />
              {scoringRoles.map(({ value }) => {
                const met = sheet.vetoes[line.id]?.[value] ?? null
                return (
                  <td key={value}>
                    {value === role ? (
                      <Segmented<string>
                        size="small"
                        aria-label={line.label}
                        value={met === null ? '' : met ? 'yes' : 'no'}
                        options={[
                          { value: '', label: '未查' },
                          { value: 'no', label: '否' },
                          { value: 'yes', label: '是' },
                        ]}
                        onChange={(chosen) => set('vetoes', line.id, chosen === '' ? null : chosen === 'yes')}
                      />
                    ) : (
                      met === null ? '' : met ? <b className="harmony-adverse">是</b> : '否'
                    )}
                  </td>
                )
              })}
              <td>
                <Records all={records} kinds={line.records} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="harmony-section">
            <td>合计</td>
            <td>{tenthsText(table.totalTenths)}</td>
            {scoringRoles.map(({ value }, index) => (
              <td key={value}>{total(totals?.[index])}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      <PartFoot part={part} />
    </section>
  )
}

const placeholder = (tenths: number | null): string => (tenths === null ? '' : tenthsText(tenths))

function shown(sheet: ScoreSheet, id: string, role: ScoringRole) {
  const own = sheet.lines[id]?.[role] ?? null
  return own === null ? <span className="muted">{placeholder(effectiveValue(sheet.lines[id], role))}</span> : tenthsText(own)
}

function total(score: ReturnType<typeof scoreSheet> | undefined): string {
  if (score === undefined) return '—'
  if (score.vetoes.length > 0) return '一票否决'
  return score.totalTenths === null ? `缺 ${score.missing.length} 项` : tenthsText(score.totalTenths)
}

/** Entries shown beside one line before they are folded. */
const SHOWN = 3

function Records({ all, kinds }: { all: readonly OwnRecord[]; kinds: readonly OwnRecordKind[] }) {
  const own = all.filter((record) => kinds.includes(record.kind))
  if (kinds.length === 0) return null
  if (own.length === 0) return <span className="muted">无记录</span>
  return (
    <>
      {own.slice(0, SHOWN).map((record) => (
        <Link key={`${record.kind} ${record.path}`} href={record.path} className={record.adverse ? 'harmony-record harmony-adverse' : 'harmony-record'}>
          {record.date} {record.text}
        </Link>
      ))}
      {own.length > SHOWN && <span className="muted">另有 {own.length - SHOWN} 条</span>}
    </>
  )
}
