import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { canUndo, changeActions, type HistoryBatch, type HistoryEntry } from '@shared/features/history'
import { useCall } from '@renderer/app/queries'
import { Changes } from '@renderer/components/Timeline'
import { useUndo } from '@renderer/components/undo'
import { instantText } from '@renderer/grid/columns'

const PAGE = 50

/** One use case with every row it changed, and 撤销 where that is possible. */
export function BatchDetails({ batch, onClose }: { batch: HistoryBatch; onClose: () => void }) {
  const [offset, setOffset] = useState(0)
  const [working, setWorking] = useState(false)
  const { data } = useCall('history/batch', { batchId: batch.batchId, offset, limit: PAGE })
  const undo = useUndo()
  const total = data?.total ?? 0

  const takeBack = async (): Promise<void> => {
    setWorking(true)
    const done = await undo(batch.batchId)
    setWorking(false)
    if (done) onClose()
  }

  return (
    <Drawer
      open
      size={560}
      title={batch.useCaseLabel}
      onClose={onClose}
      extra={
        batch.undoable && (
          <Button danger loading={working} onClick={() => void takeBack()}>
            撤销此操作
          </Button>
        )
      }
    >
      <p>
        {instantText(batch.at)}　{batch.operator}
        {batch.reason !== null && `　${batch.reason}`}
      </p>
      {batch.undone && <p className="muted">此操作已撤销。</p>}
      {!batch.undone && !canUndo(batch.useCase) && <p className="muted">此类操作不能撤销：文书须作废，其余请在相应页面更正。</p>}
      {data?.entries.map((entry) => (
        <EntryDetails key={entry.id} entry={entry} />
      ))}
      {total > PAGE && (
        <div style={{ display: 'flex', gap: 8, alignItems: 'center', marginTop: 12 }}>
          <Button size="small" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
            上一页
          </Button>
          <span>
            第 {offset + 1}－{Math.min(offset + PAGE, total)} 条，共 {total} 条
          </span>
          <Button size="small" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
            下一页
          </Button>
        </div>
      )}
    </Drawer>
  )
}

function EntryDetails({ entry }: { entry: HistoryEntry }) {
  const action = changeActions.find((one) => one.value === entry.action)?.label ?? ''
  return (
    <section className="log-entry">
      <div>
        <span className="tag">{action}</span>　{entry.entityLabel}　<b>{entry.title}</b>
      </div>
      <Changes changes={entry.changes} />
    </section>
  )
}
