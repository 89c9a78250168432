import { App, AutoComplete, Button, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useCommand, useInvalidateAll } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'

/** Who is at the desk: the name that signs every change from now on. */
export function OperatorMenu({ icon }: { icon: ReactNode }) {
  const { operator, operators } = useSession()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState(operator)
  const { message } = App.useApp()
  const save = useCommand('app/set-operator')
  const invalidate = useInvalidateAll()
  const submit = (): void => {
    save.mutate(
      { name },
      {
        onSuccess: () => {
          setOpen(false)
          invalidate()
          void message.success(`当前操作员：${name.trim()}`)
        },
      },
    )
  }
  return (
    <>
      <Button type="text" icon={icon} onClick={() => setOpen(true)}>
        {operator}
      </Button>
      <Modal
        open={open}
        title="当前操作员"
        okText="确定"
        cancelText="取消"
        width={360}
        onOk={submit}
        onCancel={() => setOpen(false)}
        confirmLoading={save.isPending}
      >
        <AutoComplete
          autoFocus
          aria-label="操作员姓名"
          style={{ width: '100%' }}
          value={name}
          onChange={setName}
          options={operators.map((value) => ({ value }))}
        />
        <p className="muted" style={{ marginTop: 8 }}>
          姓名记入此后每一次修改的操作日志。
        </p>
        {save.error && <p style={{ color: 'var(--red)' }}>{save.error.error.fields?.['name'] ?? save.error.message}</p>}
      </Modal>
    </>
  )
}
