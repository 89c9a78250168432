import { parentPort, workerData } from 'node:worker_threads'
import { toPlainFailure } from './failures'
import { runJob, runStream } from './jobs'
import { PieceQueue } from './pieceQueue'
import type { JobOrder, JobReport, StreamName, StreamOrder, StreamPiece } from './types'

const port = parentPort

function report(message: JobReport, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer)
}

/** Entry of a worker thread: does the one job it was started with, reports, and ends. */
async function main(order: JobOrder): Promise<void> {
  try {
    const output =
      order.kind === 'job'
        ? await runJob(order.name, order.input, { progress: (done, total) => report({ kind: 'progress', done, total }) })
        : await runStream(order.name, order.input, piecesFrom())
    const bytes = output instanceof Uint8Array && output.buffer instanceof ArrayBuffer ? [output.buffer] : []
    report({ kind: 'done', output }, bytes)
  } catch (error) {
    report({ kind: 'failed', failure: toPlainFailure(error) })
  }
}

/** The pieces that the other side sends; each is reported as taken when the job asks for the next. */
function piecesFrom(): AsyncIterable<StreamPiece<StreamName>> {
  const queue = new PieceQueue<StreamPiece<StreamName>>()
  port?.on('message', ({ piece }: StreamOrder) => {
    if (piece === null) queue.end()
    else void queue.put(piece).then(() => report({ kind: 'taken' }))
  })
  return queue
}

if (port) void main(workerData as JobOrder)
