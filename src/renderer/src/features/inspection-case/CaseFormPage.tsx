import { AutoComplete, Form } from 'antd'
import { useLocation, useParams, useSearch } from 'wouter'
import { caseInput, caseOriginValues, type CaseDetail, type CaseFindingInput, type CaseInput, type CaseOrigin } from '@shared/features/inspection-case'
import type { FindingInput } from '@shared/features/inspection'
import { field } from '@shared/fields/describe'
import { newId } from '@shared/ids/uuid'
import { z } from '@shared/zod'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmployerPicker, type EmployerPickerProps } from '@renderer/components/EmployerPicker'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { FindingsField } from '@renderer/features/inspection/FindingsField'
import '@renderer/features/inspection/inspection.css'
import './case.css'

/** The form holds findings as the inspections do: with a key for its line. */
const formSchema = caseInput.extend({ findings: field(z.array(z.custom<FindingInput>()).max(30, '违法行为不超过 30 项'), { label: '违法行为' }) })
type FormValues = z.input<typeof formSchema>

const findingOf = ({ violationId, description, facts, workers, amountFen }: FindingInput): CaseFindingInput => ({ violationId, description, facts, workers: workers ?? 0, amountFen: amountFen ?? 0 })
const entered = (finding: CaseFindingInput): FindingInput => ({ ...finding, id: newId(), workers: finding.workers === 0 ? null : finding.workers, amountFen: finding.amountFen === 0 ? null : finding.amountFen, correctedOnSpot: false })

function blank(today: string): CaseInput {
  return {
    employerId: null, cause: '', source: '日常巡查', registeredOn: today, endedOn: null, facts: '', basis: '《劳动保障监察条例》第十四条', findings: [], representative: '',
    principal: '', principalPhone: '', address: '', leadId: null, secondId: null, reviewer: '', approver: '', remark: '',
  }
}

/** A case of its own, one that grew out of another record, or a correction of its head. */
export function CaseFormPage() {
  const { id } = useParams<{ id?: string }>()
  const asked = new URLSearchParams(useSearch())
  const origin = caseOriginValues.find((value) => value === asked.get('origin')) ?? 'direct'
  const originId = origin === 'direct' ? null : asked.get('id')
  const { today } = useSession()
  const { data, error } = useCall('inspection-case/get', { id: id ?? '' }, { enabled: id !== undefined })
  const prefill = useCall('inspection-case/prefill', { origin, originId: originId ?? '' }, { enabled: originId !== null })
  const failure = error ?? prefill.error
  if (failure) return <div className="empty">{failure.message}</div>
  if (id !== undefined) return data?.id === id ? <CaseForm key={id} detail={data} origin={data.origin} originId={data.originId} initial={data} /> : null
  if (originId !== null && !prefill.data) return null
  return <CaseForm key={originId ?? 'new'} detail={null} origin={origin} originId={originId} initial={prefill.data?.values ?? { ...blank(today), employerId: asked.get('employer') }} />
}

interface FormProps {
  readonly detail: CaseDetail | null
  readonly origin: CaseOrigin
  readonly originId: string | null
  readonly initial: CaseInput
}

function CaseForm({ detail, origin, originId, initial }: FormProps) {
  const [, navigate] = useLocation()
  const { data: sources } = useCall('case-intake/sources', {})
  const { data: inspectors } = useCall('inspector/list', {})
  const people = (inspectors ?? []).filter((one) => one.active || one.id === initial.leadId || one.id === initial.secondId).map(({ id, name, certificateNumber }) => ({ value: id, label: `${name} ${certificateNumber}` }))
  const save = async (values: FormValues): Promise<void> => {
    const given = { ...values, findings: values.findings.map(findingOf) }
    const saved = detail
      ? await call('inspection-case/update', { id: detail.id, version: detail.version, values: given })
      : await call('inspection-case/create', { id: null, origin, originId, values: given })
    navigate(`/cases/${saved.id}`)
  }
  return (
    <div className="page page-scroll">
      <PageHead title={detail ? `修改案件：${detail.number ?? detail.employerName}` : '登记案件'} />
      <div className="panel">
        <RecordForm
          schema={formSchema}
          initial={{ ...pick(initial), findings: initial.findings.map(entered) }}
          draftKey={detail ? `case:${detail.id}` : `case:new:${originId ?? ''}`}
          submitLabel="保存"
          onSubmit={save}
          onCancel={() => navigate(detail ? `/cases/${detail.id}` : '/cases')}
          options={{ leadId: people, secondId: people }}
          controls={{
            employerId: <PartyField />,
            source: <AutoComplete options={(sources ?? []).map((value) => ({ value }))} />,
            findings: <FindingsField />,
          }}
          wide={['findings', 'employerId']}
        />
      </div>
    </div>
  )
}

/** Only what the form shows: the record holds more. */
function pick(values: CaseInput): CaseInput {
  const { employerId, cause, source, registeredOn, endedOn, facts, basis, findings, representative, principal, principalPhone, address, leadId, secondId, reviewer, approver, remark } = values
  return { employerId, cause, source, registeredOn, endedOn, facts, basis, findings, representative, principal, principalPhone, address, leadId, secondId, reviewer, approver, remark }
}

/** The party; what is known of it is put where the form is still empty. */
function PartyField(props: EmployerPickerProps) {
  const form = Form.useFormInstance()
  const fill = async (id: string): Promise<void> => {
    try {
      const employer = await call('employer/get', { id })
      const known = { representative: employer.legalRepresentative, principal: employer.contact, principalPhone: employer.phone, address: employer.address }
      const present = form.getFieldsValue(true) as Record<string, unknown>
      for (const [name, value] of Object.entries(known)) if (present[name] === '') form.setFieldValue(name, value)
    } catch (error) {
      // Only a convenience: the clerk types it when the employer cannot be read.
      if (!(error instanceof CallFailure)) throw error
    }
  }
  return (
    <EmployerPicker
      {...props}
      onChange={(id) => {
        props.onChange?.(id)
        if (id !== null) void fill(id)
      }}
    />
  )
}
