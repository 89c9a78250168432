import { describe, expect, it } from 'vitest'
import { todayFrom } from '@shared/calendar'
import { onDay } from '@main/core/clock'

describe('a clock whose day is fixed', () => {
  it('stays on its day in China at every hour of the machine', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const moment = new Date(Date.UTC(2026, 10, 24, hour, 42, 7, 5))
      expect(todayFrom(onDay('2020-06-15', moment))).toBe('2020-06-15')
    }
  })

  it('keeps the time of day', () => {
    expect(onDay('2020-06-15', new Date('2026-11-24T17:42:07.005Z')).toISOString()).toBe('2020-06-14T17:42:07.005Z')
  })
})
