import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DeadlineWindow } from '@shared/features/deadline'
import type { ListFilter } from '@shared/list/request'
import { askDeadlines } from '@renderer/features/deadline/window'
import { askList } from '@renderer/grid/useListState'

export interface ListLinkProps {
  readonly href: string
  /** Name under which the list keeps its filters. */
  readonly list: string
  readonly filters: readonly ListFilter[]
}

/** A way to a list that shows just what the figure counts. */
export function ListLink({ href, list, filters, children, className }: ListLinkProps & { children: ReactNode; className?: string }) {
  return (
    <Link href={href} className={className ?? ''} onClick={() => askList(list, filters)}>
      {children}
    </Link>
  )
}

/** A way to a part of the list of everything that is due. */
export function DeadlineLink({ window, children, className }: { window: DeadlineWindow; children: ReactNode; className?: string }) {
  const open = (): void => {
    askDeadlines(window)
    askList('deadlines', [])
  }
  return (
    <Link href="/deadlines" className={className ?? ''} onClick={open}>
      {children}
    </Link>
  )
}

/** Orders that meet these filters. */
export const orders = (...filters: ListFilter[]): ListLinkProps => ({ href: '/orders', list: 'orders', filters })
export const inState = (...states: string[]): ListFilter => ({ field: 'state', op: 'in', value: states })
export const stillOpen: ListFilter = { field: 'open', op: 'in', value: ['1'] }
