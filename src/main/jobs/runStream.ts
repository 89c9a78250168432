import { Worker } from 'node:worker_threads'
import { AppFailure } from '@shared/errors/failure'
import { fromPlainFailure } from './failures'
import { PieceQueue } from './pieceQueue'
import { JobOutOfMemory, usualMemoryMb, workerFile } from './runInWorker'
import type { JobOrder, JobReport, StreamInput, StreamName, StreamOrder, StreamOutput, StreamPiece } from './types'

/** A job that runs and waits for the next piece of its work. */
export interface RunningStream<K extends StreamName> {
  /** Settles when the piece has been dealt with, so that the next is not made before. @throws what the job throws */
  put(piece: StreamPiece<K>): Promise<void>
  /** No more pieces. @throws what the job throws */
  finish(): Promise<StreamOutput<K>>
}

export interface StreamOptions {
  /** Ends the job at once; everything waiting rejects with AppFailure 'cancelled'. */
  readonly signal?: AbortSignal
  /** The built worker; null runs the job in-process. */
  readonly file?: string | null
  /** Old-space ceiling of the thread, in MB. */
  readonly memoryMb?: number
}

/** Starts a job off the main thread that takes its work piece by piece. Without a built worker it runs in-process. */
export function openStream<K extends StreamName>(name: K, input: StreamInput<K>, options: StreamOptions = {}): RunningStream<K> {
  const { file = workerFile() } = options
  return file === null ? inProcess(name, input, options) : inThread(file, name, input, options)
}

/** @param options.file is not looked at */
function inProcess<K extends StreamName>(name: K, input: StreamInput<K>, { signal }: StreamOptions): RunningStream<K> {
  const queue = new PieceQueue<StreamPiece<K>>()
  const output = import('./jobs').then(({ runStream }) => runStream(name, input, untilAborted(queue, signal)))
  output.catch(() => undefined)
  signal?.addEventListener('abort', () => queue.end(), { once: true })
  return {
    put: (piece) => Promise.race([queue.put(piece), output.then(() => undefined)]),
    finish: () => {
      queue.end()
      return output
    },
  }
}

async function* untilAborted<Piece>(pieces: AsyncIterable<Piece>, signal: AbortSignal | undefined): AsyncIterable<Piece> {
  for await (const piece of pieces) {
    if (signal?.aborted) break
    yield piece
  }
  if (signal?.aborted) throw new AppFailure('cancelled')
}

function inThread<K extends StreamName>(file: string, name: K, input: StreamInput<K>, { signal, memoryMb = usualMemoryMb }: StreamOptions): RunningStream<K> {
  const order: JobOrder = { kind: 'stream', name, input }
  const worker = new Worker(file, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
  const taken: (() => void)[] = []
  const output = new Promise<StreamOutput<K>>((resolve, reject) => {
    const settle = (finish: () => void): void => {
      finish()
      void worker.terminate()
    }
    let cancelled = false
    const cancel = (): void => {
      cancelled = true
      // Told when the thread has ended: until then it holds the file it was writing.
      void worker.terminate()
    }
    if (signal?.aborted === true) cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (report: JobReport) => {
      if (report.kind === 'taken') taken.shift()?.()
      else if (report.kind === 'failed') settle(() => reject(fromPlainFailure(report.failure)))
      else if (report.kind === 'done') settle(() => resolve(report.output as StreamOutput<K>))
    })
    worker.on('error', (error: Error & { code?: string }) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new JobOutOfMemory(name) : error)),
    )
    worker.on('exit', () => {
      signal?.removeEventListener('abort', cancel)
      reject(cancelled ? new AppFailure('cancelled') : new Error(`Worker for ${name} ended without an answer`))
    })
  })
  output.catch(() => undefined)
  const send = (message: StreamOrder): void => worker.postMessage(message, [])
  return {
    put: (piece) => {
      const dealtWith = new Promise<void>((resolve) => {
        taken.push(resolve)
      })
      send({ piece })
      return Promise.race([dealtWith, output.then(() => undefined)])
    },
    finish: () => {
      send({ piece: null })
      return output
    },
  }
}
