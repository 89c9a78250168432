import type { ReactNode } from 'react'

/** Labels over values, in columns; what is empty says so quietly. */
export function Facts({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts" style={{ margin: 0 }}>
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === '' || value === null || value === undefined ? <span className="muted">未填</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
