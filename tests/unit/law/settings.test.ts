import { describe, expect, it } from 'vitest'
import { mergeSettings, settingOn, settingSource, settingsOn, type LegalSetting, type SettingVersions } from '@shared/law'
import { z } from '@shared/zod'

const days = (value: number, validFrom: string, unverified = false): LegalSetting<number> => ({
  key: 'days',
  label: '天数',
  value,
  unit: '天',
  basis: '某办法第五条',
  validFrom,
  unverified,
})
const versions: SettingVersions<{ days: number }> = { days: [days(7, '2020-07-01'), days(5, '2008-01-01')] }

describe('limits by the day they apply', () => {
  it('gives the newest version not later than the day, whatever their order', () => {
    const value = (date: string) => settingOn(versions.days, 'days', date)?.value
    expect(value('2020-06-30')).toBe(5)
    expect(value('2020-07-01')).toBe(7)
    expect(value('2030-01-01')).toBe(7)
  })

  it('knows none before the first one and none of another key', () => {
    expect(settingOn(versions.days, 'days', '2007-12-31')).toBeNull()
    expect(settingOn(versions.days, 'months', '2020-01-01')).toBeNull()
  })

  it('falls back to the first version when a whole set is asked for on an older day', () => {
    expect(settingsOn(versions, '1999-01-01').days.value).toBe(5)
    expect(() => settingsOn({ days: [] }, '2020-01-01')).toThrow(RangeError)
  })

  it('puts what a bureau saved in the place of the same day, and beside the others', () => {
    const checks = { days: z.number().int() }
    const merged = mergeSettings(versions, checks, [days(6, '2020-07-01'), days(9, '2024-01-01'), { ...days(1, '2024-01-01'), key: 'other' }])
    expect(merged.days.map((setting) => [setting.validFrom, setting.value])).toEqual([
      ['2008-01-01', 5],
      ['2020-07-01', 6],
      ['2024-01-01', 9],
    ])
    expect(() => mergeSettings(versions, checks, [{ ...days(1, '2024-01-01'), value: '九' }])).toThrow()
  })

  it('says where a value comes from and what was not read', () => {
    expect(settingSource(days(5, '2008-01-01'))).toBe('某办法第五条，自2008-01-01起')
    expect(settingSource(days(5, '2008-01-01', true))).toContain('（待核）')
  })
})
