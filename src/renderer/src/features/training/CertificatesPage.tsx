import { Button } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { certificateRow, certificateStates, type CertificateRow } from '@shared/features/training'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { PaperFrame } from '@renderer/features/document/PaperFrame'
import { columnsFrom } from '@renderer/grid/columns'
import { FilterBar, type FilterDefinition } from '@renderer/grid/FilterBar'
import { RegisterGrid } from '@renderer/grid/RegisterGrid'
import { useListState } from '@renderer/grid/useListState'
import { CertificateDialog, useCertificatePapers, type AskedCertificate } from './useCertificates'

function certificateColumns(): ColDef<CertificateRow>[] {
  return columnsFrom<CertificateRow>(certificateRow, {
    number: { pinned: 'left', width: 200 },
    holder: { pinned: 'left' },
    employerName: { flex: 1, minWidth: 180 },
    state: {
      cellRenderer: ({ data }: { data: CertificateRow | undefined }) =>
        data ? <StatusTag tone={data.state === 'void' ? 'red' : data.reissues > 0 ? 'amber' : 'green'}>{data.state === 'void' ? '作废' : data.reissues > 0 ? '有效（补发）' : '有效'}</StatusTag> : null,
      width: 110,
    },
    reissues: { hide: true },
    reissuedOn: { hide: true },
    voidedOn: { hide: true },
  })
}

/** The register of training certificates: found by name, number or firm; printed, issued again, made void. */
export function CertificatesPage() {
  const [, navigate] = useLocation()
  const list = useListState('training-certificates')
  const papers = useCertificatePapers()
  const columns = useMemo(() => certificateColumns(), [])
  const [selected, setSelected] = useState<readonly CertificateRow[]>([])
  const [asked, setAsked] = useState<AskedCertificate | null>(null)
  const sessions = useCall('training/list', { sort: [{ field: 'heldOn', direction: 'desc' }], limit: 500 })
  const definitions: FilterDefinition[] = [
    { field: 'sessionId', label: '期次', kind: 'options', options: (sessions.data?.rows ?? []).filter((row) => row.certificates > 0).map((row) => ({ value: row.id, label: `${row.number} ${row.name}` })) },
    { field: 'state', label: '状态', kind: 'options', options: certificateStates },
    { field: 'issuedOn', label: '发证日期', kind: 'dates' },
  ]
  const ids = selected.map((row) => row.id)
  const only = selected.length === 1 ? selected[0] : undefined
  const ask = (what: AskedCertificate['what']): void => {
    if (only) setAsked({ what, id: only.id, version: only.version, number: only.number, holder: only.holder })
  }
  return (
    <div className="page">
      <PageHead title="培训证书登记簿">
        <Button onClick={() => navigate('/training')}>返回</Button>
        <Button disabled={only?.state !== 'issued'} onClick={() => ask('reissue')}>
          补发
        </Button>
        <Button danger disabled={only?.state !== 'issued'} onClick={() => ask('void')}>
          作废
        </Button>
        <Button disabled={ids.length === 0} loading={papers.busy === 'pdf'} onClick={() => void papers.run('pdf', ids)}>
          {ids.length > 1 ? `${ids.length} 份存为一个 PDF` : '存为 PDF'}
        </Button>
        <Button type="primary" disabled={ids.length === 0} loading={papers.busy === 'print'} onClick={() => void papers.run('print', ids)}>
          {ids.length > 1 ? `打印 ${ids.length} 份` : '打印'}
        </Button>
      </PageHead>
      <FilterBar search={list.search} placeholder="姓名、首字母、证书号、单位" definitions={definitions} filters={list.filters} onSearch={list.setSearch} onFilters={list.setFilters} />
      {list.ready && (
        <RegisterGrid<CertificateRow>
          name="training-certificates"
          columns={columns}
          search={list.askedSearch}
          filters={list.filters}
          list={list}
          load={(request) => call('training/certificates', request)}
          onOpen={(row) => navigate(`/training/${row.sessionId}`)}
          onSelect={setSelected}
          preview={(row) => <CertificatePreview id={row.id} />}
          empty={<EmptyState text="组织考试的培训会举办后，合格人员在该期的“证书”中发证，发放的证书列在这里。" action={{ label: '返回培训会', run: () => navigate('/training') }} />}
        />
      )}
      {asked && <CertificateDialog asked={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function CertificatePreview({ id }: { id: string }) {
  const { data, error } = useCall('training/certificate-paper', { ids: [id] })
  if (error) return <p className="empty">{error.message}</p>
  return data ? <PaperFrame html={data.html} label="培训证书" /> : null
}
