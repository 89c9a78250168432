import type { shellContract } from '@shared/features/app'
import type { Handlers } from '@shared/ipc/contract'
import type { AppContext } from './context'

export const shellHandlers: Handlers<typeof shellContract, AppContext> = {
  'app/state': (app) => app.state(),
  'app/retry': (app) => app.retry(),
  'app/restore': (app, { path }) => app.restore(path),
  'app/choose-and-restore': async (app) => {
    const path = await app.chooseBackup()
    return path === null ? null : app.restore(path)
  },
  'app/show-data-folder': async (app) => {
    app.showDataFolder()
    return {}
  },
  'app/set-operator': (app, { name }) => app.setOperator(name),
  'app/cancel-job': async (app, { job }) => ({ cancelled: app.desk().jobs.cancel(job) }),
  'app/copy-text': async (app, { text }) => {
    app.copyText(text)
    return {}
  },
  'app/load-state': async (app, { key }) => ({ value: app.loadState(key) }),
  'app/save-state': async (app, { key, value }) => {
    app.saveState(key, value)
    return {}
  },
  'app/report-error': async (app, { message, stack }) => ({ incident: app.reportError(message, stack) }),
}
