import { App } from 'antd'
import { CallFailure } from '@renderer/app/bridge'

/** Runs something and says what came of it; a refusal is said with the message of its field, if it has one. */
export function useTold(): (run: () => Promise<string | null>) => Promise<void> {
  const { message } = App.useApp()
  return async (run) => {
    try {
      const done = await run()
      if (done !== null) void message.success(done, 5)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      const [first] = Object.values(error.error.fields ?? {})
      void message.error(first ?? error.message, 6)
    }
  }
}
