import { describe, expect, it } from 'vitest'
import { installedFamilies } from '@main/documents/fontProbe'
import { fontStack, knownFamilies, missingFonts, RARE_FAMILY, titleFace } from '@main/documents/fonts'
import type { FontRole } from '@main/documents/model'

const ROLES: readonly FontRole[] = ['body', 'title', 'hei', 'kai', 'song']
const WINDOWS = ['SimSun', 'SimHei', 'KaiTi', 'FangSong', 'SimSun-ExtB', 'Microsoft YaHei']

describe('font stacks', () => {
  it.each(ROLES)('%s ends in full Songs, then the bundled one', (role) => {
    const stack = fontStack(role)
    expect(stack.indexOf('"SimSun"')).toBeGreaterThanOrEqual(0)
    expect(stack.indexOf('"SimSun-ExtB"')).toBeGreaterThan(stack.indexOf('"SimSun"'))
    expect(stack.endsWith(`"${RARE_FAMILY}",serif`)).toBe(true)
  })

  it('asks for 仿宋_GB2312 before the 仿宋 of Windows, and for a true 小标宋 before 华文中宋', () => {
    expect(fontStack('body').startsWith('"仿宋_GB2312"')).toBe(true)
    expect(titleFace().indexOf('方正小标宋简体')).toBeLessThan(titleFace().indexOf('华文中宋'))
    expect(titleFace()).toContain('font-weight:700')
  })
})

describe('missing fonts', () => {
  it('misses only 小标宋 on a Chinese Windows', () => {
    expect(missingFonts(WINDOWS)).toEqual([{ role: 'title', wanted: '小标宋', usedInstead: 'SimSun' }])
  })

  it('names the near relation that is used, and any spelling counts', () => {
    expect(missingFonts([...WINDOWS, 'stzhongsong'])).toEqual([
      { role: 'title', wanted: '小标宋', usedInstead: 'STZhongsong' },
    ])
    expect(missingFonts([...WINDOWS, 'fzxiaobiaosong-b05s'])).toEqual([])
  })

  it('misses everything on a bare machine and says that the system chooses', () => {
    const missing = missingFonts([])
    expect(missing.map(({ wanted }) => wanted)).toEqual(['仿宋', '小标宋', '黑体', '楷体', '宋体'])
    expect(new Set(missing.map(({ usedInstead }) => usedInstead))).toEqual(new Set(['系统默认字体']))
  })

  it('asks the machine about every family it could use', () => {
    expect(knownFamilies()).toEqual(
      expect.arrayContaining(['FangSong', '方正小标宋简体', 'SimHei', 'KaiTi', 'Noto Serif CJK SC']),
    )
    expect(new Set(knownFamilies()).size).toBe(knownFamilies().length)
  })
})

describe('font probe', () => {
  const widths: Record<string, number> = { monospace: 100, 'sans-serif': 120, serif: 140, '"FangSong"': 100 }
  const document = {
    createElement: () => ({
      getContext: () => {
        const context = {
          font: '',
          measureText: () => {
            const names = context.font.replace('72px ', '').split(',')
            return { width: names.map((name) => widths[name]).find((width) => width !== undefined) ?? 0 }
          },
        }
        return context
      },
    }),
  }

  it('finds a family even when it is as wide as one of the generic ones', () => {
    expect(installedFamilies(document, ['FangSong', 'KaiTi'])).toEqual(['FangSong'])
  })
})
