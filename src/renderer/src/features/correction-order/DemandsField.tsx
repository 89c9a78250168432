import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'

interface DemandsFieldProps {
  readonly value: readonly string[]
  readonly onChange: (demands: string[]) => void
  readonly errors: Readonly<Record<string, string>>
}

/** What has to be put right, one text an item, in the order of the paper. */
export function DemandsField({ value, onChange, errors }: DemandsFieldProps) {
  const move = (from: number, to: number): void => {
    const moved = value[from]
    if (moved !== undefined) onChange(value.toSpliced(from, 1).toSpliced(to, 0, moved))
  }
  return (
    <>
      {value.map((demand, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the place is what tells equal texts apart
        <div key={index} className="demand">
          <span className="demand-number">{index + 1}.</span>
          <Input.TextArea
            aria-label={`改正内容第 ${index + 1} 项`}
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={demand}
            status={errors[`demands.${index}`] ? 'error' : ''}
            onChange={(event) => onChange(value.with(index, event.target.value))}
          />
          <span className="demand-buttons">
            <Button type="text" size="small" aria-label={`第 ${index + 1} 项上移`} disabled={index === 0} icon={<ArrowUpOutlined />} onClick={() => move(index, index - 1)} />
            <Button type="text" size="small" aria-label={`第 ${index + 1} 项下移`} disabled={index === value.length - 1} icon={<ArrowDownOutlined />} onClick={() => move(index, index + 1)} />
            <Button type="text" size="small" aria-label={`删除第 ${index + 1} 项`} icon={<DeleteOutlined />} onClick={() => onChange(value.toSpliced(index, 1))} />
          </span>
        </div>
      ))}
      <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => onChange([...value, ''])}>
        增加一项
      </Button>
    </>
  )
}
