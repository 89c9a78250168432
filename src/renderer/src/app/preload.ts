import { homePath, pages } from './pages'

/** True when the path fits the pattern: as many parts, named ones standing for anything. */
function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = (path.split('?')[0] ?? '').split('/')
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i])
}

/** Long enough for the first page to stand, short enough to be ready when the clerk turns to the next. */
const REST_AFTER_MS = 1500

/** Loads the code of the page the window opens with at once, and that of the other pages when there is time. */
export async function preloadFirstPage(): Promise<void> {
  const path = window.location.hash.replace(/^#/, '') || homePath
  const first = pages.find((page) => fits(page.path, path)) ?? pages.find((page) => page.path === homePath)
  await first?.component.preload()
  setTimeout(() => requestIdleCallback(() => void preloadRest()), REST_AFTER_MS)
}

/** One page at a time, so that a clerk who is quicker never waits behind them. */
async function preloadRest(): Promise<void> {
  for (const page of pages) {
    await page.component.preload()
    await new Promise((resolve) => {
      requestIdleCallback(resolve)
    })
  }
}
