import { query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'

/** What the box at the top finds besides employers and pages, in the order it is shown. */
export const searchKinds = [
  { value: 'document', label: '文书' },
  { value: 'case', label: '案件' },
  { value: 'intake', label: '投诉举报' },
  { value: 'session', label: '培训会' },
  { value: 'person', label: '人员' },
  { value: 'certificate', label: '培训证书' },
] as const
export type SearchKind = (typeof searchKinds)[number]['value']
const kindValues = searchKinds.map(({ value }) => value) as [SearchKind, ...SearchKind[]]

export const searchHit = z.object({
  kind: z.enum(kindValues),
  id: z.string(),
  /** A number, a subject, a name. */
  title: z.string(),
  /** Whose it is and what it is about. */
  detail: z.string(),
  /** The page it opens. */
  path: z.string(),
})
export type SearchHit = z.output<typeof searchHit>

export const searchContract = {
  /** The newest of each kind that hold every word. */
  'search/find': query(
    z.object({ text: z.string().max(100), perKind: z.number().int().min(1).max(20).default(5) }),
    z.object({
      hits: z.array(searchHit),
      /** Changes are still being taken up: something may be missing. */
      behind: z.boolean(),
    }),
  ),
} satisfies Contract
