import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import type { TrainingDetail } from '@shared/features/training'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { SheetTable } from '@renderer/components/sheet/SheetTable'
import { useUndoToast } from '@renderer/components/undo'
import { fromSheet, readRoster, sheetColumns, toSheet } from './rosterSheet'

/** The roster, typed and pasted as in a spreadsheet; nothing is saved before 保存名册. */
export function RosterSheet({ detail, onDone }: { detail: TrainingDetail; onDone: () => void }) {
  const { message } = App.useApp()
  const toast = useUndoToast()
  const [rows, setRows] = useState(() => detail.lines.map(toSheet))
  const [saving, setSaving] = useState(false)
  const saved = useMemo(() => new Map(detail.lines.map((line) => [line.id, line])), [detail.lines])
  const read = useMemo(() => rows.map((row) => fromSheet(row, saved)), [rows, saved])
  const wrong = read.findIndex(({ problems }) => problems.size > 0)
  const problem = wrong < 0 ? null : `第 ${wrong + 1} 行：${[...(read[wrong]?.problems.values() ?? [])][0] ?? ''}`
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      const { id, version } = detail.row
      const { batch } = await callWithBatch('training/save-lines', { id, version, lines: read.map(({ line }) => line) })
      toast('名册已保存', batch)
      onDone()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(Object.values(error.error.fields ?? {})[0] ?? error.message)
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      <SheetTable
        label="培训名册"
        columns={sheetColumns}
        rows={rows}
        onChange={setRows}
        lines={16}
        problem={(row, column) => read[row]?.problems.get(column) ?? null}
        readPaste={(text, at) => {
          const pasted = readRoster(text)
          return pasted === null ? null : rows.toSpliced(Math.min(at.row, rows.length), 0, ...pasted)
        }}
        foot={
          <span>
            共 <b>{rows.length}</b> 人{rows.length === 0 && <span className="sheet-hint">　可从表格软件连同表头复制后粘贴</span>}
          </span>
        }
      />
      <div className="training-line">
        <Button type="primary" loading={saving} disabled={problem !== null} onClick={() => void save()}>
          保存名册
        </Button>
        <Button onClick={onDone}>取消</Button>
        {problem !== null && <span className="problem">{problem}</span>}
      </div>
    </>
  )
}
