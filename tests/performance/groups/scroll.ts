import { timeScroll } from '../measures/window'
import { LARGE, type Group } from '../support/bench'
import { ms, type Line } from '../support/lines'
import { median } from '../support/numbers'
import { memoryOf } from '../support/processes'

export const scrollGroup: Group = {
  name: 'scroll',
  measure: async (bench) => {
    const blankMemory = await bench.inWindow(bench.blank, async (running) => memoryOf(running.pid))
    const large = await bench.employers(LARGE)
    return bench.inWindow(bench.deskOn(large, '/employers'), async (running) => {
      const { frames } = await timeScroll(await running.page(), LARGE)
      const longest = Math.max(...frames)
      const lines: Line[] = [
        { what: `longest frame while scrolling ${LARGE} rows`, desk: ms(longest), beside: `median frame ${ms(median(frames))}`, ratio: longest / median(frames) },
      ]
      const memory = memoryOf(running.pid)
      if (memory && blankMemory) {
        lines.push({
          what: 'memory after that (shared pages divided)',
          desk: `${memory.pss.toFixed(0)} MB`,
          beside: `blank window ${blankMemory.pss.toFixed(0)} MB`,
          ratio: memory.pss / blankMemory.pss,
        })
      }
      return lines
    })
  },
}
