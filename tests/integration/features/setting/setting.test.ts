import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settingContract } from '@shared/features/setting'
import { employerInput } from '@shared/features/employer'
import { createEmployer } from '@main/features/employer/service'
import { settingHandlers } from '@main/features/setting/handlers'
import { defaultTowns } from '@main/features/setting/defaults'
import { loadCalendar } from '@main/features/setting/service'
import { Dispatcher } from '@main/ipc/dispatch'
import { employerValues } from '../../../support/employers'
import { openTestDesk, type TestDesk } from '../../../support/testDesk'

describe('settings', () => {
  let test: TestDesk
  let dispatcher: Dispatcher
  beforeEach(async () => {
    test = await openTestDesk()
    dispatcher = new Dispatcher(test.desk.log)
    dispatcher.register(settingContract, settingHandlers, () => test.desk)
  })
  afterEach(() => test.close())

  const towns = () => settingHandlers['setting/towns'](test.desk, {})
  const names = async () => (await towns()).map((town) => town.name)
  const refOf = ({ id, version }: { id: string; version: number }) => ({ id, version })

  it('ships the towns of the county in their order', async () => {
    expect(await names()).toEqual([...defaultTowns])
  })

  it('keeps the order the clerk gave, and refuses it when a town was saved meanwhile', async () => {
    const before = await towns()
    const reversed = before.toReversed().map(refOf)
    await settingHandlers['setting/sort-towns'](test.desk, { rows: reversed })
    expect(await names()).toEqual([...defaultTowns].toReversed())
    expect(await dispatcher.call('setting/sort-towns', { rows: reversed })).toMatchObject({ ok: false, error: { code: 'stale' } })
  })

  it('refuses a second town of the same name at its field, and to remove one that is used', async () => {
    const [town] = await towns()
    const values = { name: town?.name ?? '', sort: 1, active: true }
    expect(await dispatcher.call('setting/save-town', { ref: null, values })).toMatchObject({
      ok: false,
      error: { code: 'validation', fields: { name: '已有同名的镇（街道）' } },
    })
    await createEmployer(test.desk, employerInput.parse(employerValues({ townId: town?.id ?? null })))
    expect(await dispatcher.call('setting/delete-town', town && refOf(town))).toMatchObject({
      ok: false,
      error: { code: 'still-used', params: { count: 1 } },
    })
  })

  it('refuses a number pattern without its year or sequence, or with a field nobody fills', async () => {
    const [pattern] = await settingHandlers['setting/number-patterns'](test.desk, {})
    const save = (text: string) => dispatcher.call('setting/save-number-pattern', { ...pattern, pattern: text })
    expect(await save('{代字}令〔{年}〕')).toMatchObject({ ok: false, error: { fields: { pattern: '文号格式须含 {年} 和 {序号}' } } })
    expect(await save('{代字}{月}〔{年}〕{序号}号')).toMatchObject({ ok: false, error: { fields: { pattern: '只能使用 {代字}、{年}、{序号}' } } })
    expect(await save('{代字}令〔{年}〕{序号}号')).toMatchObject({ ok: true })
    expect((await settingHandlers['setting/number-patterns'](test.desk, {}))[0]?.pattern).toBe('{代字}令〔{年}〕{序号}号')
  })

  it('counts with the calendar as edited, and knows a year only once it is entered', async () => {
    const day = '2020-06-15'
    expect((await loadCalendar(test.desk.read)).isWorkingDay(day)).toBe(true)
    const saved = await settingHandlers['setting/calendar'](test.desk, { year: 2020 })
    const days = [...(saved?.days ?? []), { date: day, kind: 'holiday' as const, name: '特别安排' }]
    await settingHandlers['setting/save-calendar'](test.desk, { year: 2020, source: '本地通知', days })
    const edited = await loadCalendar(test.desk.read)
    expect(edited.isWorkingDay(day)).toBe(false)
    expect(edited.holidayName(day)).toBe('特别安排')
    expect(edited.knowsYear(2035)).toBe(false)
    expect(await settingHandlers['setting/calendar'](test.desk, { year: 2035 })).toBeNull()
  })
})
