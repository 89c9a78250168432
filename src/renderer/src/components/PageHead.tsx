import type { ReactNode } from 'react'

/** Title and count at the left, actions at the right. */
export function PageHead(props: { title: ReactNode; count?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      <h1>{props.title}</h1>
      {props.count !== undefined && <span className="count">{props.count}</span>}
      <span className="spacer" />
      {props.children}
    </div>
  )
}
