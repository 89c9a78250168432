import { call } from './bridge'

/** Errors nobody caught go into the log of the main process; the page stays as it is. */
export function watchErrors(): void {
  const report = (message: string, stack: string): void => {
    call('app/report-error', { message: message.slice(0, 2000), stack: stack.slice(0, 8000) }).catch(() => undefined)
  }
  window.addEventListener('error', (event) => {
    // The grid resizes inside its own observer; the browser reports that as an error although nothing is lost.
    if (event.message.includes('ResizeObserver')) return
    report(event.message, event.error instanceof Error ? (event.error.stack ?? '') : '')
  })
  window.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason
    if (reason instanceof Error && reason.name === 'CallFailure') return
    report(String(reason), reason instanceof Error ? (reason.stack ?? '') : '')
  })
}
