import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, Input } from 'antd'
import { useEffect, useRef, useState, type ComponentRef } from 'react'
import { useLocation } from 'wouter'
import type { EmployerHit } from '@shared/features/employer'
import type { CaseRow } from '@shared/features/inspection-case'
import { call } from '@renderer/app/bridge'
import { pages } from '@renderer/app/pages'

interface Option {
  value: string
  label: React.ReactNode
  path: string
}

const employerOption = (hit: EmployerHit): Option => ({
  value: hit.id,
  path: `/employers/${hit.id}`,
  label: (
    <span style={{ display: 'flex', gap: 12 }}>
      <span style={{ flex: 1, overflow: 'hidden', textOverflow: 'ellipsis' }}>{hit.name}</span>
      <span className="muted">{hit.townName ?? ''}</span>
    </span>
  ),
})

const caseOption = (row: CaseRow): Option => ({
  value: row.id,
  path: `/cases/${row.id}`,
  label: (
    <span style={{ display: 'flex', gap: 12 }}>
      <span>{row.number ?? '待立案'}</span>
      <span className="muted" style={{ flex: 1, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {row.employerName}
      </span>
    </span>
  ),
})

/** One box for everything (Ctrl+K): employers by name, initials, code or phone, and the pages by title. */
export function SearchBox() {
  const box = useRef<ComponentRef<typeof AutoComplete>>(null)
  const asked = useRef(0)
  const [text, setText] = useState('')
  const [options, setOptions] = useState<Option[]>([])
  const [, navigate] = useLocation()

  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      box.current?.focus()
    }
    window.addEventListener('keydown', focus)
    return () => window.removeEventListener('keydown', focus)
  }, [])

  const search = async (typed: string): Promise<void> => {
    asked.current += 1
    const mine = asked.current
    if (typed.trim() === '') {
      setOptions([])
      return
    }
    // A case is asked for by its number, so only where a digit was typed.
    const [hits, cases] = await Promise.all([
      call('employer/find', { text: typed, limit: 12 }),
      /\d/u.test(typed) ? call('inspection-case/list', { search: typed, limit: 5 }) : null,
    ])
    if (mine !== asked.current) return
    const rooms = pages
      .filter((page) => page.group !== undefined && page.title.includes(typed.trim()))
      .map((page) => ({ value: page.path, path: page.path, label: <span className="muted">转到　{page.title}</span> }))
    setOptions([...(cases?.rows ?? []).map(caseOption), ...hits.map(employerOption), ...rooms])
  }

  const open = (option: Option | undefined): void => {
    if (!option) return
    navigate(option.path)
    setText('')
    setOptions([])
    box.current?.blur()
  }

  return (
    <AutoComplete
      ref={box}
      value={text}
      options={options}
      style={{ width: 380 }}
      defaultActiveFirstOption
      onSearch={(typed) => {
        setText(typed)
        void search(typed)
      }}
      onSelect={(_: string, option: Option) => open(option)}
      notFoundContent={text.trim() === '' ? null : '没有找到'}
    >
      <Input prefix={<SearchOutlined />} placeholder="企业、首字母、信用代码、电话、案号（Ctrl+K）" aria-label="搜索" allowClear />
    </AutoComplete>
  )
}
