import type { ReactNode } from 'react'
import type { EmployerHit } from '@shared/features/employer'
import { searchKinds, type SearchHit } from '@shared/features/search'
import type { Command } from './commands'

/** A line of what was found, or a heading with its lines. */
export interface Option {
  readonly label: ReactNode
  readonly value?: string
  /** The page a line opens. */
  readonly path?: string
  readonly options?: Option[]
}

interface OptionGroup extends Option {
  readonly options: Option[]
}

interface Records {
  readonly hits: readonly SearchHit[]
  readonly behind: boolean
}

const line = (title: ReactNode, detail: string): ReactNode => (
  <span className="search-line">
    <span className="search-title">{title}</span>
    <span className="muted search-detail">{detail}</span>
  </span>
)

/**
 * What was found, group by group, the likeliest first: whoever types a number of a paper means the paper, whoever types
 * anything else most often an employer.
 */
export function found(typed: string, employers: readonly EmployerHit[], { hits, behind }: Records, commands: readonly Command[]): OptionGroup[] {
  const ofEmployers = group('企业', employers.map((hit) => ({ value: `employer ${hit.id}`, path: `/employers/${hit.id}`, label: line(hit.name, hit.townName ?? '') })))
  const ofKinds = searchKinds.map(({ value, label }) =>
    group(label, hits.filter(({ kind }) => kind === value).map((hit) => ({ value: `${hit.kind} ${hit.id}`, path: hit.path, label: line(hit.title, hit.detail) }))),
  )
  const ofPages = group('转到', commands.map(({ path, title }) => ({ value: `page ${path}`, path, label: line(title, '') })))
  const byNumber = /\d/u.test(typed) && !/^[\da-z]{8,}$/iu.test(typed.trim())
  const groups = byNumber ? [...ofKinds, ofEmployers, ofPages] : [ofEmployers, ofPages, ...ofKinds]
  const shown = groups.filter(({ options }) => options.length > 0)
  return behind ? [...shown, { label: '索引更新中，刚导入的记录稍后可查', options: [] }] : shown
}

const group = (label: string, options: Option[]): OptionGroup => ({ label, options })
