import { command, query, type Contract } from '@shared/ipc/contract'
import { z } from '@shared/zod'

/** How a file is marked that holds invented data. */
export const demoSetting = z.object({
  name: z.literal('pinghu-2020'),
  /** The last day the demo tells of: YYYY-MM-DD. */
  lastDay: z.string(),
  createdAt: z.string(),
  /** False while it is being written, and for good when the program was ended meanwhile. */
  complete: z.boolean(),
})
export type DemoSetting = z.output<typeof demoSetting>

export const demoContract = {
  /** The demo in this file, if any, and whether the registers are empty so that one could go in. */
  'demo/state': query(z.object({}), z.object({ demo: demoSetting.nullable(), empty: z.boolean() })),
  /** Only into a file whose registers are empty. Takes some seconds; may be cancelled by the job's id. */
  'demo/create': command(z.object({ job: z.uuid() }), demoSetting),
  /** Backs the file up, then empties its registers. Refused while a clerk's own rows are in them, unless `withOwn`. */
  'demo/remove': command(z.object({ withOwn: z.boolean() }), z.object({ removed: z.number().int(), backup: z.string() })),
} satisfies Contract
