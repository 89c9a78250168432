/** Starts the packed desk for one test, on a data folder of its own. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { isRoot, root } from '../../../scripts/lib/paths.mjs'
import { packagedExecutable } from '../../../scripts/package.mjs'

export interface LaunchOptions {
  /** An existing data folder, to start a second time on it; a fresh temporary one by default. */
  dataDir?: string
  /** The day the desk believes it is, 'YYYY-MM-DD'. */
  today?: string
  env?: Record<string, string>
  args?: readonly string[]
  /** Errors this test provokes on purpose; every other one fails `close`. */
  expectedErrors?: readonly RegExp[]
}

export interface LaunchedDesk {
  app: ElectronApplication
  page: Page
  dataDir: string
  /** Errors seen so far: the page's console, its uncaught ones, and those of the main process. */
  errors: ReadonlySet<string>
  /** Saves test-results/<name>.png and returns its path. */
  screenshot(name: string): Promise<string>
  /** Ends the desk and removes its data folder, unless it was given. Rejects when errors were seen. */
  close(): Promise<void>
}

const startLimit = 60_000
const closeLimit = 20_000

/** @throws when the app does not open a window within a minute; what it said on stderr is in the message */
export async function launchDesk(options: LaunchOptions = {}): Promise<LaunchedDesk> {
  const scratch = await mkdtemp(join(tmpdir(), 'desk-e2e-'))
  const dataDir = options.dataDir ?? join(scratch, 'data')
  const app = await _electron.launch({
    executablePath: packagedExecutable('test'),
    args: [...(isRoot ? ['--no-sandbox'] : []), '--data', dataDir, ...(options.args ?? [])],
    env: environment(scratch, options),
    timeout: startLimit,
  })
  const errors = new Set<string>()
  listenToMain(app, errors)
  const page = await app.firstWindow({ timeout: startLimit })
  app.on('window', (later) => listenToPage(later, errors))
  for (const window of app.windows()) listenToPage(window, errors)
  await recallErrors(page, errors)
  await page.waitForLoadState('domcontentloaded')

  return {
    app,
    page,
    dataDir,
    errors,
    screenshot: (name) => takePicture(page, name),
    close: async () => {
      await endApp(app)
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      const unexpected = [...errors].filter(
        (error) => !options.expectedErrors?.some((pattern) => pattern.test(error)),
      )
      if (unexpected.length > 0) throw new Error(`the desk reported errors:\n${unexpected.join('\n')}`)
    },
  }
}

/** Chinese time and a profile of its own, whatever this machine has. */
function environment(scratch: string, { today, env }: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  return {
    ...Object.fromEntries(inherited),
    TZ: 'Asia/Shanghai',
    XDG_CONFIG_HOME: join(scratch, 'config'),
    XDG_CACHE_HOME: join(scratch, 'cache'),
    ...(today === undefined ? {} : { DESK_TODAY: today }),
    ...env,
  }
}

/** Chromium is talkative on stderr; only what Node says about uncaught errors counts. */
function listenToMain(app: ElectronApplication, errors: Set<string>): void {
  app.process().stderr?.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) {
      if (/Uncaught|UnhandledPromiseRejection|Error occurred in handler/.test(line))
        errors.add(`main: ${line}`)
    }
  })
}

function listenToPage(page: Page, errors: Set<string>): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.add(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => errors.add(`page: ${error.message}`))
}

/** What the first page said before anybody could listen. */
async function recallErrors(page: Page, errors: Set<string>): Promise<void> {
  for (const message of await page.consoleMessages()) {
    if (message.type() === 'error') errors.add(`console: ${message.text()}`)
  }
  for (const error of await page.pageErrors()) errors.add(`page: ${error.message}`)
}

async function takePicture(page: Page, name: string): Promise<string> {
  const folder = join(root, 'test-results')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  return path
}

/** Closes as a user would; a desk that hangs is ended hard and reported. */
async function endApp(app: ElectronApplication): Promise<void> {
  const child = app.process()
  if (child.exitCode !== null || child.signalCode !== null) return
  let timer: NodeJS.Timeout | undefined
  const hangs = new Promise<'hangs'>((done) => {
    timer = setTimeout(() => done('hangs'), closeLimit)
  })
  const ended = await Promise.race([app.close(), hangs])
  clearTimeout(timer)
  if (ended === 'hangs') {
    child.kill('SIGKILL')
    throw new Error(`the desk did not close within ${closeLimit / 1000} s`)
  }
}
