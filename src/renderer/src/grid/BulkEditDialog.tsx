import { Alert, Checkbox, Input, Modal, Radio, Segmented, Select, Table } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { BULK_LIMIT, type BulkEdit, type BulkField, type BulkLine, type BulkPreview } from '@shared/features/bulk-edit'
import { newId } from '@shared/ids/uuid'
import type { RowRef } from '@shared/list/request'
import { call, CallFailure } from '@renderer/app/bridge'
import { FieldControl } from '@renderer/components/FieldControl'
import { useUndoableCall } from '@renderer/components/undo'
import { everyPage, type Asked } from './everyPage'
import { listTitle } from './lists'
import './listTools.css'

interface BulkEditDialogProps<Row extends { id: string }> {
  readonly name: string
  readonly fields: readonly BulkField[]
  readonly total: number
  readonly selected: readonly Row[]
  readonly asked: Asked<Row>
  /** 查找替换 comes first. */
  readonly replacing: boolean
  readonly onClose: () => void
}

/** Typing comes to rest before what it would do is worked out. */
const REST_MS = 350

/** 批量修改: one value for many rows, or words found and replaced; what would change stands below before anything does. */
export function BulkEditDialog<Row extends { id: string }>({ name, fields, total, selected, asked, replacing, onClose }: BulkEditDialogProps<Row>) {
  const run = useUndoableCall()
  const [how, setHow] = useState<BulkEdit['how']>(replacing ? 'replace' : 'set')
  const usable = fields.filter((field) => (how === 'set' ? field.settable : field.replaceable))
  const [chosen, setChosen] = useState<string | null>(null)
  const field = usable.find((one) => one.name === chosen) ?? usable[0]
  const [value, setValue] = useState<string | number | boolean | null>(null)
  const [find, setFind] = useState('')
  const [replacement, setReplacement] = useState('')
  const [whole, setWhole] = useState(false)
  const [onlySelected, setOnlySelected] = useState(selected.length > 0)
  const [busy, setBusy] = useState(false)
  const edit = editOf(how, field?.name, value, find, replacement, whole)
  const { preview, problem, rows } = usePreview(name, edit, onlySelected ? selected : null, asked, total)
  const change = async (): Promise<void> => {
    if (!edit || !rows || !field) return
    setBusy(true)
    const done = await run('bulk-edit/run', { list: name, rows: [...rows], edit, job: newId() }, ({ changed }) => `已修改 ${changed.toLocaleString('zh-CN')} 条的${field.label}`)
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Modal
      open
      width={760}
      title={`批量修改${listTitle(name)}`}
      okText={preview ? `修改 ${preview.changed.toLocaleString('zh-CN')} 条` : '修改'}
      cancelText="取消"
      okButtonProps={{ disabled: (preview?.changed ?? 0) === 0, loading: busy }}
      onOk={() => void change()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="bulk-form">
        <span>方式</span>
        <Segmented<BulkEdit['how']>
          value={how}
          onChange={(next) => (setHow(next), setValue(null))}
          options={[
            { value: 'set', label: '统一填写' },
            { value: 'replace', label: '查找替换' },
          ]}
        />
        <span>范围</span>
        <Radio.Group value={onlySelected} onChange={({ target }) => setOnlySelected(target.value === true)}>
          <Radio value disabled={selected.length === 0}>
            已选 {selected.length.toLocaleString('zh-CN')} 条
          </Radio>
          <Radio value={false} disabled={total > BULK_LIMIT}>
            列表全部 {total.toLocaleString('zh-CN')} 条{total > BULK_LIMIT && `（超过 ${BULK_LIMIT.toLocaleString('zh-CN')} 条，请先筛选）`}
          </Radio>
        </Radio.Group>
        <label htmlFor="bulk-field">字段</label>
        <Select
          id="bulk-field"
          style={{ width: 240 }}
          value={field?.name ?? null}
          options={usable.map(({ name: key, label }) => ({ value: key, label }))}
          onChange={(next: string) => (setChosen(next), setValue(null))}
        />
        {how === 'set' && field && (
          <>
            <label htmlFor="bulk-value">改为</label>
            <div className="bulk-value">
              <FieldControl
                id="bulk-value"
                key={field.name}
                field={{ name: field.name, label: field.label, kind: field.kind, required: field.required, ...(field.unit === null ? {} : { unit: field.unit }) }}
                options={field.options}
                value={value}
                onChange={(next) => setValue(plainValue(next))}
              />
              {value === null && !field.required && <div className="muted">留空将清除原有内容</div>}
            </div>
          </>
        )}
        {how === 'replace' && (
          <>
            <label htmlFor="bulk-find">查找</label>
            <Input id="bulk-find" maxLength={200} value={find} onChange={({ target }) => setFind(target.value)} />
            <label htmlFor="bulk-replacement">替换为</label>
            <div className="bulk-value">
              <Input id="bulk-replacement" maxLength={200} value={replacement} placeholder="留空则删去" onChange={({ target }) => setReplacement(target.value)} />
              <Checkbox checked={whole} onChange={({ target }) => setWhole(target.checked)}>
                仅替换整格内容相同的
              </Checkbox>
            </div>
          </>
        )}
      </div>
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      <PreviewTable preview={preview} />
    </Modal>
  )
}

function plainValue(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function editOf(how: BulkEdit['how'], field: string | undefined, value: string | number | boolean | null, find: string, replacement: string, whole: boolean): BulkEdit | null {
  if (field === undefined) return null
  if (how === 'set') return { how, field, value }
  return find === '' ? null : { how, field, find, replacement, whole }
}

/** Works out what an edit would do whenever it comes to rest. @param picked rows at hand; null for all of the list */
function usePreview<Row extends { id: string }>(list: string, edit: BulkEdit | null, picked: readonly Row[] | null, asked: Asked<Row>, total: number) {
  const [state, setState] = useState<{ preview: BulkPreview | null; problem: string | null; rows: readonly RowRef[] | null }>({ preview: null, problem: null, rows: null })
  const question = JSON.stringify([edit, picked?.map(({ id }) => id) ?? null])
  const latest = useRef({ edit, picked, asked })
  latest.current = { edit, picked, asked }
  useEffect(() => {
    setState((before) => ({ ...before, preview: null, problem: null }))
    const order = latest.current
    if (!order.edit || (order.picked ?? { length: total }).length === 0 || (!order.picked && total > BULK_LIMIT)) return undefined
    const { edit: now } = order
    const job = newId()
    let wanted = true
    const work = async (): Promise<void> => {
      try {
        const rows = await refsOf(order.picked, order.asked)
        const preview = await call('bulk-edit/preview', { list, rows: [...rows], edit: now, job })
        if (wanted) setState({ preview, problem: null, rows })
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error
        if (wanted) setState({ preview: null, problem: Object.values(error.error.fields ?? {})[0] ?? error.message, rows: null })
      }
    }
    const timer = setTimeout(() => void work(), REST_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
      void call('app/cancel-job', { job })
    }
    // Asked by its question: the list draws anew for many reasons.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [list, question, total])
  return state
}

async function refsOf<Row extends { id: string }>(picked: readonly Row[] | null, asked: Asked<Row>): Promise<RowRef[]> {
  const refs: RowRef[] = []
  const take = (rows: readonly Row[]): void => {
    for (const row of rows as readonly (Row & { version?: number })[]) refs.push({ id: row.id, version: row.version ?? 1 })
  }
  if (picked) take(picked)
  else for await (const page of everyPage(asked)) take(page.rows)
  return refs
}

function PreviewTable({ preview }: { readonly preview: BulkPreview | null }) {
  const number = (value: number): string => value.toLocaleString('zh-CN')
  return (
    <>
      <p className="bulk-counts" aria-live="polite">
        {preview === null ? (
          <span className="muted">填写后在此列出将要改动的内容</span>
        ) : (
          <>
            将修改 <b>{number(preview.changed)}</b> 条，无变化 {number(preview.unchanged)} 条
            {preview.refused > 0 && <span className="loud">，不能修改 {number(preview.refused)} 条</span>}
            {preview.lines.length < preview.changed + preview.refused && <span className="muted">（仅列前 {number(preview.lines.length)} 条）</span>}
          </>
        )}
      </p>
      <Table<BulkLine>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ y: 240 }}
        dataSource={[...(preview?.lines ?? [])]}
        locale={{ emptyText: preview === null ? ' ' : '没有需要改动的记录' }}
        columns={[
          { title: '记录', dataIndex: 'title', width: 220, ellipsis: true },
          { title: '原内容', dataIndex: 'before', ellipsis: true },
          { title: '改为', dataIndex: 'after', ellipsis: true, render: (text: string, { refused }) => (refused === null ? text || <span className="muted">（空）</span> : <span className="loud">{refused}</span>) },
        ]}
      />
    </>
  )
}
