import { readRows } from '@main/exchange/plan'
import { readTable } from '@main/exchange/read/readTable'
import { writeWorkbook } from '@main/exchange/write/workbook'
import type { JobContext, JobInput, JobName, JobOutput, Jobs } from './types'

/** Every job, by name. Imported by the worker only: the libraries behind it are slow to load. */
const jobs: Jobs = {
  'exchange/read': async ({ bytes, fileName, limits }, { progress }) => {
    progress(0, 1)
    const book = readTable(bytes, fileName, limits)
    progress(1, 1)
    return book
  },
  'exchange/rows': async ({ rows, mapping, fields, options }, { progress }) => {
    progress(0, rows.length)
    const read = readRows(rows, mapping, fields, options)
    progress(rows.length, rows.length)
    return read
  },
  'exchange/write': async ({ sheets }, { progress }) => {
    progress(0, 1)
    const bytes = await writeWorkbook(sheets)
    progress(1, 1)
    return bytes
  },
}

/** Runs a job on the current thread. */
export function runJob<K extends JobName>(
  name: K,
  input: JobInput<K>,
  context: JobContext,
): Promise<JobOutput<K>> {
  return jobs[name](input, context)
}
