import { Button, Select } from 'antd'
import { useState } from 'react'
import { checkSheet, effectiveValue, reviewConclusions, scoredLines, scoreSheet, scoringRoles, tenthsText, unscored, wasReviewed, type HarmonyDetail, type OwnRecordKind, type ScoreSheet, type ScoringRole } from '@shared/features/harmony'
import { optionLabel } from '@shared/fields/values'
import { PartFoot } from '@renderer/features/rules-guidance/PartFoot'
import type { EditedPart } from './editedPart'
import { LineFiles, useLineFiles } from './LineFiles'
import { OwnRecords } from './OwnRecords'
import { ScoreCell } from './ScoreCell'
import { moveInScores } from './scoreKeys'
import { VetoCell } from './VetoCell'

type Where = 'lines' | 'deductions' | 'vetoes'
const blank = unscored

interface ScoresPartProps {
  readonly detail: HarmonyDetail
  readonly part: EditedPart<ScoreSheet>
}

/** The scoring sheet: every line with its three scores, its proofs, and what the desk's own records say to it. */
export function ScoresPart({ detail, part }: ScoresPartProps) {
  const { table, reviews } = detail
  /** Place of an earlier re-check that is looked at; null for the sheet as it stands. */
  const [past, setPast] = useState<number | null>(null)
  const record = past === null ? undefined : reviews[past]
  const sheet = record?.sheet ?? part.value
  const role = record === undefined ? detail.role : null
  const columns = scoringRoles.filter(({ value }) => value !== 'review' || role === 'review' || wasReviewed(sheet))
  const errors = checkSheet(table, sheet)
  const files = useLineFiles(detail.id)
  const change = (where: Where, id: string, value: number | boolean | null): void => {
    if (role === null) return
    part.change({ ...sheet, [where]: { ...sheet[where], [id]: { ...blank, ...sheet[where][id], [role]: value } } })
  }
  /** What the role at hand has left open, at its best. */
  const fillScores = (): void => {
    if (role === null) return
    const filled = scoredLines(table).map(({ id, maxTenths }) => [id, { ...blank, ...sheet.lines[id], [role]: effectiveValue(sheet.lines[id], role) ?? maxTenths }])
    part.change({ ...sheet, lines: Object.fromEntries(filled) as ScoreSheet['lines'] })
  }
  const clearVetoes = (): void => {
    if (role === null) return
    const filled = table.vetoes.map(({ id }) => [id, { ...blank, ...sheet.vetoes[id], [role]: sheet.vetoes[id]?.[role] ?? false }])
    part.change({ ...sheet, vetoes: Object.fromEntries(filled) as ScoreSheet['vetoes'] })
  }
  const totals = Object.keys(errors).length > 0 ? null : columns.map(({ value }) => scoreSheet(table, sheet, value))
  const beside = (line: { readonly id: string; readonly label: string; readonly records: readonly OwnRecordKind[] }) => (
    <>
      <td className="harmony-files-cell">
        <LineFiles caseId={detail.id} lineId={line.id} label={line.label} count={files.get(line.id) ?? 0} />
      </td>
      <td>
        <OwnRecords all={detail.records} kinds={line.records} unkept={detail.unkept} />
      </td>
    </>
  )
  const rolesTotals = (of: (index: number) => string) => columns.map(({ value }, index) => <td key={value}>{of(index)}</td>)
  return (
    <section className="panel harmony-sheet" onKeyDown={moveInScores}>
      <div className="harmony-part-head">
        <h2>评分表</h2>
        <span className="muted">
          {table.label}
          {table.example ? '，非本地现行标准' : ''}
        </span>
        <span className="harmony-space" />
        {reviews.length > 0 && (
          <Select
            size="small"
            aria-label="复审"
            value={past ?? -1}
            options={[{ value: -1, label: detail.role === 'review' ? '本次复审' : '当前评分' }, ...reviews.map(({ reviewedOn, conclusion }, index) => ({ value: index, label: `${reviewedOn} 复审，${optionLabel(reviewConclusions, conclusion)}` }))]}
            onChange={(chosen) => setPast(chosen === -1 ? null : chosen)}
          />
        )}
        {role !== null && (
          <>
            <Button size="small" onClick={fillScores}>
              未评项目填满分
            </Button>
            <Button size="small" onClick={clearVetoes}>
              未查否决项填“否”
            </Button>
          </>
        )}
      </div>
      <table className="plain-table harmony-scores">
        <thead>
          <tr>
            <th>项目</th>
            <th style={{ width: 56 }}>分值</th>
            {columns.map(({ value, label }) => (
              <th key={value} className={value === role ? 'harmony-own' : ''} style={{ width: value === role ? 132 : columns.length > 3 ? 84 : 92 }}>
                {label}
              </th>
            ))}
            <th style={{ width: 64 }}>证明</th>
            <th style={{ width: columns.length > 3 ? '26%' : '30%' }}>本局记录</th>
          </tr>
        </thead>
        <tbody>
          {table.sections.flatMap((section) => [
            <tr key={section.id} className="harmony-section">
              <td>{section.label}</td>
              <td>{tenthsText(section.maxTenths)}</td>
              {rolesTotals((index) => sectionText(totals?.[index], section.id))}
              <td />
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
                  {columns.map(({ value, label }) => (
                    <td key={value}>
                      {value === role ? (
                        <ScoreCell
                          label={`${line.label} ${label}`}
                          tenths={sheet.lines[line.id]?.[value] ?? null}
                          instead={effectiveValue(sheet.lines[line.id], value)}
                          problem={errors[`lines.${line.id}.${value}`] ?? null}
                          onChange={(tenths) => change('lines', line.id, tenths)}
                        />
                      ) : (
                        <Given sheet={sheet} where="lines" id={line.id} role={value} at={role} />
                      )}
                    </td>
                  ))}
                  {beside(line)}
                </tr>
              )),
            ),
          ])}
          {table.deductions.length > 0 && <Divider span={columns.length + 4} label="减分指标" help="填减去的分数，如 2 或 -2" />}
          {table.deductions.map((line) => (
            <tr key={line.id}>
              <td>{line.label}</td>
              <td>{tenthsText(Math.min(...line.optionsTenths))}</td>
              {columns.map(({ value, label }) => (
                <td key={value}>
                  {value === role ? (
                    <ScoreCell
                      label={`${line.label} ${label}`}
                      tenths={sheet.deductions[line.id]?.[value] ?? null}
                      instead={effectiveValue(sheet.deductions[line.id], value)}
                      problem={errors[`deductions.${line.id}.${value}`] ?? null}
                      onChange={(tenths) => change('deductions', line.id, tenths === null ? null : -Math.abs(tenths))}
                    />
                  ) : (
                    <Given sheet={sheet} where="deductions" id={line.id} role={value} at={role} />
                  )}
                </td>
              ))}
              {beside(line)}
            </tr>
          ))}
          {table.vetoes.length > 0 && <Divider span={columns.length + 4} label="一票否决" help="有一项为“是”即不计总分，不能公示" />}
          {table.vetoes.map((line) => (
            <tr key={line.id}>
              <td colSpan={2}>{line.label}</td>
              {columns.map(({ value, label }) => {
                const met = sheet.vetoes[line.id]?.[value] ?? null
                return <td key={value}>{value === role ? <VetoCell label={`${line.label} ${label}`} met={met} onChange={(next) => change('vetoes', line.id, next)} /> : <Answer met={met} />}</td>
              })}
              {beside(line)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="harmony-section">
            <td>合计</td>
            <td>{tenthsText(table.totalTenths)}</td>
            {rolesTotals((index) => totalText(totals?.[index]))}
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      {role !== null && part.dirty && (
        <div className="harmony-save">
          <b>
            {scoringRoles.find(({ value }) => value === role)?.label} {totals === null ? '有分值需更正' : totalText(totals[columns.findIndex(({ value }) => value === role)])}
          </b>
          <PartFoot part={part} />
        </div>
      )}
    </section>
  )
}

function Divider({ span, label, help }: { readonly span: number; readonly label: string; readonly help: string }) {
  return (
    <tr className="harmony-section">
      <td colSpan={span}>
        {label}
        <span className="muted harmony-help">{help}</span>
      </td>
    </tr>
  )
}

interface GivenProps {
  readonly sheet: ScoreSheet
  readonly where: 'lines' | 'deductions'
  readonly id: string
  readonly role: ScoringRole
  /** Who scores now; what comes later is still open. */
  readonly at: ScoringRole | null
}

/** A score another has given, or in grey the one that stands in its place. */
function Given({ sheet, where, id, role, at }: GivenProps) {
  const own = sheet[where][id]?.[role] ?? null
  if (own !== null) return tenthsText(own)
  const order = scoringRoles.map(({ value }) => value)
  if (at !== null && order.indexOf(role) > order.indexOf(at)) return null
  const instead = effectiveValue(sheet[where][id], role)
  return instead === null ? null : <span className="muted">{tenthsText(instead)}</span>
}

function Answer({ met }: { readonly met: boolean | null }) {
  if (met === null) return null
  return met ? <b className="harmony-adverse">是</b> : <>否</>
}

const sectionText = (score: ReturnType<typeof scoreSheet> | undefined, id: string): string => score === undefined ? '—' : tenthsText(score.sections.find((one) => one.id === id)?.tenths ?? 0)

function totalText(score: ReturnType<typeof scoreSheet> | undefined): string {
  if (score === undefined) return '—'
  if (score.vetoes.length > 0) return '一票否决'
  return score.totalTenths === null ? `缺 ${score.missing.length} 项` : tenthsText(score.totalTenths)
}
