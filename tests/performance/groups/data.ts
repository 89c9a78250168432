import { timeImport, timeListQueries } from '../measures/data'
import { timeKeystrokes } from '../measures/window'
import { LARGE, SMALL, type Bench, type Group } from '../support/bench'
import { ms, type Line } from '../support/lines'
import { quantile } from '../support/numbers'

export const importGroup: Group = {
  name: 'import',
  measure: async ({ scratch }) => {
    const { whole, bare, reading } = await timeImport(scratch, SMALL)
    return [
      { what: `import of ${SMALL} rows`, desk: ms(whole), beside: `bare inserts ${ms(bare)}`, ratio: whole / bare },
      { what: 'the same over reading the sheet', desk: ms(whole), beside: `reading ${ms(reading)}`, ratio: whole / reading },
    ]
  },
}

export const searchGroup: Group = {
  name: 'search',
  measure: async (bench) => [...(await searchLines(bench, SMALL)), ...(await searchLines(bench, LARGE))],
}

async function searchLines(bench: Bench, count: number): Promise<Line[]> {
  const folder = await bench.employers(count)
  const sqlOnly = await timeListQueries(folder)
  const keys = await bench.inWindow(bench.deskOn(folder, '/employers'), async (running) => timeKeystrokes(await running.page()))
  return [0.5, 0.95].map((share) => {
    const inSql = quantile(sqlOnly, share)
    const shown = quantile(keys, share)
    const aim = share === 0.95 ? { aim: '50 ms' } : {}
    return { what: `search in ${count}, p${share * 100}`, desk: ms(shown), beside: `query alone ${ms(inSql)}`, ratio: shown / inSql, ...aim }
  })
}
