import { describe, expect, it } from 'vitest'
import { readArguments } from '@main/app/arguments'

describe('readArguments', () => {
  it('finds the data folder and the page among switches of Chromium', () => {
    const read = readArguments(['--no-sandbox', '--data', '/srv/desk', '--open=/employers', '--lang=zh-CN'])
    expect(read).toEqual({ words: null, dataRoot: '/srv/desk', page: '/employers' })
  })

  it('leaves the words after desk to the command', () => {
    const read = readArguments(['desk', 'list', 'employers', '--open', '/employers', '--data', 'here'])
    expect(read).toEqual({
      words: ['list', 'employers', '--open', '/employers', '--data', 'here'],
      dataRoot: 'here',
      page: null,
    })
  })

  it.each(['employers', 'https://example.org', '/a#b', '/<script>', ''])('passes over %j, which is no page', (page) => {
    expect(readArguments(['--open', page]).page).toBeNull()
  })
})
