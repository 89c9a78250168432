import { useLocation, useParams } from 'wouter'
import { employerInput, type EmployerDetail, type EmployerInput } from '@shared/features/employer'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { useUndoToast } from '@renderer/components/undo'
import { useTownOptions } from './useTowns'

const blank: EmployerInput = {
  name: '',
  creditCode: '',
  townId: null,
  address: '',
  legalRepresentative: '',
  contact: '',
  phone: '',
  industry: null,
  headcount: null,
  status: 'active',
  remark: '',
}

export function EmployerFormPage() {
  const { id } = useParams<{ id?: string }>()
  const { data } = useCall('employer/get', { id: id ?? '' }, { enabled: id !== undefined })
  if (id === undefined) return <EmployerForm employer={null} />
  if (data?.id !== id) return null
  return <EmployerForm employer={data} />
}

function EmployerForm({ employer }: { employer: EmployerDetail | null }) {
  const [, navigate] = useLocation()
  const toast = useUndoToast()
  const towns = useTownOptions()
  const initial: EmployerInput = employer ? employerInput.keyof().options.reduce((values, key) => ({ ...values, [key]: employer[key] }), blank) : blank
  const back = (): void => {
    navigate(employer ? `/employers/${employer.id}` : '/employers')
  }
  const save = async (values: EmployerInput): Promise<void> => {
    const { data: saved, batch } = employer
      ? await callWithBatch('employer/update', { id: employer.id, version: employer.version, values })
      : await callWithBatch('employer/create', values)
    // A change can be taken back from its note; a new record is simply removed.
    toast('已保存', employer ? batch : null)
    navigate(`/employers/${saved.id}`)
  }
  return (
    <div className="page page-scroll">
      <PageHead title={employer ? `修改：${employer.name}` : '新增企业'} />
      <div className="panel">
        <RecordForm
          schema={employerInput}
          initial={initial}
          draftKey={employer ? `employer:${employer.id}` : 'employer:new'}
          submitLabel="保存"
          onSubmit={save}
          onCancel={back}
          options={{ townId: towns }}
        />
      </div>
    </div>
  )
}
