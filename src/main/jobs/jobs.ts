import type {
  JobContext,
  JobInput,
  JobName,
  JobOutput,
  Jobs,
  StreamInput,
  StreamName,
  StreamOutput,
  StreamPiece,
  Streams,
} from './types'

/** Every job, by name. Each loads only the libraries it needs: they take longer to load than most jobs to do. */
const jobs: Jobs = {
  'exchange/read': async ({ bytes, fileName, limits }, { progress }) => {
    progress(0, 1)
    const { readTable } = await import('@main/exchange/read/readTable')
    const book = readTable(bytes, fileName, limits)
    progress(1, 1)
    return book
  },
  'exchange/rows': async ({ rows, mapping, fields, options }, { progress }) => {
    progress(0, rows.length)
    const { readRows } = await import('@main/exchange/plan')
    const read = readRows(rows, mapping, fields, options)
    progress(rows.length, rows.length)
    return read
  },
  'exchange/write': async ({ sheets }, { progress }) => {
    progress(0, 1)
    const { writeWorkbook } = await import('@main/exchange/write/workbook')
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

const streams: Streams = {
  'exchange/table': async ({ path, spec }, pieces) => {
    const { writeTableFile } = await import('@main/exchange/write/tableFile')
    return writeTableFile(path, spec, pieces)
  },
}

/** Runs a job that takes its work piece by piece on the current thread. */
export function runStream<K extends StreamName>(
  name: K,
  input: StreamInput<K>,
  pieces: AsyncIterable<StreamPiece<K>>,
): Promise<StreamOutput<K>> {
  return streams[name](input, pieces)
}
