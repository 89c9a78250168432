import type { ColDef } from 'ag-grid-community'
import { useMemo } from 'react'
import { importKindWords, type ImportPlan, type PlanRow, type PlanState } from '@shared/features/import'
import { call } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { counted, useImport } from './importStore'

const line: ColDef<PlanRow> = {
  colId: 'line',
  field: 'line',
  headerName: '行号',
  width: 70,
  pinned: 'left',
  cellClass: 'number muted',
}

function text(
  colId: string,
  headerName: string,
  width: number,
  value: (row: PlanRow) => string,
  more: ColDef<PlanRow> = {},
): ColDef<PlanRow> {
  return { colId, headerName, width, valueGetter: ({ data }) => (data ? value(data) : ''), ...more }
}

const remark = text('remark', '说明', 345, (row) => row.remark)
/** Remarks stand where they are seen, and only where there are any. */
const remarksOf = (count: number): ColDef<PlanRow>[] => (count > 0 ? [remark] : [])
const reason = text('reason', '不能导入的原因', 460, (row) => row.remark, { cellClass: 'import-reason' })

function columnsFor(state: PlanState, plan: ImportPlan, record: string): ColDef<PlanRow>[] {
  const values = plan.columns.map(({ field, label, width }) =>
    text(
      `value-${field}`,
      label,
      width,
      (row) => row.values[field] ?? '',
      label.endsWith('数') ? { cellClass: 'number' } : {},
    ),
  )
  switch (state) {
    case 'new':
      return [line, ...remarksOf(plan.remarks.new), ...values]
    case 'unchanged':
      return [line, ...remarksOf(plan.remarks.unchanged), ...values]
    case 'bad':
      return [line, reason, ...values]
    case 'changed':
      return [
        line,
        text('title', record, 250, (row) => row.title),
        text('label', '项目', 120, (row) => row.change?.label ?? ''),
        text('before', '原内容', 210, (row) => row.change?.before ?? '', { cellClass: 'import-before' }),
        text('after', '新内容', 210, (row) => row.change?.after ?? '', { cellClass: 'import-after' }),
        { ...remark, flex: 1, minWidth: 260 },
      ]
  }
}

const nothing: Readonly<Record<PlanState, string>> = {
  new: '没有新增的记录。',
  changed: '没有需要更新的记录。',
  unchanged: '没有内容相同的记录。',
  bad: '没有不能导入的行。',
}

/** One of a plan's tables; rows come in blocks as they are scrolled to. */
export function PlanTable({ state, plan }: { state: PlanState; plan: ImportPlan }) {
  const { view, planNumber, kind } = useImport()
  const columns = useMemo(
    () =>
      columnsFor(state, plan, importKindWords(kind).record).map((column) => ({ ...column, sortable: false })),
    [state, plan, kind],
  )
  if (!view) return null
  return (
    <RegisterGrid<PlanRow>
      // A new plan or another table is another grid.
      key={`${state} ${planNumber}`}
      name={`import-${state}`}
      columns={columns}
      search=""
      filters={[]}
      load={({ offset = 0, limit = 100 }) =>
        call('import/rows', { session: view.session, state, offset, limit })
      }
      onOpen={() => undefined}
      foot={() => state === 'changed' && <span>一行一项改动，涉及 {counted(kind, plan.counts.changed)}</span>}
      empty={<EmptyState text={nothing[state]} />}
    />
  )
}
