import { App } from 'antd'
import { useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { exampleTable, harmonyHeadInput, harmonyTermsOn, tableOn, type HarmonyDetail, type HarmonyHeadInput, type SavedTable } from '@shared/features/harmony'
import { newId } from '@shared/ids/uuid'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { useTerms } from './useTerms'

export function HarmonyFormPage() {
  const { id } = useParams<{ id?: string }>()
  const { data, error } = useCall('harmony/get', { id: id ?? '' }, { enabled: id !== undefined })
  const { data: tables } = useCall('harmony/tables', {})
  const employerId = new URLSearchParams(useSearch()).get('employer')
  if (error) return <div className="empty">{error.message}</div>
  if (tables === undefined || (id !== undefined && data?.id !== id)) return null
  return <HarmonyForm key={id ?? employerId} detail={id === undefined ? null : (data ?? null)} employerId={employerId} tables={tables} />
}

interface FormProps {
  readonly detail: HarmonyDetail | null
  readonly employerId: string | null
  readonly tables: readonly SavedTable[]
}

function HarmonyForm({ detail, employerId, tables }: FormProps) {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const { today } = useSession()
  const terms = useTerms()
  const [recordId] = useState(newId)
  const inUse = tableOn(tables.map((one) => one.table), today) ?? exampleTable
  const [initial] = useState<HarmonyHeadInput>(() => (detail ? saved(detail) : blank(employerId, today, inUse.id)))
  if (terms === null) return null
  const save = async (values: HarmonyHeadInput): Promise<void> => {
    const stored = detail
      ? await call('harmony/update', { id: detail.id, version: detail.version, values })
      : await call('harmony/create', { id: recordId, values })
    void message.success('已保存')
    navigate(`/harmony/${stored.id}`)
  }
  return (
    <div className="page page-scroll">
      <PageHead title={detail ? `修改申报：${detail.employerName}` : '登记和谐企业申报'} />
      <div className="panel">
        <RecordForm
          schema={harmonyHeadInput}
          initial={initial}
          draftKey={detail ? `harmony:${detail.id}` : `harmony:new${employerId === null ? '' : `:${employerId}`}`}
          submitLabel="保存"
          onSubmit={save}
          onCancel={() => navigate(detail ? `/harmony/${detail.id}` : '/harmony')}
          options={{
            tableId: tables.map(({ table }) => ({ value: table.id, label: table.example ? `${table.label}（示例）` : table.label })),
            level: detail?.levels ?? harmonyTermsOn(today, terms).levels.value.map(({ value, label }) => ({ value, label })),
          }}
          controls={{ employerId: <EmployerPicker /> }}
        />
      </div>
    </div>
  )
}

function blank(employerId: string | null, today: string, tableId: string): HarmonyHeadInput {
  return { employerId, year: Number(today.slice(0, 4)), tableId, level: null, park: '', applicant: '', contact: '', phone: '', email: '', handler: '', remark: '' }
}

function saved(detail: HarmonyDetail): HarmonyHeadInput {
  const { employerId, year, tableId, level, park, applicant, contact, phone, email, handler, remark } = detail
  return { employerId, year, tableId, level, park, applicant, contact, phone, email, handler, remark }
}
