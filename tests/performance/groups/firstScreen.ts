import { join } from 'node:path'
import { addYearOfDeadlines, deadlinesToday, firstScreenLines, timeFirstScreenQueries } from '../measures/deadlines'
import { measureStart } from '../measures/start'
import { SMALL, type Group } from '../support/bench'
import { makeDataFolder } from '../support/dataFolder'

export const firstScreenGroup: Group = {
  name: 'first-screen',
  measure: async (bench) => {
    const { cache, scratch, desk, blankBase, runs } = bench
    const year = join(scratch, 'year')
    await makeDataFolder(SMALL, cache, year)
    const deadlines = await addYearOfDeadlines(year)
    const starts = await bench.withVariable('DESK_TODAY', deadlinesToday, () => measureStart(desk, blankBase, year, runs, '/'))
    return firstScreenLines(deadlines, starts, await timeFirstScreenQueries(year))
  },
}
