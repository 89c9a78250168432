/** A screen for programs that need one, on machines that have none. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Big enough for both window sizes the screens are made for. */
const size = '1920x1080x24'
const xvfb = '/usr/bin/Xvfb'
const startLimit = 15_000

/** True when programs started from here can open windows. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/**
 * Runs `work` with a screen. Where there is none, a virtual one (Xvfb, 1920 × 1080) lives as long
 * as the work does, and never longer than this process.
 *
 * @template T
 * @param {(env: { DISPLAY?: string }) => Promise<T>} work gets what to add to the environment of the
 *   programs it starts
 * @param {{ always?: boolean }} [options] always: a virtual screen even where there is a real one,
 *   for pictures that shall not depend on somebody's monitor
 * @returns {Promise<T>}
 */
export async function withDisplay(work, options = {}) {
  const screen = await openDisplay(options)
  try {
    return await work(screen.env)
  } finally {
    screen.close()
  }
}

/**
 * The same in two halves, for set-up and tear-down hooks.
 *
 * @param {{ always?: boolean }} [options]
 * @returns {Promise<{ env: { DISPLAY?: string }, close: () => void }>}
 * @throws when Xvfb is not installed or does not start
 */
export async function openDisplay({ always = false } = {}) {
  const virtual = process.platform === 'linux' && (!hasDisplay || (always && existsSync(xvfb)))
  if (!virtual) return { env: {}, close: () => {} }

  if (!existsSync(xvfb)) throw new Error('no screen and no Xvfb: apt-get install -y xvfb')
  // 3 is where Xvfb writes the number of the free display it found.
  const server = [xvfb, '-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset']
  const [command = xvfb, ...args] = [...dieWithUs(), ...server]
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const close = () => {
    process.off('exit', close)
    child.kill()
  }
  process.on('exit', close)
  try {
    return { env: { DISPLAY: `:${await displayNumber(child)}` }, close }
  } catch (error) {
    close()
    throw error
  }
}

/** The kernel ends Xvfb if we are killed without a chance to. */
function dieWithUs() {
  return existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'TERM'] : []
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function displayNumber(child) {
  return new Promise((done, fail) => {
    let number = ''
    let complaint = ''
    const timer = setTimeout(() => fail(new Error(`Xvfb did not start: ${complaint.trim()}`)), startLimit)
    child.stderr?.on('data', (chunk) => (complaint += chunk))
    child.stdio[3]?.on('data', (chunk) => {
      number += chunk
      if (!number.includes('\n')) return
      clearTimeout(timer)
      done(Number(number))
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      fail(error)
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      fail(new Error(`Xvfb ended with ${code}: ${complaint.trim()}`))
    })
  })
}
