import { create } from 'zustand'
import {
  importKindWords,
  type ImportKindName,
  type ImportOutcome,
  type ImportPlan,
  type ImportView,
  type UndoReport,
} from '@shared/features/import'
import { newId } from '@shared/ids/uuid'
import { call, CallFailure } from '@renderer/app/bridge'

export type ImportStep = 'file' | 'columns' | 'check' | 'done'
export type ImportMapping = readonly (string | null)[]

/** A record that a list is read into, and what it is called. */
export interface ImportTarget {
  readonly id: string
  readonly name: string
}

/** A wizard is where the clerk left it, also after looking at another page; the file itself stays open in the main process. */
interface ImportState {
  readonly kind: ImportKindName
  /** The one record that every row goes into; null where the file says which. */
  readonly target: ImportTarget | null
  readonly step: ImportStep
  readonly view: ImportView | null
  readonly mapping: ImportMapping
  readonly emptyKeepsOld: boolean
  readonly plan: ImportPlan | null
  /** Counts plans, so that tables know a new one. */
  readonly planNumber: number
  readonly outcome: ImportOutcome | null
  readonly undone: UndoReport | null
  /** What is running, with the job it reports progress under. */
  readonly busy: { readonly what: 'open' | 'plan' | 'run' | 'undo'; readonly job: string } | null
  readonly problem: string | null
}

const fresh = {
  step: 'file',
  view: null,
  mapping: [],
  emptyKeepsOld: true,
  plan: null,
  outcome: null,
  undone: null,
  busy: null,
  problem: null,
} as const satisfies Partial<ImportState>

export const useImport = create<ImportState>(() => ({ kind: 'employer', target: null, planNumber: 0, ...fresh }))

const set = useImport.setState
const get = useImport.getState

/** Assignments made by hand, by sheet and heading row: changing to another row and back loses none. */
const edits = new Map<string, ImportMapping>()
const editKey = (view: ImportView): string => `${view.session} ${view.sheet} ${view.headerRow ?? 0}`

/** Runs a step; a refusal is shown on the page, and a file that is no longer open begins anew. */
async function attempt(
  what: 'open' | 'plan' | 'run' | 'undo',
  run: (job: string) => Promise<Partial<ImportState>>,
): Promise<void> {
  const job = newId()
  set({ busy: { what, job }, problem: null })
  try {
    set({ ...(await run(job)), busy: null })
  } catch (error) {
    if (!(error instanceof CallFailure)) {
      set({ busy: null })
      throw error
    }
    const { code } = error.error
    if (code === 'import-closed') set({ ...fresh, problem: error.message })
    else set({ busy: null, problem: code === 'cancelled' ? cancelled[what] : error.message })
  }
}

const cancelled = {
  open: '已取消读取',
  plan: '已取消核对',
  run: '已取消，没有写入任何内容',
  undo: '已取消，没有撤销任何内容',
} as const

/** Asks for a file and reads it. */
export async function chooseFile(): Promise<void> {
  const { kind, target } = get()
  const { path } = await call('import/choose-file', { kind })
  if (path === null) return
  await attempt('open', async (job) => {
    const view = await call('import/open', { kind, path, target: target?.id ?? null, job })
    edits.clear()
    // A list that comes back as it was exported has a blank cell only where something was taken out.
    return { ...fresh, step: 'columns', view, mapping: view.mapping, emptyKeepsOld: !view.mapping.includes('rowKey') }
  })
}

/** Takes another sheet, or another row as the headings; null finds them. */
export async function remap(sheet: number, headerRow: number | null): Promise<void> {
  const { view: before } = get()
  if (!before) return
  await attempt('open', async () => {
    const view = await call('import/remap', { session: before.session, sheet, headerRow })
    return { view, mapping: edits.get(editKey(view)) ?? view.mapping, plan: null }
  })
}

/** Gives a column a field; a field already given to another column is taken from that one. */
export function assign(column: number, field: string | null): void {
  const { view, mapping } = get()
  if (!view) return
  const next = mapping.map((name, index) => (index === column ? field : name === field ? null : name))
  edits.set(editKey(view), next)
  set({ mapping: next, plan: null })
}

/** Works out what the import would do and shows it. */
export async function check(emptyKeepsOld = get().emptyKeepsOld): Promise<void> {
  const { view, mapping, plan: shown, emptyKeepsOld: before, planNumber } = get()
  if (!view) return
  if (shown && emptyKeepsOld === before) {
    set({ step: 'check', problem: null })
    return
  }
  await attempt('plan', async (job) => {
    const plan = await call('import/plan', {
      session: view.session,
      mapping: [...mapping],
      policy: { emptyKeepsOld },
      job,
    })
    return { plan, emptyKeepsOld, step: 'check', planNumber: planNumber + 1 }
  })
}

export async function run(): Promise<void> {
  const { view } = get()
  if (!view) return
  await attempt('run', async (job) => {
    try {
      return { outcome: await call('import/run', { session: view.session, job }), undone: null, step: 'done' }
    } catch (error) {
      // The register has changed since: the next look at the plan makes a new one.
      if (error instanceof CallFailure && error.error.code === 'import-outdated')
        set({ plan: null, step: 'columns' })
      throw error
    }
  })
}

export async function undo(): Promise<void> {
  const { outcome } = get()
  const id = outcome?.id
  if (!id) return
  await attempt('undo', async (job) => ({ undone: await call('import/undo', { id, job }) }))
}

/** Turns the wizard to another register or record; what is being done for the same one goes on. */
export function begin(kind: ImportKindName, target: ImportTarget | null): void {
  const { kind: before, target: known, busy } = get()
  if (busy !== null || (before === kind && known?.id === target?.id)) return
  startOver()
  set({ kind, target })
}

export function goTo(step: ImportStep): void {
  set({ step, problem: null })
}

/** Closes the file and begins anew. */
export function startOver(): void {
  const { view } = get()
  if (view) void call('import/close', { session: view.session })
  edits.clear()
  set(fresh)
}

/** Stops what is running at its next step. */
export function cancel(): void {
  const { busy } = get()
  if (busy) void call('app/cancel-job', { job: busy.job })
}

/** 12 家 */
export function counted(kind: ImportKindName, count: number): string {
  return `${count.toLocaleString('zh-CN')} ${importKindWords(kind).unit}`
}
