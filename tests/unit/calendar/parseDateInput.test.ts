import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRealDate, parseDateInput, shippedCalendar } from '@shared/calendar'

const today = '2026-09-30'
const read = (text: string) => parseDateInput(text, { today, calendar: shippedCalendar })

const next = (text: string) => parseDateInput(text, { today, assumeFuture: true })
const two = (n: number): string => String(n).padStart(2, '0')

describe('parseDateInput', () => {
  it('reads the forms clerks type', () => {
    for (const text of [
      '20261123',
      '2026-11-23',
      '2026.11.23',
      '2026/11/23',
      '2026年11月23日',
      ' 2026 年 11 月 23 日 ',
      '２０２６－１１－２３',
      '２０２６．１１．２３',
      '2026。11。23',
      '2026-11-23 00:00:00',
      '2026年11月23号',
    ])
      expect(read(text), text).toEqual({ ok: true, date: '2026-11-23' })
    expect(read('2026/1/3')).toEqual({ ok: true, date: '2026-01-03' })
    expect(read('2026年1月3日')).toEqual({ ok: true, date: '2026-01-03' })
  })

  it('reads every day in every form', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const date = `${y}-${two(m)}-${two(d)}`
          const expected = isRealDate(date) ? { ok: true, date } : { ok: false, reason: 'does-not-exist' }
          for (const text of [
            `${y}${two(m)}${two(d)}`,
            `${y}-${m}-${d}`,
            `${y}.${m}.${d}`,
            `${y}/${two(m)}/${d}`,
          ])
            expect(read(text), text).toEqual(expected)
          expect(read(`${y}年${m}月${d}日`)).toEqual(expected)
        },
      ),
    )
  })

  it('counts natural days and working days from today', () => {
    expect(read('+15')).toEqual({ ok: true, date: '2026-10-15' })
    expect(read('+15天')).toEqual({ ok: true, date: '2026-10-15' })
    expect(read('＋５工作日')).toEqual({ ok: true, date: '2026-10-13' })
    expect(read('+5个工作日')).toEqual({ ok: true, date: '2026-10-13' })
  })

  it('does not count working days without a calendar or into a year without one', () => {
    expect(parseDateInput('+5工作日', { today })).toEqual({ ok: false, reason: 'needs-calendar' })
    expect(read('+90工作日')).toEqual({ ok: false, reason: 'unknown-year', year: 2027 })
  })

  it('refuses what could be read in two ways or lacks a part', () => {
    for (const text of [
      '24/5/1',
      '2024年5月',
      '2024-5',
      '45051',
      '1/2/2026',
      '240501',
      '1.5',
      '11-23',
      '11月23日',
      '24年5月1日',
    ])
      expect(read(text), text).toEqual({ ok: false, reason: 'ambiguous' })
  })

  it('refuses what is no date at all', () => {
    for (const text of [
      '昨天',
      '2026-11/23',
      '2026-11-23-1',
      '-5',
      '20261123x',
      '2206年',
      '99991231',
      '+99999',
    ])
      expect(read(text), text).toEqual({ ok: false, reason: 'not-a-date' })
    expect(read(' 　\u200B')).toEqual({ ok: false, reason: 'empty' })
    expect(read('2026-02-30')).toEqual({ ok: false, reason: 'does-not-exist' })
  })

  it('completes a month and a day to the next such day only where the field asks for it', () => {
    expect(next('11-23')).toEqual({ ok: true, date: '2026-11-23' })
    expect(next('9月30日')).toEqual({ ok: true, date: '2026-09-30' })
    expect(next('9/29')).toEqual({ ok: true, date: '2027-09-29' })
    expect(next('2-29')).toEqual({ ok: true, date: '2028-02-29' })
    expect(next('2-30')).toEqual({ ok: false, reason: 'does-not-exist' })
    expect(next('13-1')).toEqual({ ok: false, reason: 'does-not-exist' })
  })
})
