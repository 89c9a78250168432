import { timeImport, timeListQueries } from '../measures/data'
import { timeKeystrokes, timePlainTable } from '../measures/window'
import { LARGE, SMALL, type Bench, type Group } from '../support/bench'
import { ms, type Line } from '../support/lines'
import { quantile } from '../support/numbers'

export const importGroup: Group = {
  name: 'import',
  measure: async ({ scratch }) => [...(await importLines(scratch, SMALL)), ...(await importLines(scratch, LONG_LIST))],
}

/** Rows of the longest list a county gets in one file. */
const LONG_LIST = 20_000

async function importLines(scratch: string, count: number): Promise<Line[]> {
  const { whole, bare, reading, growth } = await timeImport(scratch, count)
  return [
    { what: `import of ${count} rows`, desk: ms(whole), beside: `bare inserts ${ms(bare)}`, ratio: whole / bare },
    { what: '  over reading the sheet', desk: ms(whole), beside: `reading ${ms(reading)}`, ratio: whole / reading },
    { what: '  memory while doing so', desk: `${growth.toFixed(0)} MB`, beside: `${((growth * 1024) / count).toFixed(1)} kB a row`, ratio: null },
  ]
}

export const searchGroup: Group = {
  name: 'search',
  measure: async (bench) => {
    const plain = await bench.inWindow(bench.blank, async (running) => timePlainTable(await running.page()))
    return [...(await searchLines(bench, SMALL, plain)), ...(await searchLines(bench, LARGE, plain))]
  },
}

/** @param plain milliseconds of a plain table drawn anew */
async function searchLines(bench: Bench, count: number, plain: readonly number[]): Promise<Line[]> {
  const folder = await bench.employers(count)
  const sqlOnly = await timeListQueries(folder)
  const keys = await bench.inWindow(bench.deskOn(folder, '/employers'), async (running) => timeKeystrokes(await running.page()))
  return [0.5, 0.95].flatMap((share) => {
    const inSql = quantile(sqlOnly, share)
    const shown = quantile(keys, share)
    const drawn = quantile(plain, share)
    const aim = share === 0.95 ? { aim: '50 ms' } : {}
    return [
      { what: `search in ${count}, p${share * 100}`, desk: ms(shown), beside: `query alone ${ms(inSql)}`, ratio: shown / inSql, ...aim },
      { what: '  over a plain table drawn anew', desk: ms(shown), beside: `blank window ${ms(drawn)}`, ratio: shown / drawn },
    ]
  })
}
