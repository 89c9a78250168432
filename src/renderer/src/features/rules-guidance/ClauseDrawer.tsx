import { Button, Drawer, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { clauseSeverities, isClauseVerified, searchClauses, type RuleClauseRow } from '@shared/features/rules-guidance'
import { optionLabel } from '@shared/fields/values'
import { useCall } from '@renderer/app/queries'
import { StatusTag } from '@renderer/components/StatusTag'

interface ClauseDrawerProps {
  readonly open: boolean
  /** Ids that stand in the case already. */
  readonly chosen: ReadonlySet<string>
  readonly onAdd: (clause: RuleClauseRow) => void
  readonly onClose: () => void
}

const none: readonly RuleClauseRow[] = []

/** The catalogue of problem clauses: words, id or initials narrow it; Enter adds the marked one. */
export function ClauseDrawer({ open, chosen, onAdd, onClose }: ClauseDrawerProps) {
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const input = useRef<InputRef>(null)
  const { data = none } = useCall('rule-clause/list', {}, { enabled: open })
  const found = searchClauses(data, text) as readonly RuleClauseRow[]
  const current = Math.min(marked, Math.max(0, found.length - 1))
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
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setMarked(Math.min(found.length - 1, Math.max(0, current + step)))
    }
    const choice = found[current]
    if (event.key === 'Enter' && choice && event.target === input.current?.input) onAdd(choice)
  }
  return (
    <Drawer
      open={open}
      title="问题条款目录"
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
            aria-label="查找问题条款"
            placeholder="词语、首字母（如 fk）、编号（如 r02）或条款"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setMarked(0)
            }}
          />
        </div>
        <ul className="catalogue-list">
          {found.map((clause, index) => (
            <ClauseEntry key={clause.id} clause={clause} marked={index === current} added={chosen.has(clause.id)} onMark={() => setMarked(index)} onAdd={() => onAdd(clause)} />
          ))}
          {found.length === 0 && <li className="muted catalogue-none">没有符合的条目，可用“其他问题”自行填写。</li>}
        </ul>
        <div className="catalogue-foot muted">共 {found.length} 条。上下键选择，回车添加，Esc 关闭。标“待核”的引用前请核对原文。</div>
      </div>
    </Drawer>
  )
}

interface EntryProps {
  readonly clause: RuleClauseRow
  readonly marked: boolean
  readonly added: boolean
  readonly onMark: () => void
  readonly onAdd: () => void
}

function ClauseEntry({ clause, marked, added, onMark, onAdd }: EntryProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (marked) item.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <li ref={item} className={marked ? 'marked' : ''} onClick={onMark} onDoubleClick={onAdd}>
      <div className="catalogue-line">
        <span style={{ flex: 1 }}>
          <b>{clause.id}</b>　{clause.clause}
        </span>
        {!isClauseVerified(clause) && <StatusTag tone="amber">待核</StatusTag>}
        <span className="muted">{optionLabel(clauseSeverities, clause.severity)}</span>
        <Button size="small" onClick={onAdd}>
          {added ? '再添加' : '添加'}
        </Button>
      </div>
      <div className="muted">{clause.basis.join('、')}</div>
      {marked && (
        <>
          <div>{clause.why}</div>
          <div>建议：{clause.suggestion}</div>
          {clause.doubt !== null && <div className="problem">待核：{clause.doubt}</div>}
        </>
      )}
    </li>
  )
}
