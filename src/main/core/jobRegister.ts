import { AppFailure } from '@shared/errors/failure'
import { newId } from '@shared/ids/uuid'
import type { DeskEvent } from './ports'

export interface RunningJob {
  readonly id: string
  readonly signal: AbortSignal
  /** Tells the window how far the work is; at most a few times a second. */
  progress(done: number, total: number): void
  /** @throws AppFailure 'cancelled' when the clerk has cancelled */
  checkpoint(): void
}

const REPORT_EVERY_MS = 100

/** Long work with a name, progress and a way to stop it. */
export class JobRegister {
  private readonly running = new Map<string, AbortController>()

  constructor(private readonly emit: (event: DeskEvent) => void) {}

  /** True while any long work runs. */
  get busy(): boolean {
    return this.running.size > 0
  }

  /** Runs long work under a job id that the window may cancel by. */
  async run<T>(label: string, work: (job: RunningJob) => Promise<T>, id: string = newId()): Promise<T> {
    const controller = new AbortController()
    this.running.set(id, controller)
    let reported = 0
    const job: RunningJob = {
      id,
      signal: controller.signal,
      progress: (done, total) => {
        const now = Date.now()
        if (now - reported < REPORT_EVERY_MS && done < total) return
        reported = now
        this.emit({ type: 'progress', job: id, label, done, total })
      },
      checkpoint: () => {
        if (controller.signal.aborted) throw new AppFailure('cancelled')
      },
    }
    try {
      job.progress(0, 1)
      const result = await work(job)
      this.emit({ type: 'finished', job: id, outcome: 'done' })
      return result
    } catch (error) {
      const outcome = error instanceof AppFailure ? (error.code === 'cancelled' ? 'cancelled' : error.code) : 'unexpected'
      this.emit({ type: 'finished', job: id, outcome })
      throw error
    } finally {
      this.running.delete(id)
    }
  }

  /** Asks a job to stop at its next checkpoint; false when it is not running any more. */
  cancel(id: string): boolean {
    const controller = this.running.get(id)
    controller?.abort()
    return controller !== undefined
  }
}
