import { Button } from 'antd'
import type { ColDef, ValueFormatterParams } from 'ag-grid-community'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import {
  inspectionInput,
  inspectionOutcomes,
  inspectionTypes,
  type InspectionOutcome,
  type InspectionRow,
} from '@shared/features/inspection'
import { formatYuan } from '@shared/money'
import { call } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { OutcomeTag } from './OutcomeTag'
import { useCampaignOptions, useInspectorOptions } from './usePeople'

const plain = (
  colId: keyof InspectionRow,
  headerName: string,
  width: number,
  more: ColDef<InspectionRow> = {},
): ColDef<InspectionRow> => ({
  colId,
  field: colId,
  headerName,
  width,
  ...more,
})
/** A register full of zeros hides what was found. */
const withoutZero = (show: (value: number) => string) => (params: ValueFormatterParams<InspectionRow>) => {
  const value: unknown = params.value
  return typeof value === 'number' && value !== 0 ? show(value) : ''
}
const plainCount = withoutZero((value) => value.toLocaleString('zh-CN'))
const count = {
  valueFormatter: plainCount,
  cellClass: 'number',
  headerClass: 'ag-right-aligned-header',
  sortable: false,
} as const

/** In the order of reading: when, whom, where, how, by whom, what was found, what came of it. */
function inspectionColumns(): ColDef<InspectionRow>[] {
  const described = new Map(
    columnsFrom<InspectionRow>(inspectionInput, {
      employerId: { colId: 'employerName', field: 'employerName', width: 230 },
      campaignId: { colId: 'campaignName', field: 'campaignName', width: 170 },
      inspectorIds: { colId: 'inspectorNames', field: 'inspectorNames', sortable: false, width: 130 },
      workersConcerned: { width: 118, valueFormatter: plainCount },
      amountFen: { valueFormatter: withoutZero(formatYuan) },
      outcome: {
        cellRenderer: ({ value }: { value: InspectionOutcome | undefined }) =>
          value ? <OutcomeTag outcome={value} /> : null,
      },
    }).map((column) => [column.colId, column]),
  )
  const one = (id: string): ColDef<InspectionRow>[] => {
    const column = described.get(id)
    return column ? [column] : []
  }
  return [
    ...one('inspectedOn').map((column) => ({ ...column, pinned: 'left' as const })),
    ...one('employerName').map((column) => ({ ...column, pinned: 'left' as const })),
    plain('townName', '镇（街道）', 92),
    ...one('type'),
    plain('findings', '问题（项）', 92, count),
    ...one('workersConcerned'),
    ...one('amountFen'),
    ...one('outcome'),
    plain('orders', '指令书（份）', 104, count),
    ...one('inspectorNames'),
    ...one('campaignName'),
    plain('creditCode', '统一社会信用代码', 176),
  ]
}

export function InspectionListPage() {
  const [, navigate] = useLocation()
  const run = useUndoableCall()
  const list = useListState('inspections')
  const towns = useTownOptions(true)
  const campaigns = useCampaignOptions()
  const inspectors = useInspectorOptions()
  const columns = useMemo(() => inspectionColumns(), [])
  const definitions: FilterDefinition[] = [
    { field: 'inspectedOn', label: '检查日期', kind: 'dates' },
    { field: 'type', label: '检查类型', kind: 'options', options: inspectionTypes },
    { field: 'townId', label: '镇（街道）', kind: 'options', options: towns },
    { field: 'outcome', label: '检查结果', kind: 'options', options: inspectionOutcomes },
    { field: 'campaignId', label: '专项行动', kind: 'options', options: campaigns },
    { field: 'inspectorId', label: '检查人员', kind: 'options', options: inspectors },
  ]
  const remove = (rows: InspectionRow[]): void => {
    void run(
      'inspection/delete',
      { rows: rows.map(({ id, version }) => ({ id, version })) },
      ({ deleted }) => `已删除 ${deleted} 条检查记录`,
    )
  }
  const create = (): void => navigate('/inspections/new')
  return (
    <div className="page">
      <PageHead title="主动监察">
        <Button onClick={() => navigate('/import?kind=inspection')}>导入台账</Button>
        <Button type="primary" onClick={create}>
          登记检查
        </Button>
      </PageHead>
      <FilterBar
        search={list.search}
        placeholder="单位、首字母、信用代码、问题、人员"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<InspectionRow>
          name="inspections"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('inspection/list', request)}
          onOpen={(row) => navigate(`/inspections/${row.id}`)}
          onDelete={remove}
          empty={
            <EmptyState
              text="这里登记日常巡查、专项检查、书面审查、举报投诉调查和回访，问题从违法行为目录中选取。"
              action={{ label: '登记检查', run: create }}
            />
          }
          foot={({ sums }) => (
            <>
              <span>
                检查单位 <b>{(sums?.['employers'] ?? 0).toLocaleString('zh-CN')}</b> 家
              </span>
              <span>
                涉及 <b>{(sums?.['workersConcerned'] ?? 0).toLocaleString('zh-CN')}</b> 人
              </span>
              <span>
                涉及金额 <b>{formatYuan(sums?.['amountFen'] ?? 0)}</b> 元
              </span>
            </>
          )}
        />
      )}
    </div>
  )
}
