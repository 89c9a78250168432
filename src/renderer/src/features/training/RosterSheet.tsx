import { Alert, App, Button, Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { TrainingDetail } from '@shared/features/training'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import type { SheetRow } from '@renderer/components/sheet/model'
import { SheetTable } from '@renderer/components/sheet/SheetTable'
import { useSheetDraft } from '@renderer/components/sheet/useSheetDraft'
import { useUndoToast } from '@renderer/components/undo'
import { fromSheet, lookAt, lookColumns, mergeLook, readRoster, rosterLooks, toSheet, type ReadLine } from './rosterSheet'

export const rosterDraftKey = (id: string): string => `draft:training-roster:${id}`

/** Lines are read anew only where they changed: a roster of hundreds is typed as fast as one of three. */
function useReadLines(rows: readonly SheetRow[], detail: TrainingDetail): readonly ReadLine[] {
  const known = useMemo(() => ({ saved: new Map(detail.lines.map((line) => [line.id, line])), lines: new WeakMap<SheetRow, ReadLine>() }), [detail.lines])
  return useMemo(
    () =>
      rows.map((row) => {
        const before = known.lines.get(row)
        if (before) return before
        const read = fromSheet(row, known.saved)
        known.lines.set(row, read)
        return read
      }),
    [rows, known],
  )
}

/** The roster, typed and pasted as in a spreadsheet; nothing is saved before 保存名册, and nothing typed is lost. */
export function RosterSheet({ detail, onDone }: { detail: TrainingDetail; onDone: () => void }) {
  const { message } = App.useApp()
  const toast = useUndoToast()
  const { rows, change, restored, forget, drop } = useSheetDraft(rosterDraftKey(detail.row.id), () => detail.lines.map(toSheet))
  const [saving, setSaving] = useState(false)
  const [view, setView] = useState<string>(rosterLooks[0].value)
  const look = rosterLooks.find((one) => one.value === view) ?? rosterLooks[0]
  const columns = useMemo(() => lookColumns(look), [look])
  const read = useReadLines(rows, detail)
  /** Every line that has been in the sheet, whole: what one look does not show must outlive it. */
  const whole = useRef(new Map<string, SheetRow>())
  for (const row of rows) whole.current.set(row.key, row)
  const shown = useMemo(() => rows.map((row) => lookAt(row, look)), [rows, look])
  const wrong = read.findIndex(({ problems }) => problems.size > 0)
  const problem = wrong < 0 ? null : `第 ${wrong + 1} 行：${[...(read[wrong]?.problems.values() ?? [])][0] ?? ''}`
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      const { id, version } = detail.row
      const { batch } = await callWithBatch('training/save-lines', { id, version, lines: read.map(({ line }) => line) })
      await forget()
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
    <div className="training-part">
      <div className="training-line">
        <Segmented size="small" value={view} onChange={setView} options={rosterLooks.map(({ value, label }) => ({ value, label }))} />
        <span className="muted">可从表格软件连同表头复制后粘贴，证件号码列不会读入</span>
      </div>
      {restored && (
        <Alert
          type="info"
          showIcon
          className="training-restored"
          title="已恢复上次未保存的名册"
          action={
            <Button size="small" onClick={() => drop(detail.lines.map(toSheet))}>
              放弃并重填
            </Button>
          }
        />
      )}
      <SheetTable
        key={view}
        label="培训名册"
        columns={columns}
        rows={shown}
        onChange={(next) => change(next.map((row) => mergeLook(row, whole.current.get(row.key), look)))}
        lines={16}
        problem={(row, column) => {
          const field = look.fields[column]
          return field === undefined ? null : (read[row]?.problems.get(field) ?? null)
        }}
        readPaste={(text, at) => {
          const pasted = readRoster(text)
          if (pasted === null) return null
          for (const row of pasted) whole.current.set(row.key, row)
          return shown.toSpliced(Math.min(at.row, shown.length), 0, ...pasted.map((row) => lookAt(row, look)))
        }}
        foot={
          <span>
            共 <b>{rows.length}</b> 人
          </span>
        }
      />
      <div className="training-line">
        <Button type="primary" loading={saving} disabled={problem !== null} onClick={() => void save()}>
          保存名册
        </Button>
        <Button
          onClick={() => {
            void forget()
            onDone()
          }}
        >
          取消
        </Button>
        {problem !== null && <span className="problem">{problem}</span>}
      </div>
    </div>
  )
}
