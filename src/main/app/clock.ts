import { fixedDayClock, systemClock, type Clock } from '@main/core/clock'
import { testVariable } from './flavour'

/** The time of this machine; in a test build on the day it was told. */
export function appClock(): Clock {
  const day = testVariable('DESK_TODAY')
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? fixedDayClock(day) : systemClock
}
