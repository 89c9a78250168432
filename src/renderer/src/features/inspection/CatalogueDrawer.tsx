import { Button, Drawer, Input, Select, type InputRef } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ViolationView } from '@shared/features/inspection'
import { violationCategories } from '@shared/law'
import { useCall } from '@renderer/app/queries'
import { ViolationLaw, ViolationTitle } from './ViolationCard'

export interface CatalogueDrawerProps {
  readonly open: boolean
  /** Ids that stand in the form already. */
  readonly chosen: ReadonlySet<string>
  readonly onAdd: (violation: ViolationView) => void
  readonly onClose: () => void
}

/** The catalogue of violations beside the form: words, initials or an article narrow it; Enter adds the marked one. */
export function CatalogueDrawer({ open, chosen, onAdd, onClose }: CatalogueDrawerProps) {
  const [text, setText] = useState('')
  const [category, setCategory] = useState<string | null>(null)
  const [marked, setMarked] = useState(0)
  const input = useRef<InputRef>(null)
  const { data: found = [] } = useCall('violation/search', { text, category, limit: 200 }, { enabled: open })
  const current = Math.min(marked, Math.max(0, found.length - 1))

  // Escape closes the drawer and must not reach the form behind it, which would take it for leaving.
  useEffect(() => {
    if (!open) return
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopImmediatePropagation()
      onClose()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [open, onClose])

  const add = (violation: ViolationView): void => {
    onAdd(violation)
    input.current?.focus({ cursor: 'all' })
  }
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    // The form behind goes on with Enter; here Enter adds.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setMarked(Math.min(found.length - 1, Math.max(0, current + step)))
    }
    const choice = found[current]
    if (event.key === 'Enter' && choice && event.target === input.current?.input) add(choice)
  }
  return (
    <Drawer
      open={open}
      title="违法行为目录"
      size={600}
      keyboard={false}
      destroyOnHidden
      mask={{ enabled: false }}
      onClose={onClose}
      afterOpenChange={(shown) => shown && input.current?.focus()}
      styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
    >
      <div className="catalogue" onKeyDown={onKey}>
        <div className="catalogue-search">
          <Input
            ref={input}
            allowClear
            aria-label="查找违法行为"
            placeholder="词语、首字母（如 gz）、编号或条款"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setMarked(0)
            }}
          />
          <Select
            allowClear
            aria-label="类别"
            placeholder="全部类别"
            style={{ width: 150 }}
            value={category}
            options={violationCategories.map((value) => ({ value, label: value }))}
            onChange={(next: string | undefined) => {
              setCategory(next ?? null)
              setMarked(0)
            }}
          />
        </div>
        <ul className="catalogue-list">
          {found.map((violation, index) => (
            <CatalogueEntry
              key={violation.id}
              violation={violation}
              marked={index === current}
              added={chosen.has(violation.id)}
              onMark={() => setMarked(index)}
              onAdd={() => add(violation)}
            />
          ))}
          {found.length === 0 && (
            <li className="muted catalogue-none">没有符合的条目，可用“其他问题”自行填写。</li>
          )}
        </ul>
        <div className="catalogue-foot muted">
          共 {found.length} 条。上下键选择，回车添加，Esc 关闭。标“待核”的条款引用前请核对原文。
        </div>
      </div>
    </Drawer>
  )
}

interface EntryProps {
  readonly violation: ViolationView
  readonly marked: boolean
  readonly added: boolean
  readonly onMark: () => void
  readonly onAdd: () => void
}

function CatalogueEntry({ violation, marked, added, onMark, onAdd }: EntryProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (marked) item.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <li ref={item} className={marked ? 'marked' : ''} onClick={onMark} onDoubleClick={onAdd}>
      <div className="catalogue-line">
        <ViolationTitle violation={violation} />
        <span className="muted">{violation.category}</span>
        <Button size="small" disabled={added} onClick={onAdd}>
          {added ? '已添加' : '添加'}
        </Button>
      </div>
      {marked ? (
        <ViolationLaw violation={violation} />
      ) : (
        <div className="muted">{violation.violates.map((article) => article.text).join('、')}</div>
      )}
    </li>
  )
}
