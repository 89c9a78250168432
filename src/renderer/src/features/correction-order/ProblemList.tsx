import type { OrderWarning } from '@shared/features/correction-order'
import { goToField, placeOf } from './fields'

interface ProblemListProps {
  readonly errors: Readonly<Record<string, string>>
  readonly warnings: readonly OrderWarning[]
}

/** What is missing or worth a look, each a way to its field. */
export function ProblemList({ errors, warnings }: ProblemListProps) {
  const missing = Object.entries(errors)
  if (missing.length === 0 && warnings.length === 0) return <span className="ready">内容齐全，可以签发</span>
  return (
    <ul className="problems" aria-label="待补内容">
      {missing.map(([field, text]) => (
        <li key={field} className="missing">
          <button type="button" className="link-button" onClick={() => goToField(field)}>
            {placeOf(field)}：{text}
          </button>
        </li>
      ))}
      {warnings.map(({ field, message }) => (
        <li key={`${field} ${message}`} className="warning">
          <button type="button" className="link-button" onClick={() => goToField(field)}>
            {placeOf(field)}：{message}
          </button>
        </li>
      ))}
    </ul>
  )
}
