import { Alert } from 'antd'
import { useState } from 'react'
import type { Report } from '@shared/features/statistics'

/** Broken balances stand open; what is worth a second look opens on demand. */
export function Notes({ report }: { readonly report: Report }) {
  const [open, setOpen] = useState(false)
  const { notes } = report
  const errors = notes.filter(({ level }) => level === 'error')
  if (notes.length === 0) return null
  const shown = open ? notes : errors
  const title = errors.length > 0 ? `平衡关系不符 ${errors.length} 处，另有 ${notes.length - errors.length} 处请核对` : `${notes.length} 处请核对后报出`
  return (
    <Alert
      className="notes"
      type={errors.length > 0 ? 'error' : 'warning'}
      showIcon
      title={
        <>
          {title}
          {notes.length > shown.length || open ? (
            <button type="button" className="figure notes-more" onClick={() => setOpen(!open)}>
              {open ? '收起' : '全部列出'}
            </button>
          ) : null}
        </>
      }
      {...(shown.length === 0
        ? {}
        : {
            description: (
              <ul>
                {shown.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            ),
          })}
    />
  )
}
