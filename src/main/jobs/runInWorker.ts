import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppFailure } from '@shared/errors/failure'
import { fromPlainFailure } from './failures'
import type { JobInput, JobName, JobOrder, JobOutput, JobReport } from './types'

export interface RunOptions {
  /** Ends the thread at once; the promise rejects with AppFailure 'cancelled'. */
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** The job used more memory than a thread may have; the program itself goes on. */
export class JobOutOfMemory extends Error {
  override readonly name = 'JobOutOfMemory'
}

/** Old-space ceiling of one thread, in MB: far above honest files, well below what makes a small PC swap. */
export const usualMemoryMb = 1024

/**
 * Does a job off the main thread. Without a built worker beside the bundle (in unit tests) it runs in-process.
 * @throws what the job throws, AppFailure 'cancelled', JobOutOfMemory
 */
export async function runInWorker<K extends JobName>(
  name: K,
  input: JobInput<K>,
  options: RunOptions = {},
): Promise<JobOutput<K>> {
  if (options.signal?.aborted) throw new AppFailure('cancelled')
  const file = workerFile()
  if (file !== null) return runInThread(file, name, input, options)
  const { runJob } = await import('./jobs')
  const output = await runJob(name, input, { progress: (done, total) => options.onProgress?.(done, total) })
  if (isAborted(options.signal)) throw new AppFailure('cancelled')
  return output
}

/** Asked again after waiting: the compiler would think the first answer still holds. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted ?? false
}

/** The built worker: beside the main bundle, or one up when this module was put into a chunk folder. */
export function workerFile(): string | null {
  const here = dirname(fileURLToPath(import.meta.url))
  return [join(here, 'worker.js'), join(here, '..', 'worker.js')].find((file) => existsSync(file)) ?? null
}

export interface ThreadOptions extends RunOptions {
  readonly memoryMb?: number
}

/** As runInWorker, with the worker's file given. */
export function runInThread<K extends JobName>(
  file: string,
  name: K,
  input: JobInput<K>,
  { signal, onProgress, memoryMb = usualMemoryMb }: ThreadOptions = {},
): Promise<JobOutput<K>> {
  return new Promise((resolve, reject) => {
    const order: JobOrder = { kind: 'job', name, input }
    const worker = new Worker(file, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    const settle = (finish: () => void): void => {
      signal?.removeEventListener('abort', cancel)
      finish()
      void worker.terminate()
    }
    const cancel = (): void => settle(() => reject(new AppFailure('cancelled')))
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (report: JobReport) => {
      if (report.kind === 'progress') onProgress?.(report.done, report.total)
      else if (report.kind === 'failed') settle(() => reject(fromPlainFailure(report.failure)))
      else if (report.kind === 'done') settle(() => resolve(report.output as JobOutput<K>))
    })
    worker.on('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(() => reject(outOfMemory ? new JobOutOfMemory(name) : error))
    })
    worker.on('exit', () => settle(() => reject(new Error(`Worker for ${name} ended without an answer`))))
  })
}
