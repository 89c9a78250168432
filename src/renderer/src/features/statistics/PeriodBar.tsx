import { Segmented, Select, Space } from 'antd'
import { comparisons, partsOf, periodKinds, periodOf, type Comparison, type PeriodChoice, type PeriodKind } from '@shared/features/statistics'
import { DateInput } from '@renderer/components/DateInput'

interface PeriodBarProps {
  readonly choice: PeriodChoice
  readonly years: readonly number[]
  readonly onChange: (choice: PeriodChoice) => void
  /** Left out where nothing is compared. */
  readonly comparison?: Comparison
  readonly onCompare?: (comparison: Comparison) => void
}

const partLabels: Readonly<Record<PeriodKind, (part: number) => string>> = {
  year: () => '全年',
  half: (part) => (part === 1 ? '上半年' : '下半年'),
  quarter: (part) => `第 ${part} 季度`,
  month: (part) => `${part} 月`,
  range: () => '',
}

const monthStarts = [
  { value: 1, label: '自然月' },
  { value: 21, label: '上月 21 日至本月 20 日' },
]

/** Which days are counted, and what they are compared with. */
export function PeriodBar({ choice, years, onChange, comparison, onCompare }: PeriodBarProps) {
  const { kind, year, part, startDay } = choice
  const choices = years.includes(year) ? years : [year, ...years]
  const parts = partsOf(kind)
  const { from, to } = periodOf(choice)
  const setKind = (next: PeriodKind): void => {
    if (next === 'range') onChange({ kind: next, year, part: 1, startDay: 1, from, to })
    else onChange({ kind: next, year, part: Math.min(part, partsOf(next)), startDay })
  }
  const setEnd = (end: 'from' | 'to', date: string | null): void => {
    if (date === null) return
    const other = { from, to, [end]: date }
    // The other end follows, so that what is shown is always a period.
    const [first, last] = other.from <= other.to ? [other.from, other.to] : [date, date]
    onChange({ ...choice, year: Number(first.slice(0, 4)), from: first, to: last })
  }
  return (
    <div className="period-bar">
      <Space size={8} wrap>
        <Select aria-label="统计期" value={kind} options={periodKinds.map(({ value, label }) => ({ value, label }))} onChange={setKind} style={{ width: 104 }} />
        {kind === 'range' ? (
          <>
            <DateInput label="起始日期" value={from} onChange={(date) => setEnd('from', date)} />
            <span className="muted">至</span>
            <DateInput label="结束日期" value={to} onChange={(date) => setEnd('to', date)} />
          </>
        ) : (
          <>
            <Select
              aria-label="年度"
              value={year}
              options={choices.map((value) => ({ value, label: `${value} 年` }))}
              onChange={(value: number) => onChange({ ...choice, year: value })}
              style={{ width: 104 }}
            />
            {parts > 1 && (
              <Select
                aria-label="期别"
                value={part}
                options={Array.from({ length: parts }, (_, index) => ({ value: index + 1, label: partLabels[kind](index + 1) }))}
                onChange={(value: number) => onChange({ ...choice, part: value })}
                style={{ width: 112 }}
              />
            )}
            <Select aria-label="月度起止" value={startDay} options={monthStarts} onChange={(value: number) => onChange({ ...choice, startDay: value })} style={{ width: 188 }} />
          </>
        )}
        {comparison !== undefined && (
          <Segmented
            aria-label="对比"
            options={comparisons.map(({ value, label }) => ({ value, label: `比${label}` }))}
            value={comparison}
            onChange={(value) => onCompare?.(value)}
          />
        )}
      </Space>
    </div>
  )
}
