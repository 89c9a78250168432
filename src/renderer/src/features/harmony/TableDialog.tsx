import { Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { parseTenths, tableProblems, tenthsText, type SavedTable, type ScoringTable } from '@shared/features/harmony'
import { callWithBatch, CallFailure } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { DateInput } from '@renderer/components/DateInput'
import { focusDialog } from '@renderer/components/focusDialog'
import { refuseUnread } from '@renderer/components/unread'
import { useUndoToast } from '@renderer/components/undo'

/** Texts of the lines as they are typed: name and maximum, by id. */
type Lines = Readonly<Record<string, { readonly label: string; readonly max: string }>>

const linesOf = (table: ScoringTable): Lines =>
  Object.fromEntries(table.sections.flatMap((section) => section.groups.flatMap((group) => group.lines.map(({ id, label, maxTenths }) => [id, { label, max: tenthsText(maxTenths) }]))))

/** The table with the lines as typed; sums of groups and parts follow from them. A maximum that cannot be read is null. */
function withLines(table: ScoringTable, lines: Lines): ScoringTable | null {
  let readable = true
  const sum = (parts: readonly { readonly maxTenths: number }[]): number => parts.reduce((total, one) => total + one.maxTenths, 0)
  const sections = table.sections.map((section) => {
    const groups = section.groups.map((group) => {
      const own = group.lines.map((line) => {
        const typed = lines[line.id]
        const maxTenths = parseTenths(typed?.max ?? '')
        if (maxTenths === null || maxTenths < 0) readable = false
        return { ...line, label: typed?.label.trim() ?? '', maxTenths: maxTenths ?? 0 }
      })
      return { ...group, lines: own, maxTenths: sum(own) }
    })
    return { ...section, groups, maxTenths: sum(groups) }
  })
  return readable ? { ...table, sections } : null
}

interface DialogProps {
  readonly saved: SavedTable
  /** As another version beside it. */
  readonly copy: boolean
  readonly onClose: () => void
}

/** A scoring table of the bureau: names and maxima of its lines. A line given 0 is not scored. */
export function TableDialog({ saved, copy, onClose }: DialogProps) {
  const { today } = useSession()
  const toast = useUndoToast()
  const { table } = saved
  const [label, setLabel] = useState(copy ? '' : table.label)
  const [source, setSource] = useState(copy ? '' : table.source)
  const [validFrom, setValidFrom] = useState<string | null>(copy ? today : table.validFrom)
  const [unverified, setUnverified] = useState(table.unverified)
  const [lines, setLines] = useState(() => linesOf(table))
  const [problem, setProblem] = useState<string | null>(null)
  const read = withLines(table, lines)
  const total = read?.sections.reduce((sum, section) => sum + section.maxTenths, 0) ?? null
  const save = async (): Promise<void> => {
    if (refuseUnread(setProblem)) return
    if (label.trim() === '') return setProblem('请填写名称')
    if (source.trim() === '') return setProblem('请填写来源')
    if (read === null) return setProblem('有分值无法识别，请填写最多一位小数的数字')
    const next: ScoringTable = { ...read, label: label.trim(), source: source.trim(), validFrom, unverified, example: false }
    const [wrong] = tableProblems(next)
    if (wrong !== undefined) return setProblem(wrong)
    try {
      const { batch } = await callWithBatch('harmony/save-table', { ref: copy ? null : saved.ref, table: next })
      toast('已保存评分表', batch)
      return onClose()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      return setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    }
  }
  const change = (id: string, part: Partial<Lines[string]>): void => setLines({ ...lines, [id]: { label: '', max: '', ...lines[id], ...part } })
  return (
    <Modal open afterOpenChange={focusDialog} width={760} title={copy ? `另存为新版本：${table.label}` : table.label} okText="保存" cancelText="取消" onOk={() => void save()} onCancel={onClose}>
      <div className="harmony-term">
        <label htmlFor="table-label">名称</label>
        <Input id="table-label" value={label} maxLength={200} onChange={(event) => setLabel(event.target.value)} />
        <label htmlFor="table-source">来源</label>
        <Input id="table-source" value={source} maxLength={500} placeholder="文件名称和文号" onChange={(event) => setSource(event.target.value)} />
        <label htmlFor="table-from">启用日期</label>
        <DateInput id="table-from" value={validFrom} onChange={setValidFrom} />
        <span />
        <Checkbox checked={unverified} onChange={(event) => setUnverified(event.target.checked)}>
          待核
        </Checkbox>
      </div>
      <div className="harmony-lines">
        {table.sections.map((section) => (
          <div key={section.id}>
            <h3>{section.label}</h3>
            {section.groups.flatMap((group) =>
              group.lines.map(({ id }) => (
                <div key={id} className="harmony-line">
                  <Input size="small" aria-label={`${id} 名称`} value={lines[id]?.label ?? ''} maxLength={200} onChange={(event) => change(id, { label: event.target.value })} />
                  <Input size="small" className="harmony-score" aria-label={`${id} 分值`} value={lines[id]?.max ?? ''} onChange={(event) => change(id, { max: event.target.value })} />
                </div>
              )),
            )}
          </div>
        ))}
      </div>
      <p>
        合计 {total === null ? '—' : tenthsText(total)} 分，应为 {tenthsText(table.totalTenths)} 分
      </p>
      {problem !== null && <p className="harmony-adverse">{problem}</p>}
    </Modal>
  )
}
