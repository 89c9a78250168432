import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addRecords, RECORDS, timeBox } from '../measures/box'
import { LARGE, type Group } from '../support/bench'
import { makeDataFolder } from '../support/dataFolder'
import { ms } from '../support/lines'
import { quantile } from '../support/numbers'

export const boxGroup: Group = {
  name: 'box',
  measure: async (bench) => {
    const folder = join(bench.scratch, 'box')
    if (!existsSync(folder)) await makeDataFolder(LARGE, bench.cache, folder)
    await addRecords(folder)
    const { box, bare } = await timeBox(folder)
    return [0.5, 0.95].map((share) => {
      const found = quantile(box, share)
      const looked = quantile(bare, share)
      const aim = share === 0.95 ? { aim: '50 ms' } : {}
      return {
        what: `box: ${LARGE} employers, ${RECORDS} records, p${share * 100}`,
        desk: ms(found),
        beside: `names looked through ${ms(looked)}`,
        ratio: found / looked,
        ...aim,
      }
    })
  },
}
