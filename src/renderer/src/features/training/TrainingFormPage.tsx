import { Select } from 'antd'
import { useLocation, useParams } from 'wouter'
import { trainingHead, trainingTermsOn, trainingTopics, type TrainingDetail } from '@shared/features/training'
import type { z } from '@shared/zod'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { useUndoToast } from '@renderer/components/undo'
import { useTownOptions } from '@renderer/features/employer/useTowns'

type HeadInput = z.input<typeof trainingHead>

const blank = (today: string): HeadInput => ({
  name: '', heldOn: today, startTime: '', endTime: '', place: '', manner: 'onSite', host: '', coHost: '', townId: null, topics: [], lecturer: '', audience: '',
  plannedPeople: null, classHours: null, hasExam: false, passMark: trainingTermsOn(today).passMark.value, noticeOn: null, handler: '', remark: '',
})

/** The plan of a session; its people are entered on the record page. */
export function TrainingFormPage() {
  const { id } = useParams<{ id?: string }>()
  const { data, error } = useCall('training/get', { id: id ?? '' }, { enabled: id !== undefined })
  if (error) return <div className="empty">{error.message}</div>
  if (id === undefined) return <TrainingForm detail={null} />
  return data?.row.id === id ? <TrainingForm key={id} detail={data} /> : null
}

function TrainingForm({ detail }: { detail: TrainingDetail | null }) {
  const [, navigate] = useLocation()
  const { today } = useSession()
  const towns = useTownOptions(true)
  const toast = useUndoToast()
  const save = async (values: HeadInput): Promise<void> => {
    if (detail) {
      const { batch } = await callWithBatch('training/update', { id: detail.row.id, version: detail.row.version, values })
      toast('已保存', batch)
      return navigate(`/training/${detail.row.id}`)
    }
    const { data } = await callWithBatch('training/create', { values })
    toast('已保存', null)
    return navigate(`/training/${data.id}`)
  }
  return (
    <div className="page page-scroll">
      <PageHead title={detail ? `修改培训会：${detail.row.number}` : '登记培训会'} />
      <div className="panel">
        <RecordForm
          schema={trainingHead}
          initial={detail ? detail.head : blank(today)}
          draftKey={detail ? `training:${detail.row.id}` : 'training:new'}
          submitLabel="保存"
          onSubmit={save}
          onCancel={() => navigate(detail ? `/training/${detail.row.id}` : '/training')}
          options={{ townId: towns }}
          controls={{ topics: <Select mode="multiple" allowClear optionFilterProp="label" options={trainingTopics.map((topic) => ({ ...topic }))} /> }}
        />
      </div>
    </div>
  )
}
