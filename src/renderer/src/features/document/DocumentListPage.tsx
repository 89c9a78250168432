import type { ColDef } from 'ag-grid-community'
import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { documentKinds, documentRow, documentStates, type DocumentRow, type DocumentState, type GapReport } from '@shared/features/document'
import { paperPath } from '@shared/features/history'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { BatchDialog } from './BatchDialog'
import type { BatchLine } from './BatchTable'
import { DocumentPreview } from './DocumentPreview'
import './paper.css'

function documentColumns(): ColDef<DocumentRow>[] {
  return columnsFrom<DocumentRow>(documentRow, {
    number: { pinned: 'left', width: 204 },
    kind: { hide: true },
    employerName: { width: 216 },
    title: { width: 190 },
    issuedOn: { width: 100 },
    voidReason: { width: 120 },
    voidedOn: { hide: true },
    printCount: { headerName: '打印次数', width: 92 },
    lastPrintedAt: { width: 130, minWidth: 130, flex: 1 },
    lastPrintedBy: { width: 80, hide: true },
    year: null,
    sequence: null,
    state: {
      width: 70,
      cellRenderer: ({ value }: { value: DocumentState | undefined }) =>
        value ? (
          <StatusTag tone={value === 'void' ? 'red' : 'green'}>
            {documentStates.find((state) => state.value === value)?.label ?? value}
          </StatusTag>
        ) : null,
    },
  })
}

/** 文书登记簿: every number that was ever drawn, void ones too, and whether any is missing. */
export function DocumentListPage() {
  const [, navigate] = useLocation()
  const list = useListState('documents')
  const columns = useMemo(() => documentColumns(), [])
  const { data: gaps } = useCall('document/gaps', {})
  const [selected, setSelected] = useState<DocumentRow[]>([])
  const [batch, setBatch] = useState<BatchLine[] | null>(null)
  const { message } = App.useApp()
  const startBatch = async (): Promise<void> => {
    try {
      const checks = await call('document/print-batch-check', { ids: selected.map(({ id }) => id) })
      setBatch(checks.map((check) => ({ ...check, key: check.id, documentId: check.id, draft: false, path: '/documents' })))
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  const years = [...new Set((gaps ?? []).map((report) => report.year))]
  const definitions: FilterDefinition[] = [
    { field: 'year', label: '年度', kind: 'year', years },
    { field: 'kind', label: '文书种类', kind: 'options', options: documentKinds },
    { field: 'state', label: '状态', kind: 'options', options: documentStates },
    { field: 'issuedOn', label: '签发日期', kind: 'dates' },
  ]
  return (
    <div className="page">
      <PageHead title="文书登记簿" count={gaps && gaps.length > 0 ? <GapLine reports={gaps} /> : undefined}>
        <Link href="/documents/book">文号簿</Link>
        <Button disabled={selected.length === 0} title="先在列表中选择文书，按住 Shift 或 Ctrl 可多选" onClick={() => void startBatch()}>
          批量打印{selected.length > 0 ? `（${selected.length} 份）` : ''}
        </Button>
      </PageHead>
      <FilterBar
        search={list.search}
        placeholder="文号、企业名称、首字母"
        definitions={definitions}
        filters={list.filters}
        onSearch={list.setSearch}
        onFilters={list.setFilters}
      />
      {list.ready && (
        <RegisterGrid<DocumentRow>
          name="documents"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('document/list', request)}
          onOpen={(row) => navigate(paperPath(row))}
          onSelect={setSelected}
          preview={(row) => <DocumentPreview key={row.id} document={row} />}
          empty={<EmptyState text="签发的文书按文号列在这里，作废的文号保留，不再使用。" />}
        />
      )}
      {batch && <BatchDialog lines={batch} onClose={() => setBatch(null)} />}
    </div>
  )
}

/** Whether the numbers of every year run without a gap; a gap is named with its year. */
function GapLine({ reports }: { reports: readonly GapReport[] }) {
  const broken = reports.filter((report) => report.missing.length > 0 || report.beyond.length > 0)
  if (broken.length > 0) {
    return (
      <span className="gap-line broken">
        {broken.map((report) => `${report.year} 年缺号：${[...report.missing, ...report.beyond].join('、')}`).join('；')}
      </span>
    )
  }
  const sum = (count: (report: GapReport) => number) => reports.reduce((total, report) => total + count(report), 0)
  return (
    <span className="gap-line">
      共 {sum((report) => report.drawn)} 份，其中作废 {sum((report) => report.void)} 份，各年文号连续，无缺号
    </span>
  )
}
