import { DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, InputNumber, Popover } from 'antd'
import { violationViewOf, type FindingInput } from '@shared/features/inspection'
import { MoneyInput } from '@renderer/components/MoneyInput'
import { ViolationLaw } from './ViolationCard'

export interface FindingLineProps {
  readonly finding: FindingInput
  readonly number: number
  /** Saving was refused: empty descriptions are shown as what they are. */
  readonly marking: boolean
  readonly onChange: (patch: Partial<FindingInput>) => void
  readonly onRemove: () => void
}

/** One finding in the form. */
export function FindingLine({ finding, number, marking, onChange, onRemove }: FindingLineProps) {
  const violation = violationViewOf(finding.violationId)
  return (
    <tr>
      <td className="number">{number}</td>
      <td>
        <Input.TextArea
          aria-label={`第 ${number} 项问题`}
          autoSize={{ minRows: 1, maxRows: 5 }}
          status={marking && finding.description.trim() === '' ? 'error' : ''}
          value={finding.description}
          onChange={(event) => onChange({ description: event.target.value })}
        />
        {violation && (
          <Popover content={<ViolationLaw violation={violation} />} placement="bottomLeft">
            <span className="finding-law muted">
              {violation.category}：{violation.violates.map((article) => article.text).join('、')}
              {violation.unverified && <span className="tag amber">待核</span>}
            </span>
          </Popover>
        )}
      </td>
      <td>
        <Input.TextArea
          aria-label={`第 ${number} 项事实`}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={finding.facts}
          onChange={(event) => onChange({ facts: event.target.value })}
        />
      </td>
      <td>
        <InputNumber
          aria-label={`第 ${number} 项涉及人数`}
          style={{ width: '100%' }}
          controls={false}
          precision={0}
          min={0}
          suffix="人"
          value={finding.workers}
          onChange={(workers) => onChange({ workers })}
        />
      </td>
      <td>
        <MoneyInput
          label={`第 ${number} 项涉及金额`}
          value={finding.amountFen}
          onChange={(amountFen) => onChange({ amountFen })}
        />
      </td>
      <td style={{ textAlign: 'center' }}>
        <Checkbox
          aria-label={`第 ${number} 项当场改正`}
          checked={finding.correctedOnSpot}
          onChange={(event) => onChange({ correctedOnSpot: event.target.checked })}
        />
      </td>
      <td>
        <Button type="text" icon={<DeleteOutlined />} aria-label={`删除第 ${number} 项`} onClick={onRemove} />
      </td>
    </tr>
  )
}
