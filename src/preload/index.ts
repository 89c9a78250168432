import { contextBridge, ipcRenderer } from 'electron'

/*
 * The whole border of the window: one call and one subscription. The main process checks the route name, the
 * sender and the input; libraries such as zod stay out of here to keep the start fast.
 */
contextBridge.exposeInMainWorld('desk', {
  call: (route: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('desk:call', route, input),
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_: unknown, event: unknown): void => listener(event)
    ipcRenderer.on('desk:event', forward)
    return () => {
      ipcRenderer.removeListener('desk:event', forward)
    }
  },
})
