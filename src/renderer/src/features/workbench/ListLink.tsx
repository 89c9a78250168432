import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ListFilter } from '@shared/list/request'
import { remember } from '@renderer/app/remembered'

export interface ListLinkProps {
  readonly href: string
  /** Name under which the list keeps its filters. */
  readonly list: string
  readonly filters: readonly ListFilter[]
}

/** A way to a list that shows just what the figure counts. */
export function ListLink({ href, list, filters, children, className }: ListLinkProps & { children: ReactNode; className?: string }) {
  return (
    <Link href={href} className={className ?? ''} onClick={() => void remember(`list:${list}`, { search: '', filters })}>
      {children}
    </Link>
  )
}

/** Orders that meet these filters. */
export const orders = (...filters: ListFilter[]): ListLinkProps => ({ href: '/orders', list: 'orders', filters })
export const inState = (...states: string[]): ListFilter => ({ field: 'state', op: 'in', value: states })
export const stillOpen: ListFilter = { field: 'open', op: 'in', value: ['1'] }
export const overdue: ListFilter = { field: 'overdue', op: 'in', value: ['1'] }
