import { useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { guidanceHeadInput, type GuidanceDetail, type GuidanceHeadInput } from '@shared/features/rules-guidance'
import { newId } from '@shared/ids/uuid'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useRemembered } from '@renderer/app/remembered'
import { useSession } from '@renderer/app/session'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { PageHead } from '@renderer/components/PageHead'
import { PeopleField, PersonField } from '@renderer/components/PeopleField'
import { RecordForm } from '@renderer/components/RecordForm'
import { useUndoToast } from '@renderer/components/undo'

export function GuidanceFormPage() {
  const { id } = useParams<{ id?: string }>()
  const { data, error } = useCall('rules-guidance/get', { id: id ?? '' }, { enabled: id !== undefined })
  const employerId = new URLSearchParams(useSearch()).get('employer')
  const [usual, setUsual, ready] = useRemembered<string[]>('guidance:guides', [])
  if (error) return <div className="empty">{error.message}</div>
  if (!ready || (id !== undefined && data?.id !== id)) return null
  return <GuidanceForm key={id ?? employerId} detail={id === undefined ? null : (data ?? null)} employerId={employerId} usual={usual} onGuides={setUsual} />
}

interface FormProps {
  readonly detail: GuidanceDetail | null
  readonly employerId: string | null
  /** Who guided last. */
  readonly usual: readonly string[]
  readonly onGuides: (names: string[]) => void
}

function GuidanceForm({ detail, employerId, usual, onGuides }: FormProps) {
  const [, navigate] = useLocation()
  const toast = useUndoToast()
  const { today } = useSession()
  const [recordId] = useState(newId)
  const [initial] = useState<GuidanceHeadInput>(() => (detail ? saved(detail) : blank(employerId, today, usual)))
  const save = async (values: GuidanceHeadInput): Promise<void> => {
    const { data: stored, batch } = detail
      ? await callWithBatch('rules-guidance/update', { id: detail.id, version: detail.version, values })
      : await callWithBatch('rules-guidance/create', { id: recordId, values })
    onGuides(values.guides)
    toast('已保存', detail ? batch : null)
    navigate(`/guidance/${stored.id}`)
  }
  return (
    <div className="page page-scroll">
      <PageHead title={detail ? `修改指导：${detail.employerName}` : '登记规章制度指导'} />
      <div className="panel">
        <RecordForm
          schema={guidanceHeadInput}
          initial={initial}
          draftKey={detail ? `guidance:${detail.id}` : `guidance:new${employerId === null ? '' : `:${employerId}`}`}
          submitLabel="保存"
          onSubmit={save}
          onCancel={() => navigate(detail ? `/guidance/${detail.id}` : '/guidance')}
          controls={{ employerId: <EmployerPicker />, guides: <PeopleField />, handler: <PersonField />, reviewer: <PersonField /> }}
        />
      </div>
    </div>
  )
}

function blank(employerId: string | null, today: string, guides: readonly string[]): GuidanceHeadInput {
  return {
    employerId,
    guidedOn: today,
    manner: 'onSite',
    kind: 'review',
    guides: [...guides],
    contact: '',
    handler: guides[0] ?? '',
    reviewer: '',
    remark: '',
  }
}

function saved({ employerId, guidedOn, manner, kind, guides, contact, handler, reviewer, remark }: GuidanceDetail): GuidanceHeadInput {
  return { employerId, guidedOn, manner, kind, guides, contact, handler, reviewer, remark }
}
