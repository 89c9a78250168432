import type { FontRole } from './model'

/**
 * Typefaces of official papers by role. Chinese Windows has 仿宋, 楷体, 黑体 and 宋体; 小标宋 is sold by
 * Founder and may not ship with a program, so the printer's own copy is asked for by name.
 * Browsers fall back character by character: every stack ends in Songs that together cover the rare
 * name characters, and last in the bundled one (`rareFont.ts`), so that no name prints as boxes.
 */

/** Family of the bundled last resort; its faces are added only to papers that need them. */
export const RARE_FAMILY = 'Desk Rare Song'
/** A 小标宋 found under any of its names, declared bold so that the Song behind it may be truly bold. */
export const TITLE_FAMILY = 'Desk Title Song'

const SONG_TAIL = [
  '宋体',
  'SimSun',
  'NSimSun',
  'Songti SC',
  'STSong',
  'Noto Serif CJK SC',
  'Noto Serif SC',
  'Source Han Serif SC',
  'Source Han Serif CN',
  'SimSun-ExtB',
  'SimSun-ExtG',
] as const

interface RoleFonts {
  /** What the clerk calls it. */
  readonly label: string
  /** The real thing under its usual names, best first. */
  readonly genuine: readonly string[]
  /** Near relations, tolerable in place of it. */
  readonly standIns: readonly string[]
}

export const ROLE_FONTS: Readonly<Record<FontRole, RoleFonts>> = {
  body: {
    label: '仿宋',
    genuine: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', '华文仿宋', '方正仿宋_GBK'],
    standIns: ['朱雀仿宋', 'Zhuque Fangsong (technical preview)', 'FandolFang'],
  },
  title: {
    label: '小标宋',
    genuine: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
    standIns: ['华文中宋', 'STZhongsong'],
  },
  hei: {
    label: '黑体',
    genuine: ['黑体', 'SimHei', 'STHeiti', '华文黑体', 'Heiti SC'],
    standIns: ['Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei'],
  },
  kai: {
    label: '楷体',
    genuine: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', '华文楷体', 'Kaiti SC'],
    standIns: ['LXGW WenKai', 'AR PL UKai CN'],
  },
  song: { label: '宋体', genuine: ['宋体', 'SimSun', 'NSimSun', 'Songti SC', 'STSong'], standIns: [] },
}

/**
 * What a Word file names: one face a role, as Chinese Windows and WPS know it. Fonts are named there, never embedded;
 * Word asks for `instead` where the first is missing.
 */
export const WORD_FONTS: Readonly<Record<FontRole, { readonly name: string; readonly instead: string }>> = {
  body: { name: '仿宋', instead: '仿宋_GB2312' },
  title: { name: '方正小标宋简体', instead: '华文中宋' },
  hei: { name: '黑体', instead: 'SimHei' },
  kai: { name: '楷体', instead: '楷体_GB2312' },
  song: { name: '宋体', instead: 'SimSun' },
}

/** Full names and PostScript names under which `local()` finds a 小标宋. */
const TITLE_LOCALS = [
  '方正小标宋简体',
  'FZXiaoBiaoSong-B05S',
  'FZXBSJW--GB1-0',
  '方正小标宋_GBK',
  'FZXiaoBiaoSong-B05',
  'FZXBSK--GBK1-0',
  '华文中宋',
  'STZhongsong',
] as const

function familiesOf(role: FontRole): string[] {
  const { genuine, standIns } = ROLE_FONTS[role]
  return [...new Set([...genuine, ...standIns, ...SONG_TAIL])]
}

/** The `font-family` value of a role. */
export function fontStack(role: FontRole): string {
  // An already bold 小标宋 named here would be emboldened once more, so the title names only its face.
  const names = role === 'title' ? [TITLE_FAMILY, ...SONG_TAIL] : familiesOf(role)
  return [...names, RARE_FAMILY].map((name) => `"${name}"`).join(',') + ',serif'
}

/** The `@font-face` rule of the title face. */
export function titleFace(): string {
  const sources = TITLE_LOCALS.map((name) => `local("${name}")`).join(',')
  return `@font-face{font-family:"${TITLE_FAMILY}";src:${sources};font-weight:700}`
}

/** Every family worth asking the machine about, for `probeFontsScript`. */
export function knownFamilies(): string[] {
  const roles = Object.keys(ROLE_FONTS) as FontRole[]
  return [...new Set(roles.flatMap(familiesOf))]
}

export interface MissingFont {
  readonly role: FontRole
  /** Its name as a clerk knows it: 仿宋, 小标宋. */
  readonly wanted: string
  /** The family that will be printed instead, or 系统默认字体. */
  readonly usedInstead: string
}

/**
 * Which of the prescribed typefaces this machine lacks and what stands in for them.
 * @param installed family names found on the machine (any of `knownFamilies()`)
 */
export function missingFonts(installed: readonly string[]): MissingFont[] {
  const present = new Set(installed.map((name) => name.toLowerCase()))
  const has = (name: string): boolean => present.has(name.toLowerCase())
  const roles = Object.keys(ROLE_FONTS) as FontRole[]
  return roles
    .filter((role) => !ROLE_FONTS[role].genuine.some(has))
    .map((role) => ({
      role,
      wanted: ROLE_FONTS[role].label,
      usedInstead: familiesOf(role).find(has) ?? '系统默认字体',
    }))
}
