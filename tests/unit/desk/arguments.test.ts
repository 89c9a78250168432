import { describe, expect, test } from 'vitest'
import { parseWords, UsageError } from '@main/desk/arguments'
import { windowDataRoot } from '@main/desk/dataRoot'
import { synopsis, usage } from '@main/desk/usage'
import { commands } from '@main/desk/words'

const parse = (line: string) => {
  const { command, input, data } = parseWords(line.split(' ').filter((word) => word !== ''), commands)
  return { name: command.words.join(' '), input, data }
}

describe('reading a command line', () => {
  test('finds the command, its parameters and its options in any order', () => {
    expect(parse('import employers list.xlsx --dry-run --bad-rows bad.xlsx')).toEqual({
      name: 'import employers',
      input: { file: 'list.xlsx', dryRun: true, badRows: 'bad.xlsx' },
      data: null,
    })
    expect(parse('import employers --bad-rows=bad.xlsx list.xlsx').input).toEqual({ file: 'list.xlsx', badRows: 'bad.xlsx' })
    expect(parse('annual 2020 --out figures.xlsx').input).toEqual({ year: 2020, out: 'figures.xlsx' })
    expect(parse('deadline --from 2020-09-25 --working-days 5').input).toEqual({ from: '2020-09-25', workingDays: 5 })
  })

  test('takes the data folder before or after the command', () => {
    expect(parse('--data here list employers').data).toBe('here')
    expect(parse('list employers --limit 5 --data=there')).toMatchObject({ data: 'there', input: { limit: 5 } })
  })

  test('takes a name that begins with a dash after --', () => {
    expect(parse('restore -- --odd.sqlite').input).toEqual({ file: '--odd.sqlite' })
  })

  test.each([
    ['', '没有写命令'],
    ['frobnicate', '不认识的命令：frobnicate'],
    ['import inspectors list.xlsx', '不认识的命令：import inspectors'],
    ['import employers', '缺少 FILE'],
    ['import employers a.xlsx b.xlsx', '多余的内容：b.xlsx'],
    ['import employers a.xlsx --force', '不认识的选项：--force'],
    ['import employers a.xlsx --dry-run --dry-run', '--dry-run 写了两次'],
    ['import employers a.xlsx --dry-run=yes', '--dry-run 不带值'],
    ['list employers --limit', '--limit 后面要写 N'],
    ['list employers --limit --search x', '--limit 后面要写 N'],
    ['list employers --limit many', '--limit：应为 1 到 5000 的整数'],
    ['list employers --limit 0', '--limit：应为 1 到 5000 的整数'],
    ['annual 20', 'YEAR：应为 1990 到 2200 的整数'],
    ['deadline --from 2020-02-30 --working-days 5', '--from：应为存在的日期，如 2020-06-15'],
    ['deadline --working-days 5', '缺少 --from'],
    ['print 平〔2020〕1号', '缺少 --out'],
    ['check --data', '--data 后面要写 DIR'],
    ['check --data a --data b', '--data 写了两次'],
  ])('refuses “%s”: %s', (line, message) => {
    expect(() => parse(line)).toThrow(UsageError)
    expect(() => parse(line)).toThrow(message)
  })
})

describe('the help', () => {
  test('marks what may be left out, and nothing else', () => {
    const of = (name: string) => synopsis(commands.find((command) => command.words.join(' ') === name)!)
    expect(of('annual')).toBe('annual YEAR [--out FILE.xlsx]')
    expect(of('print')).toBe('print NUMBER --out FILE.pdf|FILE.docx [--receipt]')
    expect(of('deadline')).toBe('deadline --from DATE --working-days N')
    expect(of('import employers')).toBe('import employers FILE [--dry-run] [--bad-rows OUT.xlsx]')
  })

  test('names every command', () => {
    const text = usage(commands)
    for (const command of commands) expect(text).toContain(command.words.join(' '))
  })

  test('every key of a command’s input is a parameter or an option, and the other way round', () => {
    for (const { words, parameters, options, input } of commands) {
      const keys = [...parameters, ...options].map(({ key }) => key)
      const all = Object.fromEntries(keys.map((key) => [key, true]))
      const unknown = input.safeParse(all).error?.issues.find((issue) => issue.code === 'unrecognized_keys')
      expect.soft(unknown, words.join(' ')).toBeUndefined()
    }
  })
})

describe('the window’s own data folder', () => {
  test('lies where Electron keeps a program’s data', () => {
    const name = '和谐劳动关系工作台'
    expect(windowDataRoot('linux', {}, '/home/a')).toBe(`/home/a/.config/${name}/data`)
    expect(windowDataRoot('linux', { XDG_CONFIG_HOME: '/x' }, '/home/a')).toBe(`/x/${name}/data`)
    expect(windowDataRoot('darwin', {}, '/Users/a')).toBe(`/Users/a/Library/Application Support/${name}/data`)
    expect(windowDataRoot('win32', { APPDATA: '/r' }, '/u')).toBe(`/r/${name}/data`)
  })
})
