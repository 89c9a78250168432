import { Alert, App, Button, Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { ContractLimits, FollowUpDetail } from '@shared/features/contract-follow-up'
import type { SettingVersions } from '@shared/law/settings'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { SheetTable } from '@renderer/components/sheet/SheetTable'
import type { SheetRow } from '@renderer/components/sheet/model'
import { useUndoToast } from '@renderer/components/undo'
import { fromSheet, readRoster, rosterColumns, settleCell, toSheet, type ReadLine } from './roster'
import { computedCells, lookAt, mergeLook, rosterViews, viewColumns } from './rosterViews'
import { useRosterDraft } from './useRosterDraft'

interface RosterSheetProps {
  readonly detail: FollowUpDetail
  readonly limits: SettingVersions<ContractLimits>
  readonly onDone: () => void
}

/** Lines are read anew only where they changed: a roster of hundreds is typed as fast as one of three. */
function useReadLines(rows: readonly SheetRow[], detail: FollowUpDetail, today: string): readonly ReadLine[] {
  const saved = useMemo(() => new Map(detail.lines.map((line) => [line.id, line])), [detail.lines])
  const known = useMemo(() => ({ saved, today, lines: new WeakMap<SheetRow, ReadLine>() }), [saved, today])
  return useMemo(
    () =>
      rows.map((row) => {
        const before = known.lines.get(row)
        if (before) return before
        const read = fromSheet(row, known.saved, known.today)
        known.lines.set(row, read)
        return read
      }),
    [rows, known],
  )
}

/** The roster, typed and pasted as in a spreadsheet; nothing is saved before 保存名单, and nothing typed is lost. */
export function RosterSheet({ detail, limits, onDone }: RosterSheetProps) {
  const { message } = App.useApp()
  const { today } = useSession()
  const toast = useUndoToast()
  const { rows, change, restored, forget, drop } = useRosterDraft(detail.row.id, () => detail.lines.map(toSheet))
  const [saving, setSaving] = useState(false)
  const [view, setView] = useState(rosterViews[0]?.value ?? 'work')
  const look = rosterViews.find((one) => one.value === view)
  const columns = useMemo(() => (look ? viewColumns(look) : []), [look])
  const read = useReadLines(rows, detail, today)
  const states = useMemo(() => new Map(detail.lines.map((line) => [line.id, line.state])), [detail.lines])
  /** Every line that has been in the sheet, whole: what one look does not show must outlive it. */
  const whole = useRef(new Map<string, SheetRow>())
  for (const row of rows) whole.current.set(row.key, row)
  const shown = useShownRows(rows, columns)
  const wrong = read.findIndex(({ problems }) => problems.size > 0)
  const problem = wrong < 0 ? null : `第 ${wrong + 1} 行：${[...(read[wrong]?.problems.values() ?? [])][0] ?? ''}`
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      const { id, version } = detail.row
      const { batch } = await callWithBatch('contract-follow-up/save-lines', { id, version, lines: read.map(({ line }) => line) })
      await forget()
      toast('名单已保存', batch)
      onDone()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(Object.values(error.error.fields ?? {})[0] ?? error.message)
    } finally {
      setSaving(false)
    }
  }
  const leave = (): void => {
    void forget()
    onDone()
  }
  if (!look) return null
  return (
    <>
      <div className="contract-actions">
        <Segmented size="small" value={view} onChange={setView} options={rosterViews.map(({ value, label }) => ({ value, label }))} />
        <span className="muted">灰色列由程序按期限和口径推算</span>
      </div>
      {restored && (
        <Alert
          type="info"
          showIcon
          className="contract-restored"
          title="已恢复上次未保存的名单"
          action={
            <Button size="small" onClick={() => drop(detail.lines.map(toSheet))}>
              放弃并重填
            </Button>
          }
        />
      )}
      <SheetTable
        key={view}
        label="劳动者名单"
        columns={columns.flatMap((column) => rosterColumns[column] ?? [])}
        computed={{
          columns: look.computed,
          cells: (index) => {
            const line = read[index]
            return line ? computedCells(look, line, states.get(rows[index]?.key ?? '') ?? 'pending', limits, today) : []
          },
        }}
        rows={shown}
        onChange={(next) => change(next.map((row) => mergeLook(row, whole.current.get(row.key), columns)))}
        lines={14}
        settle={(text, column) => settleCell(text, columns[column] ?? -1, today)}
        problem={(row, column) => read[row]?.problems.get(columns[column] ?? -1) ?? null}
        readPaste={(text, at) => {
          const pasted = readRoster(text, today)
          if (pasted === null) return null
          for (const row of pasted) whole.current.set(row.key, row)
          return shown.toSpliced(Math.min(at.row, shown.length), 0, ...pasted.map((row) => lookAt(row, columns)))
        }}
        foot={
          <span>
            共 <b>{rows.length}</b> 人
            {rows.length === 0 && <span className="sheet-hint">　可从表格软件连同表头复制后粘贴</span>}
          </span>
        }
      />
      <div className="contract-actions">
        <Button type="primary" loading={saving} disabled={problem !== null} onClick={() => void save()}>
          保存名单
        </Button>
        <Button onClick={leave}>取消</Button>
        {problem !== null && <span className="problem">{problem}</span>}
      </div>
    </>
  )
}

/** The lines as the chosen look shows them. */
function useShownRows(rows: readonly SheetRow[], columns: readonly number[]): readonly SheetRow[] {
  return useMemo(() => rows.map((row) => lookAt(row, columns)), [rows, columns])
}
