import { useCallback, useRef, useState } from 'react'
import { newId } from '@shared/ids/uuid'
import {
  clampPlace,
  clearRange,
  fillDown,
  insertRow,
  moveBy,
  parseBlock,
  rangeOf,
  rangeText,
  removeRows,
  writeBlock,
  type Place,
  type Range,
  type SheetRow,
} from './model'

/** `ready`: a key begins a new text; `enter`: it is being typed; `edit`: what stood there is being changed (F2). */
export type SheetMode = 'ready' | 'enter' | 'edit'

/** Lines a page key moves. */
const PAGE = 10
const UNDO_STEPS = 100

export interface SheetOptions {
  readonly rows: readonly SheetRow[]
  readonly columns: number
  readonly disabled: boolean
  readonly onChange: (rows: SheetRow[]) => void
  /** Puts a typed text into the form it is kept in. */
  readonly settle: (text: string, column: number) => string
  /** Reads a pasted list as a whole; null leaves it to the cells. */
  readonly readPaste?: ((text: string, at: Place) => SheetRow[] | null) | undefined
}

export interface Sheet {
  readonly active: Place
  readonly range: Range
  readonly mode: SheetMode
  readonly buffer: string
  readonly type: (text: string) => void
  readonly select: (place: Place, extend: boolean) => void
  readonly selectRow: (row: number, extend: boolean) => void
  readonly edit: (place: Place) => void
  readonly commit: () => void
  readonly insert: () => void
  readonly remove: () => void
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLInputElement>) => void
  readonly onPaste: (event: React.ClipboardEvent<HTMLInputElement>) => void
  readonly onCopy: (event: React.ClipboardEvent<HTMLInputElement>) => void
}

/** State and keys of a sheet. The rows belong to the form around it. */
export function useSheet(options: SheetOptions): Sheet {
  const { rows, columns, disabled, onChange, settle, readPaste } = options
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 })
  const [mode, setMode] = useState<SheetMode>('ready')
  const [buffer, setBuffer] = useState('')
  const past = useRef<(readonly SheetRow[])[]>([])
  const future = useRef<(readonly SheetRow[])[]>([])
  const at = clampPlace(active, rows.length, columns)
  const range = rangeOf(at, clampPlace(anchor, rows.length, columns))

  const change = useCallback(
    (next: SheetRow[]): void => {
      if (disabled) return
      past.current = [...past.current.slice(1 - UNDO_STEPS), rows]
      future.current = []
      onChange(next)
    },
    [disabled, onChange, rows],
  )
  const go = (place: Place, extend = false): void => {
    setActive(place)
    if (!extend) setAnchor(place)
  }
  const commit = (): void => {
    if (mode === 'ready') return
    setMode('ready')
    setBuffer('')
    const text = settle(buffer, at.column)
    // Leaving the blank last line empty adds nothing.
    if (text === (rows[at.row]?.cells[at.column] ?? '')) return
    change(writeBlock(rows, at, [[text]], columns, newId))
  }
  const edit = (place: Place): void => {
    if (disabled) return
    setBuffer(rows[place.row]?.cells[place.column] ?? '')
    setMode('edit')
  }
  const undo = (from: typeof past, to: typeof past): void => {
    const previous = from.current.at(-1)
    if (!previous || disabled) return
    from.current = from.current.slice(0, -1)
    to.current = [...to.current, rows]
    onChange([...previous])
  }
  const shortcut = (key: string, shift: boolean): boolean => {
    switch (key) {
      case 'z':
        undo(shift ? future : past, shift ? past : future)
        return true
      case 'y':
        undo(future, past)
        return true
      case 'd':
        change(fillDown(rows, range, columns, newId))
        return true
      case 'a':
        go({ row: Math.max(0, rows.length - 1), column: columns - 1 })
        setAnchor({ row: 0, column: 0 })
        return true
      case 'home':
        go({ row: 0, column: 0 })
        return true
      case 'end':
        go({ row: Math.max(0, rows.length - 1), column: columns - 1 })
        return true
      default:
        return false
    }
  }
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    // While an input method is composing, every key is its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const { key, shiftKey } = event
    const command = event.ctrlKey || event.metaKey
    const done = (): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (mode === 'ready' && command) {
      if (shortcut(key.toLowerCase(), shiftKey)) done()
      return
    }
    if (key === 'F2') {
      edit(at)
      done()
      return
    }
    if (mode === 'ready' && (key === 'Delete' || key === 'Backspace')) {
      change(clearRange(rows, range))
      done()
      return
    }
    if (mode !== 'ready' && key === 'Escape') {
      setMode('ready')
      setBuffer('')
      done()
      return
    }
    const within = mode === 'edit' && !['Enter', 'Tab'].includes(key)
    const next = within ? null : moveBy(key, shiftKey, at, rows.length, columns, PAGE)
    if (next === null) {
      if (key === 'Tab') commit()
      return
    }
    commit()
    go(next, shiftKey && key !== 'Enter' && key !== 'Tab')
    done()
  }
  const onPaste = (event: React.ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text/plain')
    if (mode !== 'ready' && !/[\t\n]/u.test(text.trim())) return
    event.preventDefault()
    if (disabled || text.trim() === '') return
    setMode('ready')
    setBuffer('')
    const read = readPaste?.(text, at)
    if (read) {
      change(read)
      return
    }
    const block = parseBlock(text).map((line) => line.map((cell, shift) => settle(cell, at.column + shift)))
    change(writeBlock(rows, at, block, columns, newId))
  }
  const onCopy = (event: React.ClipboardEvent<HTMLInputElement>): void => {
    if (mode !== 'ready') return
    event.preventDefault()
    event.clipboardData.setData('text/plain', rangeText(rows, range))
  }
  return {
    active: at,
    range,
    mode,
    buffer,
    type: (text) => {
      if (disabled) return
      setBuffer(text)
      if (mode === 'ready') setMode('enter')
    },
    select: (place, extend) => {
      commit()
      go(place, extend)
    },
    selectRow: (row, extend) => {
      commit()
      setActive({ row, column: columns - 1 })
      setAnchor((before) => (extend ? { row: before.row, column: 0 } : { row, column: 0 }))
    },
    edit,
    commit,
    insert: () => change(insertRow(rows, at.row, columns, newId)),
    remove: () => change(removeRows(rows, range)),
    onKeyDown,
    onPaste,
    onCopy,
  }
}
