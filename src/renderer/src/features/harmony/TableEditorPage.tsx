import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { draftLines, draftOf, draftSum, freshId, parseTenths, readDraft, tenthsText, type DraftProblems, type SavedTable, type TableDraft } from '@shared/features/harmony'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { DateInput } from '@renderer/components/DateInput'
import { PageHead } from '@renderer/components/PageHead'
import { usePart } from '@renderer/features/rules-guidance/usePart'
import './harmony.css'
import { DeductionRows, VetoRows } from './TableExtras'
import { TableSection } from './TableSection'

/** A scoring table laid open: parts, lines, maxima, deductions, vetoes. What was scored with is only copied. */
export function TableEditorPage() {
  const { data: tables } = useCall('harmony/tables', {})
  const search = new URLSearchParams(useSearch())
  const saved = tables?.find(({ table }) => table.id === search.get('id'))
  if (tables === undefined) return null
  if (saved === undefined) return <div className="empty">评分表不存在</div>
  return <Editor key={saved.table.id} saved={saved} copy={search.get('copy') === '1' || saved.used} />
}

function Editor({ saved, copy }: { readonly saved: SavedTable; readonly copy: boolean }) {
  const [, navigate] = useLocation()
  const { today } = useSession()
  const [initial] = useState(() => draftOf(saved.table, copy, today))
  const [problems, setProblems] = useState<DraftProblems>({})
  const part = usePart<TableDraft>(`harmony-table:${saved.table.id}:${copy ? 'copy' : 'edit'}`, initial, async (draft) => {
    const read = readDraft(draft, saved.table.id)
    if (!read.ok) throw new TypeError('a draft that cannot be read is not saved')
    return callWithBatch('harmony/save-table', { ref: copy ? null : saved.ref, table: read.table })
  }, '已保存评分表')
  const draft = part.value
  const change = (values: Partial<TableDraft>): void => {
    part.change({ ...draft, ...values })
    if (Object.keys(problems).length > 0) setProblems({})
  }
  const save = async (): Promise<void> => {
    const read = readDraft(draft, saved.table.id)
    if (!read.ok) return setProblems(read.problems)
    setProblems({})
    if (await part.submit()) navigate('/harmony/tables')
    return undefined
  }
  const lines = draftLines(draft)
  const sum = draftSum(lines)
  const agrees = sum === parseTenths(draft.total)
  const count = Object.keys(problems).length
  return (
    <div className="page page-scroll">
      <PageHead title={copy ? `另存为新版本：${saved.table.label}` : `修改评分表：${saved.table.label}`}>
        <Button
          onClick={() => {
            part.forget()
            navigate('/harmony/tables')
          }}
        >
          {part.dirty ? '放弃修改' : '返回'}
        </Button>
        <Button type="primary" loading={part.busy} onClick={() => void save()}>
          保存
        </Button>
      </PageHead>
      <section className="panel harmony-term harmony-table-head">
        <label htmlFor="table-label">名称</label>
        <Field problem={problems['label']}>
          <Input id="table-label" value={draft.label} maxLength={200} status={problems['label'] === undefined ? '' : 'error'} onChange={(event) => change({ label: event.target.value })} />
        </Field>
        <label htmlFor="table-from">启用日期</label>
        <DateInput id="table-from" value={draft.validFrom} onChange={(validFrom) => change({ validFrom })} />
        <label htmlFor="table-source">来源</label>
        <Field problem={problems['source']}>
          <Input id="table-source" value={draft.source} maxLength={500} placeholder="文件名称和文号" status={problems['source'] === undefined ? '' : 'error'} onChange={(event) => change({ source: event.target.value })} />
        </Field>
        <label htmlFor="table-total">满分</label>
        <span className="harmony-status">
          <Input id="table-total" className="harmony-score" value={draft.total} onChange={(event) => change({ total: event.target.value })} /> 分
          <Checkbox checked={draft.unverified} onChange={(event) => change({ unverified: event.target.checked })}>
            待核
          </Checkbox>
        </span>
      </section>
      {draft.sections.map((section) => (
        <TableSection
          key={section.id}
          section={section}
          problems={problems}
          freshId={() => freshId(draft, 'L')}
          onChange={(next) => change({ sections: draft.sections.map((one) => (one.id === section.id ? next : one)) })}
          onRemove={() => change({ sections: draft.sections.filter((one) => one.id !== section.id) })}
        />
      ))}
      <p>
        <Button onClick={() => change({ sections: [...draft.sections, { id: freshId(draft, 'S'), label: '', groups: [{ label: '', lines: [] }] }] })}>添加一级指标</Button>
      </p>
      <DeductionRows rows={draft.deductions} problems={problems} freshId={() => freshId(draft, 'D')} onChange={(deductions) => change({ deductions })} />
      <VetoRows rows={draft.vetoes} problems={problems} freshId={() => freshId(draft, 'V')} onChange={(vetoes) => change({ vetoes })} />
      <div className="harmony-table-foot">
        <b className={agrees ? '' : 'harmony-adverse'}>
          {lines.length} 项合计 {tenthsText(sum)} 分，满分 {draft.total} 分{agrees ? '' : '，不一致'}
        </b>
        {count > 0 && <span className="harmony-adverse">{problems['total'] ?? `有 ${count} 处需要更正，请看标红处`}</span>}
        <span className="harmony-space" />
        <Button type="primary" loading={part.busy} onClick={() => void save()}>
          保存
        </Button>
      </div>
    </div>
  )
}

function Field({ problem, children }: { readonly problem: string | undefined; readonly children: React.ReactNode }) {
  return (
    <span>
      {children}
      {problem !== undefined && <span className="harmony-adverse">{problem}</span>}
    </span>
  )
}
