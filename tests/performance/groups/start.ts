import { measureStart } from '../measures/start'
import { SMALL, type Group } from '../support/bench'
import { ms } from '../support/lines'
import { median } from '../support/numbers'

export const startGroup: Group = {
  name: 'start',
  measure: async (bench) => {
    const starts = await measureStart(bench.desk, bench.blankBase, await bench.employers(SMALL), bench.runs)
    const desk = median(starts.later.map((run) => run.desk.firstRows))
    const blank = median(starts.later.map((run) => run.blank.firstRows))
    return [{ what: `cold start to the first of ${SMALL} rows`, desk: ms(desk), beside: `blank window ${ms(blank)}`, ratio: desk / blank, aim: '1.3' }]
  },
}
