import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Alert, App, Button, Checkbox, Input, Modal, Popconfirm, Radio, Select } from 'antd'
import type { ColDef } from 'ag-grid-community'
import { useState } from 'react'
import { exportFormats, type ExportFormat, type ExportPreset, type ExportPresetContent } from '@shared/features/list-view'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { useUndoableCall } from '@renderer/components/undo'
import { fieldOf, idOf } from './cells'
import type { Asked } from './everyPage'
import { exportList } from './exportList'
import { listTitle, takesRowsBack } from './lists'
import './listTools.css'

interface ExportDialogProps<Row extends { id: string }> {
  readonly name: string
  /** In the order of the list, those that are hidden at the end. */
  readonly columns: readonly ColDef<Row>[]
  readonly shown: ReadonlySet<string>
  readonly total: number
  readonly selected: readonly Row[]
  readonly asked: Asked<Row>
  readonly onClose: () => void
}

/** 导出: which columns in which order, for whom, in which form. What a recipient gets is kept for the next time. */
export function ExportDialog<Row extends { id: string }>({ name, columns, shown, total, selected, asked, onClose }: ExportDialogProps<Row>) {
  const { message } = App.useApp()
  const { today } = useSession()
  const run = useUndoableCall()
  const title = listTitle(name)
  const saved = useCall('list-view/all', { list: name })
  const presets = saved.data?.presets ?? []
  const [preset, setPreset] = useState<ExportPreset | null>(null)
  const [recipient, setRecipient] = useState('')
  const [order, setOrder] = useState<readonly string[]>(() => columns.map(idOf))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(shown)
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [masked, setMasked] = useState(true)
  const [rowKeys, setRowKeys] = useState(false)
  const [fileName, setFileName] = useState(`${title}（{日期}）`)
  const [onlySelected, setOnlySelected] = useState(selected.length > 1)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const byId = new Map(columns.map((column) => [idOf(column), column]))
  const picked = order.flatMap((id) => (chosen.has(id) ? (byId.get(id) ?? []) : []))
  const hides = picked.some((column) => fieldOf(column)?.mask !== undefined)
  const content: ExportPresetContent = { columns: picked.map(idOf), format, masked: masked && !rowKeys, rowKeys, fileName }

  const take = (next: ExportPreset | null): void => {
    setPreset(next)
    if (!next) return
    const known = next.content.columns.filter((id) => byId.has(id))
    setRecipient(next.name)
    setOrder([...known, ...columns.map(idOf).filter((id) => !known.includes(id))])
    setChosen(new Set(known))
    setFormat(next.content.format)
    setMasked(next.content.masked)
    setRowKeys(next.content.rowKeys && takesRowsBack(name))
    setFileName(next.content.fileName)
  }
  const move = (id: string, by: -1 | 1): void => {
    const at = order.indexOf(id)
    const next = [...order]
    next.splice(at, 1)
    next.splice(Math.max(0, at + by), 0, id)
    setOrder(next)
  }
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem(Object.values(error.error.fields ?? {})[0] ?? error.message)
    } finally {
      setBusy(false)
    }
  }
  const keep = (): Promise<void> =>
    attempt(async () => {
      const same = presets.find((one) => one.name === recipient.trim())
      const ref = same ? { id: same.id, version: same.version } : null
      setPreset(await call('list-view/save-preset', { list: name, ref, name: recipient, content }))
      void message.success(`已保存“${recipient.trim()}”的导出方案`)
    })
  const remove = async ({ id, version, name: called }: ExportPreset): Promise<void> => {
    await run('list-view/delete-preset', { id, version }, () => `已删除“${called}”的导出方案`)
    setPreset(null)
    setRecipient('')
  }
  const start = (): Promise<void> =>
    attempt(async () => {
      const done = await exportList({
        title,
        fileName: fileName.replaceAll('{日期}', today),
        format,
        columns: picked,
        masked: content.masked,
        rowKeys,
        total: onlySelected ? selected.length : total,
        rows: onlySelected ? selected : null,
        asked,
      })
      if (!done) return
      void message.success({
        duration: 8,
        content: (
          <>
            已导出 {done.rows.toLocaleString('zh-CN')} 条
            <Button type="link" size="small" onClick={() => void call('list-export/show', { path: done.path })}>
              打开所在文件夹
            </Button>
          </>
        ),
      })
      onClose()
    })
  const rows = onlySelected ? selected.length : total
  return (
    <Modal
      open
      width={760}
      title={`导出${title}`}
      okText={`导出 ${rows.toLocaleString('zh-CN')} 条`}
      cancelText="关闭"
      okButtonProps={{ disabled: picked.length === 0 || rows === 0, loading: busy }}
      onOk={() => void start()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="export-dialog">
        <section aria-label="列">
          <div className="export-head">
            <b>列（{picked.length}）</b>
            <Button type="link" size="small" onClick={() => setChosen(new Set(order))}>
              全选
            </Button>
            <Button type="link" size="small" onClick={() => (setOrder(columns.map(idOf)), setChosen(shown))}>
              与列表一致
            </Button>
          </div>
          <ul className="export-columns">
            {order.map((id, at) => (
              <li key={id}>
                <Checkbox
                  checked={chosen.has(id)}
                  onChange={({ target }) => setChosen(new Set(target.checked ? [...chosen, id] : [...chosen].filter((one) => one !== id)))}
                >
                  {byId.get(id)?.headerName}
                </Checkbox>
                <span>
                  <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={`上移${byId.get(id)?.headerName ?? ''}`} disabled={at === 0} onClick={() => move(id, -1)} />
                  <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={`下移${byId.get(id)?.headerName ?? ''}`} disabled={at === order.length - 1} onClick={() => move(id, 1)} />
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className="export-choices">
          <label htmlFor="export-preset">方案</label>
          <Select
            id="export-preset"
            placeholder={presets.length === 0 ? '尚无方案，可在下方保存' : '按接收单位选择'}
            allowClear
            disabled={presets.length === 0}
            value={preset?.id ?? null}
            options={presets.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(id: string | undefined) => take(presets.find((one) => one.id === id) ?? null)}
          />
          {selected.length > 0 && (
            <>
              <span>范围</span>
              <Radio.Group value={onlySelected} onChange={({ target }) => setOnlySelected(target.value === true)}>
                <Radio value={false}>列表全部 {total.toLocaleString('zh-CN')} 条</Radio>
                <Radio value>已选 {selected.length.toLocaleString('zh-CN')} 条</Radio>
              </Radio.Group>
            </>
          )}
          <span>格式</span>
          <Radio.Group value={format} onChange={({ target }) => setFormat(target.value as ExportFormat)} className="export-stacked">
            {exportFormats.map(({ value, label }) => (
              <Radio key={value} value={value}>
                {label}
              </Radio>
            ))}
          </Radio.Group>
          <label htmlFor="export-file">文件名</label>
          <div>
            <Input id="export-file" value={fileName} maxLength={80} onChange={({ target }) => setFileName(target.value)} />
            <div className="muted">{'{日期}'} 导出时换成当天日期</div>
          </div>
          {(hides || takesRowsBack(name)) && <span>内容</span>}
          {(hides || takesRowsBack(name)) && (
            <div className="export-stacked">
              {hides && (
                <Checkbox checked={masked && !rowKeys} disabled={rowKeys} onChange={({ target }) => setMasked(target.checked)}>
                  电话、证件号码部分隐藏，与屏幕一致
                </Checkbox>
              )}
              {takesRowsBack(name) && (
                <Checkbox checked={rowKeys} onChange={({ target }) => setRowKeys(target.checked)}>
                  附“行标识”列，改好后可再导入
                </Checkbox>
              )}
              {rowKeys && <div className="muted">再导入时按行标识认出各行，只更新改过的内容；号码不隐藏。</div>}
            </div>
          )}
          <label htmlFor="export-recipient">存为方案</label>
          <div className="export-keep">
            <Input id="export-recipient" placeholder="接收单位，如 市人社局监察科" value={recipient} maxLength={40} onChange={({ target }) => setRecipient(target.value)} />
            <Button disabled={recipient.trim() === '' || picked.length === 0} onClick={() => void keep()}>
              保存
            </Button>
            {preset && (
              <Popconfirm title={`删除“${preset.name}”的方案`} okText="删除" cancelText="取消" onConfirm={() => void remove(preset)}>
                <Button danger>删除</Button>
              </Popconfirm>
            )}
          </div>
        </section>
      </div>
      {problem !== null && <Alert type="error" showIcon title={problem} style={{ marginTop: 8 }} />}
    </Modal>
  )
}
