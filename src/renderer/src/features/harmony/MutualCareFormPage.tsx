import { App, Checkbox } from 'antd'
import { useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { mutualCareForms, mutualCareInput, type MutualCareForm, type MutualCareInput, type MutualCareRow } from '@shared/features/harmony'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'

export function MutualCareFormPage() {
  const { id } = useParams<{ id?: string }>()
  const { data, error } = useCall('mutual-care/get', { id: id ?? '' }, { enabled: id !== undefined })
  const employerId = new URLSearchParams(useSearch()).get('employer')
  if (error) return <div className="empty">{error.message}</div>
  if (id !== undefined && data?.id !== id) return null
  return <CareForm key={id ?? employerId} row={id === undefined ? null : (data ?? null)} employerId={employerId} />
}

function CareForm({ row, employerId }: { readonly row: MutualCareRow | null; readonly employerId: string | null }) {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const { today } = useSession()
  const [initial] = useState<MutualCareInput>(() => {
    if (row === null) return { employerId, year: Number(today.slice(0, 4)), joinedOn: today, forms: ['pledge'], material: '', confirmed: false, reviewer: '', remark: '' }
    const { employerId: employer, year, joinedOn, forms, material, confirmed, reviewer, remark } = row
    return { employerId: employer, year, joinedOn, forms, material, confirmed, reviewer, remark }
  })
  const save = async (values: MutualCareInput): Promise<void> => {
    await call('mutual-care/save', { ref: row === null ? null : { id: row.id, version: row.version }, values })
    void message.success('已保存')
    navigate('/mutual-care')
  }
  return (
    <div className="page page-scroll">
      <PageHead title={row === null ? '登记双爱活动' : `双爱活动：${row.employerName}`} />
      <div className="panel">
        <RecordForm
          schema={mutualCareInput}
          initial={initial}
          draftKey={row === null ? `mutual-care:new${employerId === null ? '' : `:${employerId}`}` : `mutual-care:${row.id}`}
          submitLabel="保存"
          onSubmit={save}
          onCancel={() => navigate('/mutual-care')}
          controls={{ employerId: <EmployerPicker />, forms: <FormsField /> }}
        />
      </div>
      {row !== null && (
        <section className="panel">
          <h2>材料附件</h2>
          <AttachmentPanel ownerKind="mutualCare" ownerId={row.id} />
        </section>
      )}
    </div>
  )
}

function FormsField({ value = [], onChange }: { readonly value?: MutualCareForm[]; readonly onChange?: (forms: MutualCareForm[]) => void }) {
  return <Checkbox.Group<MutualCareForm> value={value} options={mutualCareForms.map((one) => ({ ...one }))} onChange={(forms) => onChange?.(forms)} />
}
