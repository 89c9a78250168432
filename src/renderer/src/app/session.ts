import { createContext, useContext, useMemo } from 'react'
import type { ReadyState } from '@shared/features/app'
import { makeWorkCalendar, type WorkCalendar } from '@shared/calendar'
import { useCall } from './queries'

const SessionContext = createContext<ReadyState | null>(null)
export const SessionProvider = SessionContext.Provider

/** Today, operator and data folder of the open desk. */
export function useSession(): ReadyState {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no open desk above this component')
  return session
}

/** The bureau's working calendar, the same the services count with; null until it is loaded. */
export function useCalendar(): WorkCalendar | null {
  const { data } = useCall('setting/calendar-all', {})
  return useMemo(() => (data ? makeWorkCalendar(data.days, data.knownYears) : null), [data])
}
