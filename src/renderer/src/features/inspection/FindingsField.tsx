import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CheckItemId, FindingInput, InspectionOutcome, ViolationView } from '@shared/features/inspection'
import { CatalogueDrawer } from './CatalogueDrawer'
import { amendFinding, draftFinding, follow, moveFacts, withItemOf } from './findingDraft'
import { FindingLine } from './FindingLine'

export interface FindingsFieldProps {
  readonly value?: FindingInput[]
  readonly onChange?: (findings: FindingInput[]) => void
}

/** What was found, one line a finding; the totals, the outcome and the ticked items of the form follow it. */
export function FindingsField({ value = [], onChange }: FindingsFieldProps) {
  const form = Form.useFormInstance()
  const inspectedOn = (Form.useWatch('inspectedOn', form) as string | null | undefined) ?? ''
  const { status } = Form.Item.useStatus()
  const [searching, setSearching] = useState(false)
  const close = useCallback(() => setSearching(false), [])

  const change = (next: FindingInput[], added: ViolationView | null = null): void => {
    const current = form.getFieldsValue(true) as {
      workersConcerned: number | null
      amountFen: number | null
      outcome: InspectionOutcome | null
      items?: CheckItemId[]
    }
    // Before the change is told, so that what is kept of a half-typed form has them too.
    form.setFieldsValue({ ...follow(value, next, current), items: withItemOf(current.items ?? [], added) })
    onChange?.(next)
  }

  const day = useRef(inspectedOn)
  useEffect(() => {
    if (day.current === inspectedOn) return
    const moved = moveFacts(value, day.current, inspectedOn)
    day.current = inspectedOn
    if (moved.some((finding, index) => finding !== value[index])) onChange?.(moved)
  }, [inspectedOn, value, onChange])

  const chosen = useMemo(() => new Set(value.flatMap((finding) => finding.violationId ?? [])), [value])
  return (
    <div className="findings">
      {value.length > 0 && (
        // One line may be wrong, not every cell: the red of the field stops here.
        <Form.Item noStyle validateStatus="">
          <table>
            <thead>
              <tr>
                <th style={{ width: 46 }}>序号</th>
                <th style={{ width: '30%' }}>发现问题</th>
                <th>认定事实</th>
                <th style={{ width: 92 }}>涉及人数</th>
                <th style={{ width: 132 }}>涉及金额</th>
                <th style={{ width: 76 }}>当场改正</th>
                <th style={{ width: 40 }} aria-label="删除" />
              </tr>
            </thead>
            <tbody>
              {value.map((finding, index) => (
                <FindingLine
                  key={finding.id}
                  finding={finding}
                  number={index + 1}
                  marking={status === 'error'}
                  onChange={(patch) => change(value.with(index, amendFinding(finding, patch, inspectedOn)))}
                  onRemove={() => change(value.filter((_, other) => other !== index))}
                />
              ))}
            </tbody>
          </table>
        </Form.Item>
      )}
      <div className="findings-actions">
        <Button icon={<SearchOutlined />} onClick={() => setSearching(true)}>
          从目录添加
        </Button>
        <Button icon={<PlusOutlined />} onClick={() => change([...value, draftFinding(null, inspectedOn)])}>
          其他问题
        </Button>
        {value.length === 0 && <span className="muted">未发现问题的，不必填写。</span>}
      </div>
      <CatalogueDrawer
        open={searching}
        chosen={chosen}
        onAdd={(violation) =>
          !chosen.has(violation.id) && change([...value, draftFinding(violation, inspectedOn)], violation)
        }
        onClose={close}
      />
    </div>
  )
}
