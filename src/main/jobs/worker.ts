import { parentPort, workerData } from 'node:worker_threads'
import { toPlainFailure } from './failures'
import { runJob } from './jobs'
import type { JobOrder, JobReport } from './types'

const port = parentPort

function report(message: JobReport, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer)
}

/** Entry of a worker thread: does the one job it was started with, reports, and ends. */
async function main(order: JobOrder): Promise<void> {
  try {
    const output = await runJob(order.name, order.input, {
      progress: (done, total) => report({ kind: 'progress', done, total }),
    })
    const bytes = output instanceof Uint8Array && output.buffer instanceof ArrayBuffer ? [output.buffer] : []
    report({ kind: 'done', output }, bytes)
  } catch (error) {
    report({ kind: 'failed', failure: toPlainFailure(error) })
  }
}

if (port) void main(workerData as JobOrder)
