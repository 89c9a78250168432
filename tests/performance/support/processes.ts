import { existsSync, readdirSync, readFileSync } from 'node:fs'

export interface Memory {
  /** Resident megabytes of a program and all its processes; what they share is counted in each. */
  readonly rss: number
  /** The same with shared pages divided among those who share them. */
  readonly pss: number
}

/** Megabytes a program holds right now; null where the system has no /proc. */
export function memoryOf(pid: number): Memory | null {
  if (!existsSync('/proc/self/smaps_rollup')) return null
  let rss = 0
  let pss = 0
  for (const each of tree(pid)) {
    const rollup = read(`/proc/${each}/smaps_rollup`)
    rss += kilobytes(rollup, 'Rss')
    pss += kilobytes(rollup, 'Pss')
  }
  return { rss: rss / 1024, pss: pss / 1024 }
}

function tree(pid: number): number[] {
  const tasks = existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : []
  const children = tasks.flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(tree)]
}

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
