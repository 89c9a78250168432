/** Answers for the system's file dialogs and message boxes, which a test cannot click. */
import type { ElectronApplication } from 'playwright-core'

export interface DialogAnswers {
  /** Files the next open dialogs return; an empty list cancels. */
  open?: readonly string[]
  /** File the next save dialogs return; null cancels. */
  save?: string | null
  /** Button the next message boxes return, by its place from 0. */
  button?: number
}

/** From now on every dialog of the kinds named here is answered at once. */
export async function answerDialogs(app: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await app.evaluate(({ dialog }, { open, save, button }) => {
    if (open !== undefined) {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: open.length === 0, filePaths: [...open] })
    }
    if (save !== undefined) {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === null, filePath: save ?? '' })
    }
    if (button !== undefined) {
      dialog.showMessageBox = () => Promise.resolve({ response: button, checkboxChecked: false })
    }
  }, answers)
}
