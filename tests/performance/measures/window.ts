/// <reference lib="dom" />
import type { Page } from 'playwright-core'

const LIMIT_MS = 30_000

/** Words a clerk might type, letter by letter; each keystroke is one sample. */
const TYPED = ['hengfa', '恒达', '服饰', 'jdsb', '91330482MA0003', '1385', 'xyz', '平湖市 电子'] as const

/**
 * Milliseconds from each keystroke in the list's search box to the frame in which its rows stand.
 * @param page the employer list
 */
export async function timeKeystrokes(page: Page): Promise<number[]> {
  await rowsStand(page)
  const box = page.getByRole('textbox', { name: '在列表中查找' })
  await box.focus()
  const samples: number[] = []
  for (const text of TYPED) {
    for (let length = 1; length <= text.length; length += 1)
      samples.push(await timeInput(page, text.slice(0, length)))
    await timeInput(page, '')
  }
  return samples
}

/** Waits until the list has painted its first rows. */
async function rowsStand(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0, null, {
    timeout: LIMIT_MS,
  })
}

/** Sets the box as a keystroke does and waits for the mark the list leaves when its answer is on the screen. */
async function timeInput(page: Page, text: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('input[aria-label="在列表中查找"]')
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    if (!input) throw new Error('the list is not there')
    performance.clearMarks('answered')
    const start = performance.now()
    value?.set?.call(input, typed)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    for (;;) {
      const mark = performance.getEntriesByName('answered')[0]
      if (mark) return mark.startTime - start
      if (performance.now() - start > 20_000) throw new Error(`no answer for ${typed}`)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, text)
}

/** As many rows and cells as the list of employers shows in a window of 1366×768. */
const PLAIN_ROWS = 18
const PLAIN_CELLS = 9

/**
 * Milliseconds that a plain table of as many cells takes to be written anew and drawn, in a window with nothing else:
 * what no list can be quicker than on this machine.
 * @param page the window of the blank program
 */
export async function timePlainTable(page: Page, runs = 40): Promise<number[]> {
  return page.evaluate(
    async ({ runs: count, rows, cells }) => {
      const body = document.body.appendChild(document.createElement('table')).createTBody()
      const samples: number[] = []
      for (let run = 0; run < count; run += 1) {
        const start = performance.now()
        body.replaceChildren()
        for (let row = 0; row < rows; row += 1) {
          const line = body.insertRow()
          for (let cell = 0; cell < cells; cell += 1) line.insertCell().textContent = `平湖市恒达服饰${run}-${row}-${cell}`
        }
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve())
            port1.start()
            port2.postMessage(null)
          })
        })
        samples.push(performance.now() - start)
      }
      return samples
    },
    { runs, rows: PLAIN_ROWS, cells: PLAIN_CELLS },
  )
}

export interface ScrollTimes {
  /** Milliseconds between two frames while scrolling. */
  readonly frames: number[]
  readonly rows: number
}

/** Scrolls the list from top to bottom in leaps, as with the scroll bar, and takes the time between frames. */
export async function timeScroll(page: Page, rows: number): Promise<ScrollTimes> {
  await rowsStand(page)
  const frames = await page.evaluate(async () => {
    const places = [...document.querySelectorAll('[class*="ag-body"]')]
    const body = places.find((place) => place.scrollHeight > place.clientHeight + 1000)
    if (!body) throw new Error('the list is not there')
    const gaps: number[] = []
    const leaps = 240
    let last = performance.now()
    for (let leap = 1; leap <= leaps; leap += 1) {
      body.scrollTop = (body.scrollHeight - body.clientHeight) * (leap / leaps)
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = performance.now()
      gaps.push(now - last)
      last = now
    }
    return gaps
  })
  return { frames, rows }
}

/** Milliseconds to make an issued order, with its annex, a PDF file where the scripted save dialog says. */
export async function timeOrderPdf(page: Page, number: string): Promise<number> {
  return page.evaluate(async (text) => {
    interface Answer {
      readonly ok: boolean
      readonly data?: { readonly rows?: readonly { readonly id: string }[] }
    }
    const desk = (window as unknown as { desk: { call(route: string, input: unknown): Promise<Answer> } })
      .desk
    const list = await desk.call('document/list', { search: text, limit: 1 })
    const id = list.data?.rows?.[0]?.id
    const start = performance.now()
    const saved = await desk.call('document/save-as', { id, part: 'paper', format: 'pdf' })
    if (!saved.ok) throw new Error(JSON.stringify(saved))
    return performance.now() - start
  }, number)
}

/** Milliseconds of each PDF the blank program (started with --pdf) made of its empty page. */
export async function blankPdfTimes(page: Page): Promise<number[]> {
  const read = (): number[] | undefined => (window as unknown as { pdfTimes?: number[] }).pdfTimes
  await page.waitForFunction(read, null, { timeout: LIMIT_MS })
  return (await page.evaluate(read)) ?? []
}
