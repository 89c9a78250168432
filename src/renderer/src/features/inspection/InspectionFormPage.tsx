import { App, Form } from 'antd'
import { useMemo, useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import type { EmployerDetail } from '@shared/features/employer'
import type { FindingDetail, FindingInput, InspectionDetail, InspectorRow } from '@shared/features/inspection'
import { newId } from '@shared/ids/uuid'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useRemembered } from '@renderer/app/remembered'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'
import { CampaignField } from './CampaignField'
import { EmployerField } from './EmployerField'
import { FindingsField } from './FindingsField'
import { inspectionFormSchema, type InspectionFormValues } from './formSchema'
import { ChosenInspectors, InspectorPicker } from './InspectorPicker'
import './inspection.css'
import { ItemsField } from './ItemsField'
import { fromFollowUp, fromGuidance, type TakenOver } from './takenOver'

export function InspectionFormPage() {
  const { id } = useParams<{ id?: string }>()
  const { data, error } = useCall('inspection/get', { id: id ?? '' }, { enabled: id !== undefined })
  const { data: inspectors } = useCall('inspector/list', {})
  const asked = new URLSearchParams(useSearch())
  const guidanceId = asked.get('guidance')
  const { data: guidance } = useCall('rules-guidance/findings', { id: guidanceId ?? '' }, { enabled: guidanceId !== null })
  const followUpId = asked.get('contract')
  const { data: followUp } = useCall('contract-follow-up/findings', { id: followUpId ?? '' }, { enabled: followUpId !== null })
  const source = guidanceId === null ? (followUpId === null ? null : (followUp ?? 'awaited')) : (guidance ?? 'awaited')
  const employerId = source === null ? asked.get('employer') : source === 'awaited' ? null : source.employerId
  const { data: employer } = useCall(
    'employer/get',
    { id: employerId ?? '' },
    { enabled: employerId !== null },
  )
  const [usual, setUsual, ready] = useRemembered<string[]>('inspection:inspectors', [])
  if (error) return <div className="empty">{error.message}</div>
  if (
    !inspectors ||
    !ready ||
    (id !== undefined && data?.id !== id) ||
    source === 'awaited' ||
    (employerId !== null && employer?.id !== employerId)
  )
    return null
  return (
    <InspectionForm
      key={id ?? employerId}
      inspection={id === undefined ? null : (data ?? null)}
      employer={employerId === null ? null : (employer ?? null)}
      taken={guidanceId !== null && guidance ? fromGuidance(guidanceId, guidance) : followUpId !== null && followUp ? fromFollowUp(followUpId, followUp) : null}
      inspectors={inspectors}
      usual={usual}
      onInspectors={setUsual}
    />
  )
}

interface FormProps {
  readonly inspection: InspectionDetail | null
  /** The one a new inspection was asked for. */
  readonly employer: EmployerDetail | null
  /** What another register hands over. */
  readonly taken: TakenOver | null
  readonly inspectors: readonly InspectorRow[]
  /** Who inspected last: those who go out together mostly do so again. */
  readonly usual: readonly string[]
  readonly onInspectors: (ids: string[]) => void
}

function InspectionForm({ inspection, employer, taken, inspectors, usual, onInspectors }: FormProps) {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const { today } = useSession()
  const { data: campaigns } = useCall('campaign/list', {})
  const [initial] = useState(() =>
    inspection ? saved(inspection) : { ...blank(employer, today, onDuty(inspectors, usual)), ...taken?.values },
  )
  const schema = useMemo(
    () =>
      inspectionFormSchema({
        today,
        inspectors,
        recorded: inspection
          ? { inspectedOn: inspection.inspectedOn, inspectorIds: inspection.inspectors.map((one) => one.id) }
          : undefined,
      }),
    [today, inspectors, inspection],
  )
  const draftKey = inspection
    ? `inspection:${inspection.id}`
    : `inspection:new${taken ? `:${taken.id}` : employer ? `:${employer.id}` : ''}`
  const save = async ({ recordId, ...values }: InspectionFormValues): Promise<void> => {
    const stored = inspection
      ? await call('inspection/update', { id: inspection.id, version: inspection.version, values })
      : await call('inspection/create', { id: recordId, values, followUpId: taken?.followUpId ?? null, guidanceId: taken?.guidanceId ?? null })
    onInspectors(values.inspectorIds)
    void message.success('已保存')
    navigate(`/inspections/${stored.id}`)
  }
  return (
    <div className="page page-scroll">
      <PageHead title={inspection ? `修改检查：${inspection.employerName}` : '登记检查'} />
      <div className="panel inspection-form">
        <RecordForm
          schema={schema}
          initial={initial}
          draftKey={draftKey}
          submitLabel="保存"
          onSubmit={save}
          onCancel={() => navigate(inspection ? `/inspections/${inspection.id}` : '/inspections')}
          controls={{
            employerId: <EmployerField />,
            inspectorIds: <InspectorsField inspectors={inspectors} />,
            campaignId: <CampaignField campaigns={campaigns ?? []} />,
            items: <ItemsField />,
            findings: <FindingsField />,
          }}
          wide={['items', 'findings']}
        >
          {() => (
            <>
              <Form.Item name="recordId" hidden>
                <input type="hidden" />
              </Form.Item>
              <Form.Item label="附件">
                <FormAttachments />
              </Form.Item>
            </>
          )}
        </RecordForm>
      </div>
    </div>
  )
}

/** Files of the record the form is about, saved or not. */
function FormAttachments() {
  const ownerId = Form.useWatch('recordId', Form.useFormInstance()) as string | undefined
  return ownerId === undefined ? null : <AttachmentPanel ownerKind="inspection" ownerId={ownerId} />
}

interface InspectorsFieldProps {
  readonly inspectors: readonly InspectorRow[]
  readonly id?: string
  readonly value?: string[]
  readonly onChange?: (ids: string[]) => void
}

function InspectorsField(props: InspectorsFieldProps) {
  const form = Form.useFormInstance()
  const on = (Form.useWatch('inspectedOn', form) as string | null | undefined) ?? ''
  return (
    <>
      <InspectorPicker {...props} on={on} />
      <ChosenInspectors inspectors={props.inspectors} ids={props.value ?? []} on={on} />
    </>
  )
}

/** Those of the usual ones who are still on duty, the leading one first as before. */
function onDuty(inspectors: readonly InspectorRow[], usual: readonly string[]): InspectorRow[] {
  return usual.flatMap((id) => inspectors.filter((one) => one.id === id && one.active))
}

function blank(
  employer: EmployerDetail | null,
  today: string,
  inspectors: readonly InspectorRow[],
): InspectionFormValues {
  return {
    recordId: newId(),
    employerId: employer?.id ?? null,
    inspectedOn: today,
    type: 'routine',
    inspectorIds: inspectors.map((inspector) => inspector.id),
    campaignId: null,
    place: employer?.address ?? '',
    siteContact: employer?.contact ?? '',
    workersPresent: null,
    items: [],
    findings: [],
    workersConcerned: null,
    amountFen: null,
    outcome: 'clean',
    summary: '',
    remark: '',
  }
}

function saved(inspection: InspectionDetail): InspectionFormValues {
  const { employerId, inspectedOn, type, campaignId, place, siteContact, workersPresent, items } = inspection
  const { workersConcerned, amountFen, outcome, summary, remark } = inspection
  const about = { employerId, inspectedOn, type, campaignId, place, siteContact, workersPresent, items }
  const result = { workersConcerned, amountFen, outcome, summary, remark }
  return {
    ...about,
    ...result,
    recordId: inspection.id,
    inspectorIds: inspection.inspectors.map((inspector) => inspector.id),
    findings: inspection.findings.map(entered),
  }
}

/** A saved finding as the form holds it; figures that are none are shown empty. */
function entered(finding: FindingDetail): FindingInput {
  const { id, violationId, description, facts, workers, amountFen, correctedOnSpot } = finding
  const figures = { workers: workers === 0 ? null : workers, amountFen: amountFen === 0 ? null : amountFen }
  return { id, violationId, description, facts, correctedOnSpot, ...figures }
}
