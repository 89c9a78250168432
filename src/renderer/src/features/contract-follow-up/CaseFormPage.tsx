import { useLocation, useParams, useSearch } from 'wouter'
import { followUpHead, type FollowUpDetail, type FollowUpInput } from '@shared/features/contract-follow-up'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { useUndoToast } from '@renderer/components/undo'

type HeadInput = Omit<FollowUpInput, 'lines'>

const blank = (employerId: string | null, today: string): HeadInput => ({
  employerId,
  checkedOn: today,
  source: 'inspection',
  onRoll: null,
  partTime: null,
  withinMonth: null,
  otherRelations: null,
  dispatched: null,
  due: 0,
  signed: 0,
  overMonth: 0,
  overYear: 0,
  expired: 0,
  textProblems: '',
  means: null,
  dueDate: null,
  nextContactOn: null,
  contactRemark: '',
  handler: '',
  reviewer: '',
  remark: '',
})

/** The header of a case; its workers are entered on the record page. */
export function CaseFormPage() {
  const { id } = useParams<{ id?: string }>()
  const { data, error } = useCall('contract-follow-up/get', { id: id ?? '' }, { enabled: id !== undefined })
  if (error) return <div className="empty">{error.message}</div>
  if (id === undefined) return <CaseForm detail={null} />
  return data?.row.id === id ? <CaseForm key={id} detail={data} /> : null
}

function CaseForm({ detail }: { detail: FollowUpDetail | null }) {
  const [, navigate] = useLocation()
  const { today } = useSession()
  const employerId = new URLSearchParams(useSearch()).get('employer')
  const toast = useUndoToast()
  const save = async (values: HeadInput): Promise<void> => {
    const { data, batch } = detail
      ? await callWithBatch('contract-follow-up/update', { id: detail.row.id, version: detail.row.version, values })
      : await callWithBatch('contract-follow-up/create', { values: { ...values, lines: [] } })
    toast('已保存', detail ? batch : null)
    navigate(`/contracts/${data.row.id}`)
  }
  return (
    <div className="page page-scroll">
      <PageHead title={detail ? `修改补签记录：${detail.row.employerName}` : '登记劳动合同补签'} />
      <div className="panel">
        <RecordForm
          schema={followUpHead}
          initial={detail ? detail.head : blank(employerId, today)}
          draftKey={detail ? `contract:${detail.row.id}` : 'contract:new'}
          submitLabel="保存"
          onSubmit={save}
          onCancel={() => navigate(detail ? `/contracts/${detail.row.id}` : '/contracts')}
          controls={{ employerId: <EmployerPicker /> }}
        />
      </div>
    </div>
  )
}
