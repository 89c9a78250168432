import { AutoComplete } from 'antd'
import { useLocation, useParams } from 'wouter'
import type { IntakeDetail } from '@shared/features/inspection-case'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { useUndoToast } from '@renderer/components/undo'
import './case.css'
import { blankIntake, claimSpec, intakeFormOf, intakeFormSchema, intakeOf, representativeSpec, type IntakeFormValues } from './intakeForm'
import { RowsField } from './RowsField'

/** 投诉登记: who, against whom, what, and since when. */
export function IntakeFormPage() {
  const { id } = useParams<{ id?: string }>()
  const { data, error } = useCall('case-intake/get', { id: id ?? '' }, { enabled: id !== undefined })
  const { data: sources } = useCall('case-intake/sources', {})
  if (error) return <div className="empty">{error.message}</div>
  if (!sources || (id !== undefined && data?.id !== id)) return null
  return <IntakeForm key={id ?? 'new'} detail={id === undefined ? null : (data ?? null)} sources={sources} />
}

function IntakeForm({ detail, sources }: { detail: IntakeDetail | null; sources: readonly string[] }) {
  const [, navigate] = useLocation()
  const { today, operator } = useSession()
  const toast = useUndoToast()
  const save = async (values: IntakeFormValues): Promise<void> => {
    const given = intakeOf(values, today)
    const { data, batch } = detail
      ? await callWithBatch('case-intake/update', { id: detail.id, version: detail.version, values: given })
      : await callWithBatch('case-intake/create', { id: null, values: given })
    toast('已保存', detail ? batch : null)
    navigate(`/intakes/${data.id}`)
  }
  return (
    <div className="page page-scroll">
      <PageHead title={detail ? `修改举报投诉：${detail.number}` : '登记举报投诉'} />
      <div className="panel">
        <RecordForm
          schema={intakeFormSchema}
          initial={detail ? intakeFormOf(detail) : blankIntake(today, sources[0] ?? '', operator)}
          draftKey={detail ? `intake:${detail.id}` : 'intake:new'}
          submitLabel="保存"
          onSubmit={save}
          onCancel={() => navigate(detail ? `/intakes/${detail.id}` : '/intakes')}
          controls={{
            source: <AutoComplete options={sources.map((value) => ({ value }))} showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }} />,
            employerId: <EmployerPicker />,
            representatives: <RowsField spec={representativeSpec} label="代表" lines={5} hint="集体投诉推选不超过 5 人" />,
            claims: <RowsField spec={claimSpec} label="投诉事项" lines={4} hint="事项填：拖欠工资、加班工资、经济补偿、未签劳动合同…；月份如 2020-05" />,
          }}
          wide={['representatives', 'claims', 'employerId']}
        />
      </div>
    </div>
  )
}
