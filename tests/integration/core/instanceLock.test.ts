import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enterDataFolder, type InstanceLock } from '@main/core/instanceLock'

let root: string
let held: InstanceLock[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'))
  held = []
})

afterEach(() => {
  for (const lock of held) lock.release()
  rmSync(root, { recursive: true, force: true })
})

function enter(...parameters: [role: 'window' | 'word', use: 'shared' | 'exclusive']): InstanceLock {
  const lock = enterDataFolder(root, ...parameters)
  held.push(lock)
  return lock
}

const entries = (): string[] => readdirSync(join(root, 'running'))

/** The number of a process that has surely ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((done) => child.on('close', done))
  return child.pid ?? 0
}

const thisComputer = createHash('sha256').update(hostname()).digest('hex').slice(0, 12)

function leaveEntry(use: string, pid: number, host = thisComputer): string {
  mkdirSync(join(root, 'running'), { recursive: true })
  const path = join(root, 'running', `${use}.window.${host}.${pid}.left`)
  writeFileSync(path, '')
  return path
}

describe('using a data folder', () => {
  test('a window and commands share it', () => {
    enter('window', 'shared')
    enter('word', 'shared')
    expect(entries()).toHaveLength(2)
  })

  test('a restore is refused while a window is open, and says what is open', () => {
    enter('window', 'shared')
    expect(() => enter('word', 'exclusive')).toThrow(expect.objectContaining({ code: 'in-use', params: { by: '程序窗口', process: process.pid } }))
    expect(entries()).toHaveLength(1)
  })

  test('a window does not open while a restore runs', () => {
    enter('word', 'exclusive')
    expect(() => enter('window', 'shared')).toThrow(expect.objectContaining({ code: 'in-use' }))
  })

  test('is free again after the release', () => {
    enter('window', 'shared').release()
    enter('word', 'exclusive')
    expect(entries()).toHaveLength(1)
  })

  test('is taken over from a process that has died', async () => {
    leaveEntry('exclusive', await deadProcess())
    enter('window', 'shared')
    expect(entries()).toHaveLength(1)
  })

  test('is taken over from a process number that belongs to another program now', () => {
    const path = leaveEntry('shared', process.pid)
    utimesSync(path, new Date(Date.now() - 130_000), new Date(Date.now() - 130_000))
    enter('word', 'exclusive')
    expect(entries()).toHaveLength(1)
  })

  test('a living process on another computer is believed', () => {
    leaveEntry('shared', 999_999, 'other-pc')
    expect(() => enter('word', 'exclusive')).toThrow(expect.objectContaining({ code: 'in-use' }))
  })

  test('other files in the folder do no harm', () => {
    mkdirSync(join(root, 'running'), { recursive: true })
    writeFileSync(join(root, 'running', 'desktop.ini'), '')
    enter('word', 'exclusive')
    expect(entries()).toHaveLength(2)
  })
})
