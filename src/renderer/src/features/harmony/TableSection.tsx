import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { draftSum, tenthsText, type DraftProblems, type GroupDraft, type LineDraft, type SectionDraft } from '@shared/features/harmony'
import { RecordKinds } from './RecordKinds'

interface SectionProps {
  readonly section: SectionDraft
  readonly problems: DraftProblems
  readonly freshId: () => string
  readonly onChange: (section: SectionDraft) => void
  readonly onRemove: () => void
}

/** One part of a scoring table (一级指标) with its groups and lines. */
export function TableSection({ section, problems, freshId, onChange, onRemove }: SectionProps) {
  const changeGroup = (index: number, group: GroupDraft): void => onChange({ ...section, groups: section.groups.map((one, at) => (at === index ? group : one)) })
  const lines = section.groups.flatMap((group) => group.lines)
  const problem = problems[`sections.${section.id}.label`]
  return (
    <section className="panel harmony-table-part" aria-label={section.label}>
      <div className="harmony-part-head">
        <Input className="harmony-part-name" aria-label="一级指标" placeholder="一级指标" value={section.label} maxLength={200} status={problem === undefined ? '' : 'error'} onChange={(event) => onChange({ ...section, label: event.target.value })} />
        <span>
          {lines.length} 项，{tenthsText(draftSum(lines))} 分
        </span>
        <span className="harmony-space" />
        <Button size="small" onClick={() => onChange({ ...section, groups: [...section.groups, { label: '', lines: [] }] })}>
          添加二级指标
        </Button>
        <Button size="small" danger disabled={lines.length > 0} title={lines.length > 0 ? '请先删去其下的项目' : ''} onClick={onRemove}>
          删去
        </Button>
      </div>
      <table className="plain-table harmony-table-lines">
        <thead>
          <tr>
            <th style={{ width: '20%' }}>二级指标</th>
            <th>三级指标</th>
            <th style={{ width: 92 }}>分值</th>
            <th style={{ width: '30%' }}>对照本局记录</th>
            <th style={{ width: 44 }} />
          </tr>
        </thead>
        <tbody>
          {section.groups.flatMap((group, index) => [
            ...group.lines.map((line, at) => (
              <tr key={line.id}>
                {at === 0 && (
                  <td rowSpan={group.lines.length + 1}>
                    <GroupName group={group} onChange={(label) => changeGroup(index, { ...group, label })} />
                  </td>
                )}
                <LineCells line={line} problems={problems} onChange={(next) => changeGroup(index, { ...group, lines: group.lines.map((one) => (one.id === line.id ? next : one)) })} />
                <td>
                  <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删去 ${line.label}`} onClick={() => changeGroup(index, { ...group, lines: group.lines.filter((one) => one.id !== line.id) })} />
                </td>
              </tr>
            )),
            <tr key={`${index} add`}>
              {group.lines.length === 0 && (
                <td>
                  <GroupName group={group} onChange={(label) => changeGroup(index, { ...group, label })} />
                </td>
              )}
              <td colSpan={4}>
                <Button type="link" size="small" onClick={() => changeGroup(index, { ...group, lines: [...group.lines, { id: freshId(), label: '', max: '', records: [] }] })}>
                  添加项目
                </Button>
                {group.lines.length === 0 && (
                  <Button type="link" size="small" danger onClick={() => onChange({ ...section, groups: section.groups.filter((_, place) => place !== index) })}>
                    删去此二级指标
                  </Button>
                )}
              </td>
            </tr>,
          ])}
        </tbody>
      </table>
    </section>
  )
}

function GroupName({ group, onChange }: { readonly group: GroupDraft; readonly onChange: (label: string) => void }) {
  return (
    <>
      <Input size="small" aria-label="二级指标" placeholder="无名称" value={group.label} maxLength={200} onChange={(event) => onChange(event.target.value)} />
      <span className="muted">小计 {tenthsText(draftSum(group.lines))} 分</span>
    </>
  )
}

function LineCells({ line, problems, onChange }: { readonly line: LineDraft; readonly problems: DraftProblems; readonly onChange: (line: LineDraft) => void }) {
  const [label, max] = [problems[`lines.${line.id}.label`], problems[`lines.${line.id}.max`]]
  return (
    <>
      <td>
        <Input size="small" aria-label={`${line.id} 名称`} value={line.label} maxLength={200} status={label === undefined ? '' : 'error'} onChange={(event) => onChange({ ...line, label: event.target.value })} />
        {label !== undefined && <div className="harmony-adverse">{label}</div>}
      </td>
      <td>
        <Input size="small" className="harmony-score" aria-label={`${line.id} 分值`} value={line.max} status={max === undefined ? '' : 'error'} onChange={(event) => onChange({ ...line, max: event.target.value })} />
        {max !== undefined && <div className="harmony-adverse">{max}</div>}
      </td>
      <td>
        <RecordKinds label={`${line.id} 对照本局记录`} value={line.records} onChange={(records) => onChange({ ...line, records })} />
      </td>
    </>
  )
}
