import { dialog, type BrowserWindow } from 'electron'
import type { Dialogs } from '@main/core/ports'

/** The system's own file dialogs, over the desk's window. */
export function nativeDialogs(window: () => BrowserWindow | null): Dialogs {
  return {
    async openFile({ title, extensions, filterName }) {
      const options = { title, properties: ['openFile' as const], filters: [{ name: filterName, extensions: [...extensions] }] }
      const parent = window()
      const answer = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options)
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    async saveFile({ title, defaultName, extensions, filterName }) {
      const options = { title, defaultPath: defaultName, filters: [{ name: filterName, extensions: [...extensions] }] }
      const parent = window()
      const answer = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options)
      return answer.canceled || answer.filePath === '' ? null : answer.filePath
    },
  }
}

/**
 * Answers for the dialogs in end-to-end tests, taken in order from DESK_DIALOG_ANSWERS (JSON file the test rewrites).
 * Only the test flavour and unpackaged runs look at it.
 */
export function scriptedDialogs(readAnswers: () => { open?: string | null | undefined; save?: string | null | undefined }): Dialogs {
  return {
    openFile: async () => readAnswers().open ?? null,
    saveFile: async () => readAnswers().save ?? null,
  }
}
