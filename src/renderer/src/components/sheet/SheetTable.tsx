import { Button } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Place, SheetRow } from './model'
import './sheet.css'
import { useSheet } from './useSheet'
import { spread } from './widths'

export interface SheetColumn {
  readonly key: string
  readonly label: string
  /** Narrowest width in px; what is left over goes to the columns that grow. */
  readonly width: number
  readonly grow?: boolean
  readonly align?: 'right'
}

/** Columns at the right end that are worked out, not typed. */
export interface ComputedColumns {
  readonly columns: readonly SheetColumn[]
  /** Texts of one line, by column; `wrong` stands out. */
  readonly cells: (row: number) => readonly { readonly text: string; readonly wrong?: boolean }[]
}

export interface SheetTableProps {
  readonly label: string
  readonly columns: readonly SheetColumn[]
  readonly computed?: ComputedColumns
  readonly rows: readonly SheetRow[]
  readonly onChange: (rows: SheetRow[]) => void
  readonly disabled?: boolean
  /** What is wrong with a cell; null when nothing is. */
  readonly problem?: (row: number, column: number) => string | null
  readonly settle?: (text: string, column: number) => string
  readonly readPaste?: (text: string, at: Place) => SheetRow[] | null
  /** Most lines shown at once; more are scrolled to. */
  readonly lines?: number
  /** Right of the buttons: sums. */
  readonly foot?: ReactNode
}

const ROW = 29
const GUTTER = 36
/** Lines drawn above and below what is seen. */
const SPARE = 6

/**
 * A table inside a form that types like a spreadsheet: arrows, Enter down, Tab right, F2, Ctrl+D, Ctrl+Z, a pasted
 * range adds lines. One input always has the focus and lies over the active cell, so the first letter of an input
 * method is never lost; cells themselves are plain text, and only those in sight exist.
 */
export function SheetTable(props: SheetTableProps) {
  const { columns, rows, disabled = false, problem, settle = (text: string) => text.trim() } = props
  const sheet = useSheet({ rows, columns: columns.length, disabled, onChange: props.onChange, settle, readPaste: props.readPaste })
  const input = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const [scroll, setScroll] = useState(0)
  const [width, setWidth] = useState(600)
  const total = rows.length + (disabled ? 0 : 1)
  const height = Math.min(total, props.lines ?? 10) * ROW
  const shown = [...columns, ...(props.computed?.columns ?? [])]
  const widths = spread(shown, width - GUTTER)
  const lefts = widths.map((_, index) => GUTTER + widths.slice(0, index).reduce((sum, one) => sum + one, 0))

  useLayoutEffect(() => {
    const box = body.current
    if (!box) return undefined
    const observer = new ResizeObserver(() => setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const box = body.current
    if (!box || !focused) return
    const top = sheet.active.row * ROW
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight
  }, [sheet.active.row, focused])
  useEffect(() => {
    // F2 and double click put the caret behind the text.
    const box = input.current
    if (sheet.mode === 'edit') box?.setSelectionRange(box.value.length, box.value.length)
  }, [sheet.mode])

  const first = Math.max(0, Math.floor(scroll / ROW) - SPARE)
  const last = Math.min(total, Math.ceil((scroll + height) / ROW) + SPARE)
  const focus = (event: React.MouseEvent): void => {
    event.preventDefault()
    input.current?.focus({ preventScroll: true })
  }
  const cell = (row: number, column: number) => {
    const text = rows[row]?.cells[column] ?? ''
    const wrong = row < rows.length ? (problem?.(row, column) ?? null) : null
    const { top, bottom, left, right } = sheet.range
    const inRange = focused && row >= top && row <= bottom && column >= left && column <= right
    return (
      <div
        key={columns[column]?.key}
        role="gridcell"
        className={['sheet-cell', columns[column]?.align ?? '', inRange ? 'chosen' : '', wrong === null ? '' : 'wrong'].join(' ')}
        style={{ left: lefts[column], width: widths[column] }}
        title={wrong ?? text}
        onMouseDown={(event) => {
          focus(event)
          sheet.select({ row, column }, event.shiftKey)
        }}
        onMouseEnter={(event) => event.buttons === 1 && sheet.select({ row, column }, true)}
        onDoubleClick={() => sheet.edit({ row, column })}
      >
        {text}
      </div>
    )
  }
  const computedCells = (row: number) =>
    row >= rows.length
      ? null
      : props.computed?.cells(row).map(({ text, wrong = false }, offset) => {
          const index = columns.length + offset
          return (
            <div
              key={shown[index]?.key}
              role="gridcell"
              aria-readonly
              className={['sheet-cell computed', shown[index]?.align ?? '', wrong ? 'late' : ''].join(' ')}
              style={{ left: lefts[index], width: widths[index] }}
              title={text}
            >
              {text}
            </div>
          )
        })
  const place = { top: sheet.active.row * ROW, left: lefts[sheet.active.column], width: widths[sheet.active.column], height: ROW }
  return (
    <div className="sheet" role="grid" aria-label={props.label} aria-rowcount={rows.length}>
      <div className="sheet-head" role="row">
        <div style={{ width: GUTTER }} />
        {shown.map((column, index) => (
          <div key={column.key} role="columnheader" title={column.label} className={column.align ?? ''} style={{ width: widths[index] }}>
            {column.label}
          </div>
        ))}
      </div>
      <div ref={body} className="sheet-body" style={{ height }} onScroll={(event) => setScroll(event.currentTarget.scrollTop)}>
        <div style={{ position: 'relative', height: total * ROW }}>
          {Array.from({ length: last - first }, (_, offset) => first + offset).map((row) => (
            <div key={rows[row]?.key ?? 'blank'} role="row" className="sheet-row" style={{ top: row * ROW, height: ROW }}>
              <div
                className="sheet-gutter"
                style={{ width: GUTTER }}
                onMouseDown={(event) => {
                  focus(event)
                  sheet.selectRow(row, event.shiftKey)
                }}
              >
                {row < rows.length ? row + 1 : '＋'}
              </div>
              {columns.map((_, column) => cell(row, column))}
              {computedCells(row)}
            </div>
          ))}
          <input
            ref={input}
            className={`sheet-input ${sheet.mode} ${columns[sheet.active.column]?.align ?? ''} ${focused ? 'focused' : ''}`}
            style={place}
            aria-label={`${props.label}：第 ${sheet.active.row + 1} 行 ${columns[sheet.active.column]?.label ?? ''}`}
            value={sheet.mode === 'ready' ? '' : sheet.buffer}
            readOnly={disabled}
            spellCheck={false}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false)
              sheet.commit()
            }}
            onChange={(event) => sheet.type(event.target.value)}
            onKeyDown={sheet.onKeyDown}
            onPaste={sheet.onPaste}
            onCopy={sheet.onCopy}
            onMouseDown={(event) => sheet.mode === 'ready' && focus(event)}
            onDoubleClick={() => sheet.mode === 'ready' && sheet.edit(sheet.active)}
          />
        </div>
      </div>
      <div className="sheet-foot">
        {!disabled && (
          <>
            <Button size="small" onMouseDown={focus} onClick={sheet.insert}>
              插入行
            </Button>
            <Button size="small" disabled={sheet.range.top >= rows.length} onMouseDown={focus} onClick={sheet.remove}>
              删除行
            </Button>
          </>
        )}
        {props.foot}
      </div>
    </div>
  )
}
