import { App } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { AppState } from '@shared/features/app'
import { call, CallFailure } from '@renderer/app/bridge'
import { instantText } from '@renderer/grid/columns'

export interface Restorer {
  readonly busy: boolean
  /** Asks, then puts a backup in the place of the data. @param at ISO instant the backup was made */
  readonly restore: (path: string, at: string) => void
  /** The same with a file chosen by the clerk. */
  readonly chooseAndRestore: () => void
  /** Shows whatever state the program is in after a call that may have changed it. */
  readonly take: (state: AppState) => void
}

/** Restoring, for the settings and for the fault page, which has no desk around it. */
export function useRestore(): Restorer {
  const { message, modal } = App.useApp()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)

  const take = useCallback(
    (state: AppState) => {
      client.setQueryData(['app/state', {}], state)
      void client.invalidateQueries()
    },
    [client],
  )

  const run = useCallback(
    async (ask: () => Promise<AppState | null>): Promise<void> => {
      setBusy(true)
      try {
        const state = await ask()
        if (state === null) return
        take(state)
        if (state.mode === 'ready') void message.success('已恢复，原有数据已留存在备份列表中', 6)
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error
        void modal.error({ title: '没有恢复', content: `${error.message}。现有数据未改动。`, okText: '知道了' })
      } finally {
        setBusy(false)
      }
    },
    [message, modal, take],
  )

  const confirm = useCallback(
    (title: string, ask: () => Promise<AppState | null>) => {
      void modal.confirm({
        title,
        width: 520,
        content: (
          <>
            <p>当前数据将被所选备份替换，备份之后登记、修改和签发的内容不在其中。</p>
            <p>当前数据会先留存一份（列为“恢复前留存”），需要时可用同样办法换回。</p>
          </>
        ),
        okText: '恢复',
        okButtonProps: { danger: true },
        cancelText: '取消',
        onOk: () => run(ask),
      })
    },
    [modal, run],
  )

  return {
    busy,
    take,
    restore: (path, at) => confirm(`恢复 ${instantText(at)} 的备份？`, () => call('app/restore', { path })),
    chooseAndRestore: () => confirm('从其他备份文件恢复？', () => call('app/choose-and-restore', {})),
  }
}
