import { Input, InputNumber, Segmented, Select, Switch } from 'antd'
import { blankEvidence, evidenceStates, meetingForms, procedureSteps, type EvidenceState, type GuidanceDetail, type GuidanceProcedureInput } from '@shared/features/rules-guidance'
import { callWithBatch } from '@renderer/app/bridge'
import { DateInput } from '@renderer/components/DateInput'
import { EvidenceFiles } from './EvidenceFiles'
import { PartFoot } from './PartFoot'
import { useGuidancePart } from './parts'

type Figure = 'delegatesDue' | 'delegatesPresent' | 'managersAmong' | 'votesYes'

const figures: readonly (readonly [Figure, string])[] = [
  ['delegatesDue', '应到'],
  ['delegatesPresent', '实到'],
  ['managersAmong', '其中管理人员'],
  ['votesYes', '同意票'],
]

/** The democratic procedure: eight steps with their evidence, the meeting, and what is doubtful. */
export function ProcedurePart({ detail }: { detail: GuidanceDetail }) {
  const { procedure, meetingForm, delegatesDue, delegatesPresent, managersAmong, putToVote, votesYes } = detail
  const part = useGuidancePart<GuidanceProcedureInput>(
    detail,
    'procedure',
    { procedure, meetingForm, delegatesDue, delegatesPresent, managersAmong, putToVote, votesYes },
    (ref, values) => callWithBatch('rules-guidance/save-procedure', { ...ref, values }),
  )
  const held = part.value
  const set = (changes: Partial<GuidanceProcedureInput>): void => part.change({ ...held, ...changes })
  const disabled = !detail.editable
  return (
    <section className="panel">
      <h2>民主程序{detail.procedureComplete ? '（证据齐全）' : ''}</h2>
      <table className="plain-table guidance-documents">
        <thead>
          <tr>
            <th>步骤</th>
            <th style={{ width: 270 }}>证据</th>
            <th style={{ width: 150 }}>日期</th>
            <th style={{ width: '20%' }}>说明</th>
            <th style={{ width: '19%' }}>附件</th>
          </tr>
        </thead>
        <tbody>
          {procedureSteps.map(({ value: step, label, help, basis }, index) => {
            const one = held.procedure?.find((each) => each.step === step) ?? blankEvidence(step)
            const patch = (changes: Partial<typeof one>): void =>
              set({ procedure: procedureSteps.map(({ value }) => (value === step ? { ...one, ...changes } : (held.procedure?.find((each) => each.step === value) ?? blankEvidence(value)))) })
            const warnings = detail.warnings.filter((warning) => warning.step === step)
            return (
              <tr key={step}>
                <td title={basis}>
                  {index + 1} {label}
                  <div className="muted">{help}</div>
                  {!part.dirty && warnings.map((warning) => <div key={warning.message} className="guidance-warning">{warning.message}</div>)}
                </td>
                <td>
                  <Segmented<EvidenceState | 'unknown'>
                    size="small"
                    aria-label={`${label}证据`}
                    disabled={disabled}
                    value={one.evidence ?? 'unknown'}
                    options={[{ value: 'unknown', label: '未查' }, ...evidenceStates]}
                    onChange={(evidence) => patch({ evidence: evidence === 'unknown' ? null : evidence })}
                  />
                </td>
                <td>
                  <DateInput label={`${label}日期`} disabled={disabled} value={one.date} onChange={(date) => patch({ date })} />
                </td>
                <td>
                  <Input aria-label={`${label}说明`} disabled={disabled} value={one.note} maxLength={500} onChange={(event) => patch({ note: event.target.value })} />
                </td>
                <td>
                  <EvidenceFiles
                    guidanceId={detail.id}
                    step={label}
                    files={one.files ?? []}
                    disabled={disabled}
                    onChange={(files) => patch({ files, evidence: files.length > 0 ? (one.evidence ?? 'yes') : one.evidence })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className="meeting-line">
        <Select
          aria-label="会议形式"
          placeholder="会议形式"
          allowClear
          disabled={disabled}
          style={{ width: 190 }}
          value={held.meetingForm}
          options={meetingForms.map((one) => ({ ...one }))}
          onChange={(form: GuidanceProcedureInput['meetingForm'] | undefined) => set({ meetingForm: form ?? null })}
        />
        {figures.map(([name, label]) => (
          <InputNumber
            key={name}
            aria-label={label}
            prefix={<span className="muted">{label}</span>}
            controls={false}
            min={0}
            precision={0}
            disabled={disabled || (name === 'votesYes' && !held.putToVote)}
            style={{ width: 140 }}
            value={held[name]}
            onChange={(count) => set({ [name]: count })}
          />
        ))}
        <label>
          <Switch size="small" disabled={disabled} checked={held.putToVote} onChange={(putToVote) => set({ putToVote })} /> 提交表决
        </label>
      </div>
      <PartFoot part={part} />
    </section>
  )
}
