import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, Input } from 'antd'
import { useEffect, useRef, useState, type ComponentRef } from 'react'
import { useLocation } from 'wouter'
import type { EmployerHit } from '@shared/features/employer'
import type { SearchHit } from '@shared/features/search'
import { call } from '@renderer/app/bridge'
import { found, type Option } from './options'
import './search.css'

/** Enough to choose from without the list being a page of its own. */
const EMPLOYERS = 8
const PER_KIND = 4
const COMMANDS = 4
const ASK_AGAIN_MS = 700

/** Page titles are found by their initials too; the readings are loaded with the first word typed. */
const commandsOf = async (text: string) => (await import('./commands')).findCommands(text, COMMANDS)

interface Answer {
  readonly employers: readonly EmployerHit[]
  readonly records: { readonly hits: readonly SearchHit[]; readonly behind: boolean }
}

async function answerTo(text: string): Promise<Answer> {
  const [employers, records] = await Promise.all([
    call('employer/find', { text, limit: EMPLOYERS }),
    call('search/find', { text, perKind: PER_KIND }),
  ])
  return { employers, records }
}

/** One box for everything (Ctrl+K): employers, papers and cases by number, people, sessions, and the pages. */
export function SearchBox() {
  const box = useRef<ComponentRef<typeof AutoComplete>>(null)
  const asked = useRef(0)
  const [text, setText] = useState('')
  const [groups, setGroups] = useState<Option[]>([])
  const [answered, setAnswered] = useState('')
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
      setGroups([])
      return
    }
    const [{ employers, records }, commands] = await Promise.all([answerTo(typed), commandsOf(typed)])
    if (mine !== asked.current) return
    setGroups(found(typed, employers, records, commands))
    setAnswered(typed)
    // What was missing is asked for again once it has been taken up.
    if (records.behind) setTimeout(() => mine === asked.current && void search(typed), ASK_AGAIN_MS)
  }

  const open = (option: Option | undefined): void => {
    if (option?.path === undefined) return
    navigate(option.path)
    asked.current += 1
    setText('')
    setGroups([])
    box.current?.blur()
  }

  return (
    <AutoComplete
      ref={box}
      value={text}
      options={groups}
      style={{ width: 380 }}
      popupMatchSelectWidth={560}
      classNames={{ popup: { root: 'search-found' } }}
      listHeight={480}
      defaultActiveFirstOption
      onSearch={(typed) => {
        setText(typed)
        void search(typed)
      }}
      onSelect={(_: string, option: Option) => open(option)}
      // Nothing is said while the answer is on its way.
      notFoundContent={text.trim() !== '' && text === answered ? '没有找到' : null}
    >
      <Input prefix={<SearchOutlined />} placeholder="企业、人员、文书号、案号、页面（Ctrl+K）" aria-label="搜索" allowClear />
    </AutoComplete>
  )
}
