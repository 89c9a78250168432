import { colourOf, layOutBars, type ChartData, type ChartText } from '@shared/chart/barChart'

/** A bar chart as SVG; each bar says its number, and opens its rows where that is offered. */
export function BarChart({ data, width, height, onOpen }: { readonly data: ChartData; readonly width: number; readonly height: number; readonly onOpen?: (category: number, series: number) => void }) {
  const { bars, lines, left, right, texts, values } = layOutBars(data, width, height)
  return (
    <figure className="chart">
      <figcaption>
        {data.title}
        {data.series.length > 1 &&
          data.series.map(({ name }, index) => (
            <span key={name} className="chart-key">
              <i style={{ background: colourOf(index) }} />
              {name}
            </span>
          ))}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={data.title}>
        {lines.map((y) => (
          <line key={y} x1={left} x2={right} y1={y} y2={y} className="chart-line" />
        ))}
        {bars.map((bar) => {
          const what = `${data.categories[bar.category] ?? ''} ${data.series[bar.series]?.name ?? ''} ${bar.value.toLocaleString('zh-CN')} ${data.unit}`
          return (
            <rect key={`${bar.series} ${bar.category}`} x={bar.x} y={bar.y} width={bar.width} height={bar.height} fill={colourOf(bar.series)} className={onOpen ? 'chart-bar' : ''} onClick={() => onOpen?.(bar.category, bar.series)}>
              <title>{what}</title>
            </rect>
          )
        })}
        {[...texts, ...values].map((text) => (
          <Words key={`${text.x} ${text.y} ${text.text}`} text={text} />
        ))}
      </svg>
    </figure>
  )
}

function Words({ text: { x, y, text, anchor, turn = 0 } }: { readonly text: ChartText }) {
  return (
    <text x={x} y={y} textAnchor={anchor} {...(turn === 0 ? {} : { transform: `rotate(${turn} ${x} ${y})` })}>
      {text}
    </text>
  )
}
