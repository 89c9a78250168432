import { App, Button } from 'antd'
import { useCallback } from 'react'
import type { KeptRow } from '@shared/features/history'
import type { RouteInput, RouteName, RouteOutput } from '@shared/ipc/registry'
import { call, callWithBatch, CallFailure } from '@renderer/app/bridge'

/** Long enough to read and reach for the mouse; the operation log offers the same afterwards. */
const TOAST_SECONDS = 8

/**
 * Takes a use case back. When rows were edited since, it says which and asks whether to put back the others.
 * @returns undo(batchId), settling with true when something was put back
 */
export function useUndo(): (batchId: string) => Promise<boolean> {
  const { message, modal } = App.useApp()
  return useCallback(
    async (batchId) => {
      try {
        const outcome = await call('history/undo', { batchId, mode: 'all' })
        if (outcome.kept.length === 0) {
          void message.success('已撤销')
          return true
        }
        const goOn = await modal.confirm({
          title: '部分记录之后又有改动',
          width: 520,
          content: <KeptList rows={outcome.kept} />,
          okText: '撤销其余记录',
          cancelText: '不撤销',
        })
        if (!goOn) return false
        const rest = await call('history/undo', { batchId, mode: 'rest' })
        void message.success(rest.undone === 0 ? '没有可撤销的记录' : `已撤销 ${rest.undone} 条，保留 ${rest.kept.length} 条`)
        return rest.undone > 0
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error
        void message.error(error.message)
        return false
      }
    },
    [message, modal],
  )
}

const LISTED = 8

function KeptList({ rows }: { rows: readonly KeptRow[] }) {
  return (
    <>
      <p>以下 {rows.length} 条将保持现状：</p>
      <ul className="kept-list">
        {rows.slice(0, LISTED).map((row) => (
          <li key={`${row.entity} ${row.entityId}`}>
            {row.entityLabel} {row.title}：{row.reason}
          </li>
        ))}
        {rows.length > LISTED && <li>等 {rows.length} 条</li>}
      </ul>
    </>
  )
}

/** Says what was done, with 撤销 beside it while the note stands. @param batch from callWithBatch; null offers nothing */
export function useUndoToast(): (text: string, batch: string | null) => void {
  const { message } = App.useApp()
  const undo = useUndo()
  return useCallback(
    (text, batch) => {
      if (batch === null) {
        void message.success(text)
        return
      }
      const key = `undo-${batch}`
      void message.success({
        key,
        duration: TOAST_SECONDS,
        content: (
          <>
            {text}
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key)
                void undo(batch)
              }}
            >
              撤销
            </Button>
          </>
        ),
      })
    },
    [message, undo],
  )
}

/**
 * Runs a command outside a form: says what was done with 撤销 beside it, or why it was refused.
 * @returns run(route, input, said), settling with the answer, null when it was refused
 */
export function useUndoableCall() {
  const { message } = App.useApp()
  const toast = useUndoToast()
  return useCallback(
    async <K extends RouteName>(
      route: K,
      input: RouteInput<K>,
      said: (data: RouteOutput<K>) => string,
    ): Promise<RouteOutput<K> | null> => {
      try {
        const { data, batch } = await callWithBatch(route, input)
        toast(said(data), batch)
        return data
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error
        void message.error(error.message)
        return null
      }
    },
    [message, toast],
  )
}
