import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { Result } from '@shared/ipc/contract'
import type { Dispatcher } from './dispatch'

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
export function registerIpc(dispatcher: () => Dispatcher, window: () => BrowserWindow | null, origin: string): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!fromDesk(event, window, origin) || typeof name !== 'string') {
      return { ok: false, error: { code: 'unexpected', params: { incident: 'sender' } } }
    }
    return dispatcher().call(name, input)
  })
}
