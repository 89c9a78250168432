import { Checkbox, Input, Modal, Select } from 'antd'
import { useMemo, useState } from 'react'
import { hasAttended, personKey, type RosterLineRow, type TrainingDetail } from '@shared/features/training'
import { useCall } from '@renderer/app/queries'
import { useUndoableCall } from '@renderer/components/undo'

interface Firm {
  readonly name: string
  readonly people: readonly RosterLineRow[]
}

function firmsOf(lines: readonly RosterLineRow[], text: string): Firm[] {
  const groups = new Map<string, RosterLineRow[]>()
  for (const line of lines) {
    if (text !== '' && !line.employerName.includes(text) && !line.name.includes(text)) continue
    const present = groups.get(line.employerName)
    if (present) present.push(line)
    else groups.set(line.employerName, [line])
  }
  return [...groups].map(([name, people]) => ({ name, people }))
}

/** Firms and people of an earlier session, ticked for this one. Who is on the roster already is shown and not offered. */
export function EarlierDialog({ detail, onClose }: { detail: TrainingDetail; onClose: () => void }) {
  const run = useUndoableCall()
  const sessions = useCall('training/list', { sort: [{ field: 'heldOn', direction: 'desc' }], limit: 200 })
  const earlier = (sessions.data?.rows ?? []).filter((row) => row.id !== detail.row.id && row.roster > 0)
  const [chosen, setChosen] = useState<string | null>(null)
  const from = chosen ?? earlier[0]?.id ?? null
  const source = useCall('training/get', { id: from ?? '' }, { enabled: from !== null })
  const [text, setText] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const present = useMemo(() => new Set(detail.lines.map(personKey)), [detail.lines])
  const lines = source.data && source.data.row.id === from ? source.data.lines : []
  const firms = firmsOf(lines, text.trim())
  const free = firms.flatMap((firm) => firm.people).filter((line) => !present.has(personKey(line)))
  const set = (people: readonly RosterLineRow[], on: boolean): void => {
    const next = new Set(ticked)
    for (const line of people) {
      if (present.has(personKey(line))) continue
      if (on) next.add(line.id)
      else next.delete(line.id)
    }
    setTicked(next)
  }
  const save = async (): Promise<void> => {
    const { id, version } = detail.row
    const done = await run('training/copy-lines', { id, version, lineIds: [...ticked] }, ({ added, present: there }) => `已选入 ${added} 人${there > 0 ? `，${there} 人已在名册中` : ''}`)
    if (done !== null) onClose()
  }
  return (
    <Modal open title="从往期名册选取" width={820} okText={ticked.size === 0 ? '选入' : `选入 ${ticked.size} 人`} okButtonProps={{ disabled: ticked.size === 0 }} cancelText="取消" onOk={() => void save()} onCancel={onClose}>
      <div className="training-part">
        <div className="training-line">
          <Select
            aria-label="往期"
            style={{ width: 380 }}
            value={from}
            placeholder="没有往期名册"
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(id: string) => {
              setChosen(id)
              setTicked(new Set())
            }}
            options={earlier.map((row) => ({ value: row.id, label: `${row.number} ${row.name}（${row.roster} 人）` }))}
          />
          <Input allowClear aria-label="查找单位或姓名" placeholder="单位或姓名" style={{ width: 180 }} value={text} onChange={(event) => setText(event.target.value)} />
          <Checkbox checked={free.length > 0 && free.every((line) => ticked.has(line.id))} indeterminate={free.some((line) => ticked.has(line.id)) && !free.every((line) => ticked.has(line.id))} onChange={(event) => set(free, event.target.checked)}>
            全选
          </Checkbox>
        </div>
        <div className="training-pick">
          {firms.map((firm) => {
            const open = firm.people.filter((line) => !present.has(personKey(line)))
            const on = open.filter((line) => ticked.has(line.id)).length
            return (
              <div key={firm.name} className="training-pick-firm">
                <Checkbox disabled={open.length === 0} checked={open.length > 0 && on === open.length} indeterminate={on > 0 && on < open.length} onChange={(event) => set(firm.people, event.target.checked)}>
                  <b>{firm.name}</b>
                </Checkbox>
                <div className="training-pick-people">
                  {firm.people.map((line) => {
                    const there = present.has(personKey(line))
                    return (
                      <Checkbox key={line.id} disabled={there} checked={there || ticked.has(line.id)} onChange={(event) => set([line], event.target.checked)}>
                        {line.name} <span className="muted">{[line.post, there ? '已在名册' : hasAttended(line) ? '' : '上次未到'].filter(Boolean).join('，')}</span>
                      </Checkbox>
                    )
                  })}
                </div>
              </div>
            )
          })}
          {firms.length === 0 && <p className="empty">没有符合条件的人员</p>}
        </div>
      </div>
    </Modal>
  )
}
