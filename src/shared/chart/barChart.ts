/** What a chart shows: a bar a series and category; null where there is no figure. */
export interface ChartData {
  readonly title: string
  readonly unit: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

export interface ChartBar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly series: number
  readonly category: number
  readonly value: number
}
export interface ChartText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  /** Degrees, around its own place; 0 unless told. */
  readonly turn?: number
}

/** A chart laid out in plain shapes: the window and the printed page draw the same ones. */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly bars: readonly ChartBar[]
  /** Heights of the scale's lines. */
  readonly lines: readonly number[]
  readonly left: number
  readonly right: number
  readonly texts: readonly ChartText[]
  /** Values over their bars, where there is room. */
  readonly values: readonly ChartText[]
}

const TOP = 30
const FONT = 12
const GAP = 0.28
const STEPS = 4

/** A round number at or above a value, in steps people count in: 1, 2, 2.5, 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  for (const step of [1, 2, 2.5, 5, 10]) if (step * power >= value) return step * power
  return 10 * power
}

/** Places a text takes at the chart's size: a Chinese character 12, others 7. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? FONT : 7), 0)

const plain = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1)).replaceAll(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ',')

/** Lays a bar chart out. Bars begin at 0: a cut scale would make small changes look large. */
export function layOutBars({ categories, series, unit }: ChartData, width: number, height: number): ChartLayout {
  const highest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const top = roundUp(highest)
  const scale = Array.from({ length: STEPS + 1 }, (_, index) => (top / STEPS) * index)
  const left = Math.max(...scale.map((value) => widthOf(plain(value)))) + 12
  const right = width - 8
  const slot = (right - left) / Math.max(1, categories.length)
  const turned = categories.some((name) => widthOf(name) > slot - 4)
  const bottom = height - (turned ? Math.min(90, Math.max(...categories.map(widthOf)) * 0.72 + 16) : 24)
  const yOf = (value: number): number => bottom - (value / top) * (bottom - TOP)
  const bar = (slot * (1 - GAP)) / Math.max(1, series.length)
  const bars = series.flatMap(({ values }, index) =>
    values.flatMap((value, category): ChartBar[] => {
      if (value === null || category >= categories.length) return []
      const x = left + category * slot + (slot * GAP) / 2 + index * bar
      return [{ x, y: yOf(value), width: Math.max(1, bar - 1), height: bottom - yOf(value), series: index, category, value }]
    }),
  )
  const names = categories.map((text, index): ChartText => {
    const x = left + (index + 0.5) * slot
    return turned ? { x: x + 4, y: bottom + 14, text, anchor: 'end', turn: -40 } : { x, y: bottom + 17, text, anchor: 'middle' }
  })
  const marks = scale.map((value): ChartText => ({ x: left - 6, y: yOf(value) + 4, text: plain(value), anchor: 'end' }))
  const values = bars.filter(({ width: room, value }) => widthOf(plain(value)) <= room + 8).map((one): ChartText => ({ x: one.x + one.width / 2, y: one.y - 4, text: plain(one.value), anchor: 'middle' }))
  return { width, height, bars, lines: scale.map(yOf), left, right, texts: [...names, ...marks, { x: 0, y: 14, text: `单位：${unit}`, anchor: 'start' }], values }
}

/** Colours that differ in lightness too, so that a black print tells them apart. */
export const chartColours = ['#1f5fbf', '#a9c4ea', '#6b7280', '#d1a35c', '#2f855a'] as const
export const colourOf = (series: number): string => chartColours[series % chartColours.length] ?? chartColours[0]
