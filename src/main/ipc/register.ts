import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { Result } from '@shared/ipc/contract'

/** What the border hands calls to: the dispatcher, once the data file has been opened or found faulty. */
export interface CallTarget {
  call(name: string, input: unknown): Promise<Result<unknown>>
}

export const callChannel = 'desk:call'
export const eventChannel = 'desk:event'

/** True only for the main frame of the desk's own window, showing the desk's own page. */
function fromDesk(event: IpcMainInvokeEvent, window: () => BrowserWindow | null, origin: string): boolean {
  const frame = event.senderFrame
  const own = window()
  if (!frame || !own || own.isDestroyed()) return false
  return frame === own.webContents.mainFrame && frame.url.startsWith(`${origin}/`)
}

/** Lets the window call the dispatcher, and nobody else. */
export function registerIpc(target: CallTarget, window: () => BrowserWindow | null, origin: string): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!fromDesk(event, window, origin) || typeof name !== 'string') {
      return { ok: false, error: { code: 'unexpected', params: { incident: 'sender' } } }
    }
    return target.call(name, input)
  })
}
