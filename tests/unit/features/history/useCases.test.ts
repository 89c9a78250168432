import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canUndo, useCaseLabel, useCases } from '@shared/features/history'
import { loggedEntity } from '@shared/features/history/labels'

const main = join(import.meta.dirname, '../../../../src/main')
const sources = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(main, name), 'utf8'))

function everyMatch(pattern: RegExp): string[] {
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? '')))]
}

describe('the list of use cases', () => {
  it('names in Chinese every use case the program writes under', () => {
    const written = everyMatch(/\.write\(\s*'([^']+)'/g)
    expect(written.length).toBeGreaterThan(10)
    expect(written.filter((name) => !Object.hasOwn(useCases, name))).toEqual([])
  })

  it('never offers to undo papers, numbers or an undo', () => {
    const papers = Object.keys(useCases).filter((name) => /^(correction-order|document)\//.test(name))
    expect(papers.filter(canUndo)).toEqual(['correction-order/delete'])
    expect(canUndo('history/undo')).toBe(false)
    expect(canUndo('constructor')).toBe(false)
  })

  it('has a word for a use case of a later version', () => {
    expect(useCaseLabel('later/thing')).toBe('其他操作')
    expect(useCaseLabel('toString')).toBe('其他操作')
  })

  it('knows every table that is logged', () => {
    const logged = everyMatch(/entity: '([A-Za-z]+)'/g).filter((name) => name !== 'setting' && name !== 'holidayYear')
    expect(logged.filter((name) => !loggedEntity(name))).toEqual([])
  })
})
