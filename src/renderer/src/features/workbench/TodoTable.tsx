import { Link, useLocation } from 'wouter'
import type { DeadlineWindow } from '@shared/features/deadline'
import type { WorkbenchItem } from '@shared/features/workbench'
import { ownerPath } from '@renderer/features/deadline/ownerPath'
import { DeadlineLink } from './ListLink'
import { DaysLeft } from '@renderer/features/deadline/DaysLeft'

interface TodoTableProps {
  readonly items: { readonly rows: readonly WorkbenchItem[]; readonly total: number }
  readonly empty: string
  /** The part of the list of deadlines with all of them. */
  readonly more: DeadlineWindow
}

/** Things to do, one line each, one click from the thing itself. */
export function TodoTable({ items, empty, more }: TodoTableProps) {
  const [, navigate] = useLocation()
  if (items.total === 0) return <p className="muted">{empty}</p>
  return (
    <>
      <table className="todo-table">
        <tbody>
          {items.rows.map((item) => {
            const path = ownerPath(item)
            return (
              <tr key={item.id} onClick={() => navigate(path)} title={item.explanation}>
                <td className="todo-left">
                  <DaysLeft days={item.daysLeft} overdue={item.overdue} />
                </td>
                <td className="todo-date">{item.dueDate}</td>
                <td className="todo-name">
                  <Link href={path} onClick={(event) => event.stopPropagation()}>
                    {item.employerName ?? item.title}
                  </Link>
                </td>
                <td className="todo-number">{item.title}</td>
                <td className="todo-town">{item.townName}</td>
                <td className="todo-basis">{item.basis}</td>
                <td className="todo-state">{item.stateLabel}</td>
                <td className="todo-next">
                  {item.nextStep && (
                    <Link href={`${path}?step=${item.nextStep.step}`} onClick={(event) => event.stopPropagation()}>
                      {item.nextStep.label}
                    </Link>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {items.total > items.rows.length && (
        <DeadlineLink window={more} className="todo-more">
          另有 {items.total - items.rows.length} 件，查看全部
        </DeadlineLink>
      )}
    </>
  )
}
