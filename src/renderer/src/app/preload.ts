import { homePath, pages } from './pages'

/** True when the path fits the pattern: as many parts, named ones standing for anything. */
function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = (path.split('?')[0] ?? '').split('/')
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i])
}

/** Loads the code of the page the window opens with at once, and that of the other pages when there is time. */
export function preloadFirstPage(): void {
  const path = window.location.hash.replace(/^#/, '') || homePath
  const first = pages.find((page) => fits(page.path, path)) ?? pages.find((page) => page.path === homePath)
  const rest = (): void => {
    for (const page of pages) void page.component.preload()
  }
  void first?.component.preload().then(() => requestIdleCallback(rest, { timeout: 4000 }))
}
