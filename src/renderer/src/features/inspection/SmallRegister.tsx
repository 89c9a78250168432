import { App, Button, Modal, Table, type TableColumnsType } from 'antd'
import { useState, type ReactNode } from 'react'
import type { z } from '@shared/zod'
import { EmptyState } from '@renderer/components/EmptyState'
import { RecordForm } from '@renderer/components/RecordForm'

interface Kept {
  readonly id: string
  readonly version: number
}

export interface SmallRegisterProps<Row extends Kept, S extends z.ZodObject> {
  /** Names the kept half-typed form. */
  readonly name: string
  /** What one row is called: 监察员. */
  readonly noun: string
  readonly rows: readonly Row[]
  readonly columns: TableColumnsType<Row>
  readonly schema: S
  readonly blank: z.input<S>
  readonly valuesOf: (row: Row) => z.input<S>
  /** What stands in the title of the form and in messages. */
  readonly nameOf: (row: Row) => string
  readonly empty: string
  readonly save: (ref: Kept | null, values: z.input<S>) => Promise<unknown>
  readonly onRemove: (row: Row) => void
  readonly wide?: readonly string[]
  readonly children?: ReactNode
}

/** A short list kept in the settings: a table, and a form over it for one row. */
export function SmallRegister<Row extends Kept, S extends z.ZodObject>(props: SmallRegisterProps<Row, S>) {
  const { noun, rows, nameOf } = props
  const { message } = App.useApp()
  const [editing, setEditing] = useState<Row | 'new' | null>(null)
  const close = (): void => setEditing(null)
  const actions: TableColumnsType<Row>[number] = {
    title: '',
    key: 'actions',
    width: 110,
    align: 'right',
    render: (_, row) => (
      <>
        <Button type="link" size="small" onClick={() => setEditing(row)}>
          修改
        </Button>
        <Button type="link" size="small" danger onClick={() => props.onRemove(row)}>
          删除
        </Button>
      </>
    ),
  }
  const row = editing === 'new' ? null : editing
  return (
    <>
      <div className="small-register-head">
        {props.children}
        <span style={{ flex: 1 }} />
        <Button type="primary" onClick={() => setEditing('new')}>
          新增{noun}
        </Button>
      </div>
      <Table<Row>
        size="small"
        bordered
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={[...props.columns, actions]}
        locale={{ emptyText: <EmptyState text={props.empty} /> }}
        onRow={(one) => ({ onDoubleClick: () => setEditing(one) })}
      />
      <Modal
        open={editing !== null}
        title={row ? `修改${noun}：${nameOf(row)}` : `新增${noun}`}
        footer={null}
        width={720}
        destroyOnHidden
        mask={{ closable: false }}
        onCancel={close}
      >
        {editing !== null && (
          <RecordForm
            schema={props.schema}
            initial={row ? props.valuesOf(row) : props.blank}
            draftKey={`${props.name}:${row?.id ?? 'new'}`}
            submitLabel="保存"
            wide={props.wide ?? []}
            onCancel={close}
            onSubmit={async (values) => {
              await props.save(row ? { id: row.id, version: row.version } : null, values)
              close()
              void message.success('已保存')
            }}
          />
        )}
      </Modal>
    </>
  )
}
