import { Form, Select } from 'antd'
import { inspectionHints, type CampaignRow, type InspectionType } from '@shared/features/inspection'

export interface CampaignFieldProps {
  readonly campaigns: readonly CampaignRow[]
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
}

/** The campaign an inspection counts under, with a word when it is missing or the day lies outside of it. */
export function CampaignField({ campaigns, id, value = null, onChange }: CampaignFieldProps) {
  const form = Form.useFormInstance()
  const type = Form.useWatch('type', form) as InspectionType | null | undefined
  const inspectedOn = Form.useWatch('inspectedOn', form) as string | null | undefined
  const campaign = campaigns.find((one) => one.id === value) ?? null
  const hints = inspectionHints(
    { type: type ?? 'routine', campaignId: value, inspectedOn: inspectedOn ?? '' },
    campaign,
  )
  return (
    <>
      <Select
        {...(id ? { id } : {})}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="属于专项行动的请选择"
        notFoundContent="尚无专项行动，可在“设置－专项行动”中登记"
        value={value}
        options={campaigns.map((one) => ({ value: one.id, label: one.name, campaign: one }))}
        optionRender={({ data }) => (
          <span className="campaign-option">
            <span>{data.campaign.name}</span>
            <span className="muted">{period(data.campaign)}</span>
          </span>
        )}
        onChange={(next: string | undefined) => onChange?.(next ?? null)}
      />
      {Object.values(hints).map((hint) => (
        <div key={hint} className="hint">
          {hint}
        </div>
      ))}
    </>
  )
}

function period({ startsOn, endsOn }: CampaignRow): string {
  return startsOn === null && endsOn === null ? '' : `${startsOn ?? ''} 至 ${endsOn ?? ''}`
}
