import { BrowserWindow } from 'electron'
import { join } from 'node:path'
import { origin } from './protocol'
import type { StateFiles } from './stateFiles'
import { rememberWindow, restoreWindow } from './windowState'

/**
 * The desk's only visible window.
 * @param page the page to open with; null for the first one
 */
export function openWindow(state: StateFiles, developer: boolean, page: string | null): BrowserWindow {
  const { bounds, maximised } = restoreWindow(state)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '和谐劳动关系工作台',
    backgroundColor: '#f5f6f8',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: developer,
      v8CacheOptions: 'bypassHeatCheck',
    },
  })
  rememberWindow(window, state)
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  void window.loadURL(`${origin}/${page === null ? '' : `#${page}`}`)
  return window
}
