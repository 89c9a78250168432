import { App, Button, Modal } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { importKindWords, type ImportRow } from '@shared/features/import'
import { newId } from '@shared/ids/uuid'
import { call, CallFailure } from '@renderer/app/bridge'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { instantText } from '@renderer/grid/columns'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { undoQuestion } from './DoneStep'
import { UndoSummary } from './UndoSummary'
import './import.css'

/** Every import, and the way back from each. */
export function ImportHistoryPage() {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const [asked, setAsked] = useState<ImportRow | null>(null)
  const [told, setTold] = useState<ImportRow | null>(null)
  const columns = useMemo(() => historyColumns(setAsked, setTold), [])

  const undo = async (row: ImportRow): Promise<void> => {
    // A long undo shows its progress at the bottom of the window, where it can be cancelled.
    setAsked(null)
    try {
      const report = await call('import/undo', { id: row.id, job: newId() })
      setTold({ ...row, undoReport: report })
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  return (
    <div className="page">
      <PageHead title="导入记录">
        <Button type="primary" onClick={() => navigate('/import')}>
          导入名单
        </Button>
      </PageHead>
      <RegisterGrid<ImportRow>
        name="import-history"
        columns={columns}
        search=""
        filters={[]}
        load={(request) => call('import/history', request)}
        onOpen={(row) => (row.undoReport ? setTold(row) : setAsked(row))}
        empty={
          <EmptyState
            text="每次导入在这里留有记录，可整批撤销。"
            action={{ label: '导入名单', run: () => navigate('/import') }}
          />
        }
      />
      <Modal
        open={asked !== null}
        title={`撤销导入“${asked?.fileName ?? ''}”？`}
        okText="撤销导入"
        okButtonProps={{ danger: true }}
        cancelText="不撤销"
        onOk={() => asked && void undo(asked)}
        onCancel={() => setAsked(null)}
      >
        {asked && <p>{undoQuestion(asked)}</p>}
      </Modal>
      <Modal
        open={told !== null}
        title="导入已撤销"
        width={640}
        footer={<Button onClick={() => setTold(null)}>关闭</Button>}
        onCancel={() => setTold(null)}
      >
        {told?.undoReport && <UndoSummary report={told.undoReport} unit={importKindWords(told.kind).unit} />}
      </Modal>
    </div>
  )
}

function historyColumns(ask: (row: ImportRow) => void, tell: (row: ImportRow) => void): ColDef<ImportRow>[] {
  const count = (
    colId: 'inserted' | 'updated' | 'unchanged' | 'refused',
    headerName: string,
  ): ColDef<ImportRow> => ({
    colId,
    field: colId,
    headerName,
    width: 84,
    cellClass: 'number',
    headerClass: 'ag-right-aligned-header',
  })
  return [
    {
      colId: 'createdAt',
      field: 'createdAt',
      headerName: '时间',
      width: 140,
      valueFormatter: ({ value }) => (typeof value === 'string' ? instantText(value) : ''),
    },
    {
      colId: 'kind',
      headerName: '名单',
      width: 100,
      valueGetter: ({ data }) => (data ? importKindWords(data.kind).label : ''),
    },
    { colId: 'fileName', field: 'fileName', headerName: '文件', flex: 1, minWidth: 220 },
    count('inserted', '新增'),
    count('updated', '更新'),
    count('unchanged', '无变化'),
    count('refused', '未导入'),
    { colId: 'createdBy', field: 'createdBy', headerName: '操作员', width: 100 },
    {
      colId: 'undoneAt',
      field: 'undoneAt',
      headerName: '状态',
      width: 90,
      cellRenderer: ({ data }: { data: ImportRow | undefined }) =>
        data ? (
          <StatusTag tone={data.undoneAt === null ? 'green' : 'plain'}>
            {data.undoneAt === null ? '有效' : '已撤销'}
          </StatusTag>
        ) : null,
    },
    {
      colId: 'action',
      headerName: '操作',
      width: 100,
      sortable: false,
      cellRenderer: ({ data }: { data: ImportRow | undefined }) =>
        data && (
          <Button
            type="link"
            size="small"
            className="flush"
            onClick={() => (data.undoReport ? tell(data) : ask(data))}
          >
            {data.undoReport ? '撤销结果' : '撤销'}
          </Button>
        ),
    },
  ]
}
