import { Button, Dropdown } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { hasOpenLayer } from '@renderer/components/openLayer'
import type { BatchAction } from './batch'

interface BatchBarProps {
  readonly count: number
  readonly actions: readonly BatchAction[]
  /** Ctrl+P selected the row the cursor was on: go on to print it. */
  readonly print: boolean
  readonly onClear: () => void
}

/** What may be done to the selected rows together; stands in the foot of the list, so that nothing moves. */
export function BatchBar({ count, actions, print, onClear }: BatchBarProps) {
  const [open, setOpen] = useState<string | null>(null)
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const act = (): void => {
      const action = latest.current.find(({ key }) => key === 'print')
      const [only, ...more] = action?.choices ?? []
      if (more.length > 0) setOpen('print')
      else action?.run(only?.key ?? '')
    }
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p' || hasOpenLayer()) return
      event.preventDefault()
      act()
    }
    if (print) act()
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [print])
  return (
    <span className="batch-bar" role="toolbar" aria-label="批量办理">
      <b>已选 {count.toLocaleString('zh-CN')} 条</b>
      {actions.map((action) => (
        <BatchButton key={action.key} action={action} open={open === action.key} onOpen={(next) => setOpen(next ? action.key : null)} />
      ))}
      <Button type="link" size="small" title="Esc" onClick={onClear}>
        取消选择
      </Button>
    </span>
  )
}

interface BatchButtonProps {
  readonly action: BatchAction
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

function BatchButton({ action: { key, label, reason, choices, run }, open, onOpen }: BatchButtonProps) {
  const refused = typeof reason === 'string'
  const tip = reason ?? (key === 'print' ? 'Ctrl+P' : undefined)
  if (choices === undefined || refused) {
    return (
      <Button size="small" disabled={refused} title={tip} onClick={() => run('')}>
        {label}
      </Button>
    )
  }
  return (
    <Dropdown
      trigger={['click']}
      placement="topLeft"
      autoFocus
      open={open}
      onOpenChange={onOpen}
      menu={{
        items: choices.map((choice) => ({ key: choice.key, label: choice.label, danger: choice.danger ?? false })),
        onClick: ({ key: choice }) => {
          onOpen(false)
          run(choice)
        },
      }}
    >
      <Button size="small" title={tip}>
        {label}
      </Button>
    </Dropdown>
  )
}
