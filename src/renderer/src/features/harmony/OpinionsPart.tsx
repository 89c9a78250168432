import { Button, Input, Segmented } from 'antd'
import { opinionDepartments, type HarmonyDetail, type HarmonyOpinionsInput } from '@shared/features/harmony'
import { useSession } from '@renderer/app/session'
import { DateInput } from '@renderer/components/DateInput'
import { PartFoot } from '@renderer/features/rules-guidance/PartFoot'
import type { EditedPart } from './editedPart'

type Opinion = NonNullable<HarmonyOpinionsInput['opinions']>[number]
type Objection = NonNullable<HarmonyOpinionsInput['objections']>[number]

const open = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')
const closed = (value: string): boolean | null => (value === '' ? null : value === 'yes')

/** Opinions of the town, the departments and the three parties, and what was objected during the publicity. */
export function OpinionsPart({ detail, part }: { readonly detail: HarmonyDetail; readonly part: EditedPart<HarmonyOpinionsInput> }) {
  const { today } = useSession()
  const held = part.value
  const disabled = !detail.editable
  const asked = held.opinions ?? []
  const raised = held.objections ?? []
  const set = (changes: Partial<HarmonyOpinionsInput>): void => part.change({ ...held, ...changes })
  const setOpinion = (index: number, changes: Partial<Opinion>): void => set({ opinions: asked.map((one, at) => (at === index ? { ...one, ...changes } : one)) })
  const setObjection = (index: number, changes: Partial<Objection>): void => set({ objections: raised.map((one, at) => (at === index ? { ...one, ...changes } : one)) })
  const ask = (departments: readonly string[]): void =>
    set({ opinions: [...asked, ...departments.map((department) => ({ department, askedOn: today, answeredOn: null, agrees: null, opinion: '' }))] })
  const waiting = asked.filter((one) => one.agrees === null)
  const agreeAll = (): void => set({ opinions: asked.map((one) => (one.agrees === null ? { ...one, agrees: true, answeredOn: one.answeredOn ?? today } : one)) })
  const notAsked = opinionDepartments.filter((department) => asked.every((one) => one.department !== department))
  return (
    <div className="stack">
      <section className="panel">
        <h2>测评和评定建议</h2>
        <div className="harmony-texts">
          <label>
            镇（街道）测评建议
            <Input.TextArea disabled={disabled} rows={2} maxLength={1000} value={held.townOpinion} onChange={(event) => set({ townOpinion: event.target.value })} />
          </label>
          <label>
            三方评定建议
            <Input.TextArea disabled={disabled} rows={2} maxLength={1000} value={held.tripartiteOpinion} onChange={(event) => set({ tripartiteOpinion: event.target.value })} />
          </label>
        </div>
      </section>
      <section className="panel">
        <div className="harmony-part-head">
          <h2>部门意见</h2>
          {!disabled && notAsked.length > 0 && (
            <Button size="small" type="primary" ghost onClick={() => ask(notAsked)}>
              征求{notAsked.join('、')}意见
            </Button>
          )}
          {!disabled && waiting.length > 0 && (
            <Button size="small" onClick={agreeAll}>
              未答部门均同意
            </Button>
          )}
          {!disabled && (
            <Button size="small" onClick={() => ask([''])}>
              添加部门
            </Button>
          )}
        </div>
        {asked.length === 0 ? (
          <p className="muted">没有征求部门意见。</p>
        ) : (
          <table className="plain-table harmony-scores">
            <thead>
              <tr>
                <th style={{ width: 150 }}>部门</th>
                <th style={{ width: 150 }}>征求日期</th>
                <th style={{ width: 150 }}>反馈日期</th>
                <th style={{ width: 190 }}>结论</th>
                <th>意见</th>
                <th style={{ width: 70 }} />
              </tr>
            </thead>
            <tbody>
              {asked.map((one, index) => (
                <tr key={index}>
                  <td>
                    <Input aria-label="部门" disabled={disabled} value={one.department} maxLength={40} onChange={(event) => setOpinion(index, { department: event.target.value })} />
                  </td>
                  <td>
                    <DateInput disabled={disabled} value={one.askedOn} onChange={(askedOn) => setOpinion(index, { askedOn: askedOn ?? '' })} />
                  </td>
                  <td>
                    <DateInput disabled={disabled} value={one.answeredOn} onChange={(answeredOn) => setOpinion(index, { answeredOn })} />
                  </td>
                  <td>
                    <Segmented<string>
                      size="small"
                      disabled={disabled}
                      value={open(one.agrees)}
                      options={[
                        { value: '', label: '未答' },
                        { value: 'yes', label: '同意' },
                        { value: 'no', label: '不同意' },
                      ]}
                      onChange={(value) => setOpinion(index, { agrees: closed(value), answeredOn: value === '' ? null : (one.answeredOn ?? today) })}
                    />
                  </td>
                  <td>
                    <Input aria-label="意见" disabled={disabled} value={one.opinion} maxLength={1000} onChange={(event) => setOpinion(index, { opinion: event.target.value })} />
                  </td>
                  <td>
                    {!disabled && (
                      <Button size="small" onClick={() => set({ opinions: asked.filter((_, at) => at !== index) })}>
                        删除
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {raised.length > 0 && (
        <section className="panel">
          <h2>异议</h2>
          {raised.map((one, index) => (
            <div key={index} className="harmony-objection">
              <div>
                {one.receivedOn}　{one.raisedBy === '' ? '' : `${one.raisedBy}：`}
                {one.content}
              </div>
              <div className="harmony-part-head">
                <Segmented<string>
                  size="small"
                  disabled={disabled}
                  value={open(one.upheld)}
                  options={[
                    { value: '', label: '核查中' },
                    { value: 'no', label: '异议不成立' },
                    { value: 'yes', label: '异议成立' },
                  ]}
                  onChange={(value) => setObjection(index, { upheld: closed(value), decidedOn: value === '' ? null : (one.decidedOn ?? today) })}
                />
                <Input placeholder="核查情况" disabled={disabled} value={one.finding} maxLength={2000} onChange={(event) => setObjection(index, { finding: event.target.value })} />
              </div>
            </div>
          ))}
        </section>
      )}
      <PartFoot part={part} />
    </div>
  )
}
