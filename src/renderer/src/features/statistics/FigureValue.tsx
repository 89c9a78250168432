import { formatFigure, type Figure, type Indicator } from '@shared/features/statistics'

interface FigureValueProps {
  readonly indicator: Indicator
  readonly figure: Figure
  /** Where the figure stands, for those who hear the page. */
  readonly label: string
  readonly onOpen: () => void
}

/** A figure that opens its rows. One without rows is only text; a rate stands with both its parts. */
export function FigureValue({ indicator, figure, label, onOpen }: FigureValueProps) {
  const text = formatFigure(indicator, figure.value)
  const { numerator, denominator } = figure
  const empty = figure.value === null || (figure.value === 0 && (denominator ?? 0) === 0)
  return (
    <>
      {denominator !== undefined && denominator > 0 && (
        <span className="figure-parts">
          {numerator}÷{denominator}
        </span>
      )}
      {empty ? (
        <span className="figure-none">{text}</span>
      ) : (
        <button type="button" className="figure" aria-label={`${label} ${text} ${indicator.unit}，查看明细`} onClick={onOpen}>
          {text}
        </button>
      )}
    </>
  )
}
