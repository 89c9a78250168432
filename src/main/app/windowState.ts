import { screen, type BrowserWindow, type Rectangle } from 'electron'
import type { StateFiles } from './stateFiles'

interface SavedWindow {
  bounds: Rectangle
  maximised: boolean
}

const KEY = 'window'
const DEFAULT: SavedWindow = { bounds: { x: 0, y: 0, width: 1366, height: 768 }, maximised: true }

/** Where the window was left, moved back onto a display that still exists. */
export function restoreWindow(state: StateFiles): SavedWindow {
  const saved = parse(state.load(KEY))
  const area = screen.getDisplayMatching(saved.bounds).workArea
  const width = Math.min(saved.bounds.width, area.width)
  const height = Math.min(saved.bounds.height, area.height)
  const x = Math.min(Math.max(saved.bounds.x, area.x), area.x + area.width - width)
  const y = Math.min(Math.max(saved.bounds.y, area.y), area.y + area.height - height)
  return { bounds: { x, y, width, height }, maximised: saved.maximised }
}

export function rememberWindow(window: BrowserWindow, state: StateFiles): void {
  window.on('close', () => {
    const saved: SavedWindow = { bounds: window.getNormalBounds(), maximised: window.isMaximized() }
    state.save(KEY, JSON.stringify(saved))
  })
}

function parse(text: string | null): SavedWindow {
  if (text === null) return DEFAULT
  try {
    const value = JSON.parse(text) as Partial<SavedWindow>
    const b = value.bounds
    if (b && [b.x, b.y, b.width, b.height].every(Number.isFinite)) {
      return { bounds: b, maximised: value.maximised === true }
    }
  } catch {
    // A broken state file only costs the remembered place.
  }
  return DEFAULT
}
