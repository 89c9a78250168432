import { join } from 'node:path'
import { makeRosterFolder, rosterLines, ROSTER_TODAY, timeBareRoster, timeRosterPaste } from '../measures/roster'
import type { Group } from '../support/bench'

export const rosterGroup: Group = {
  name: 'roster',
  measure: async (bench) => {
    const folder = join(bench.scratch, 'roster')
    const caseId = await makeRosterFolder(folder)
    const times = await bench.withVariable('DESK_TODAY', ROSTER_TODAY, () =>
      bench.inWindow(bench.deskOn(folder, `/contracts/${caseId}`), async (running) => timeRosterPaste(await running.page())),
    )
    return rosterLines(times, await timeBareRoster(bench.scratch))
  },
}
