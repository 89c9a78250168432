import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { timeExport } from '../measures/exportList'
import { LARGE, type Group } from '../support/bench'
import { ms } from '../support/lines'
import { timeOffice } from '../support/office'

/** The list of employers into a file, beside LibreOffice making the same workbook of the same csv. */
export const exportGroup: Group = {
  name: 'export',
  measure: async (bench) => {
    const folder = await bench.employers(LARGE)
    const [answers, out] = [join(bench.scratch, 'export-answers.json'), join(bench.scratch, 'office-xlsx')]
    mkdirSync(out)
    const [csv, xlsx] = [join(bench.scratch, 'employers.csv'), join(bench.scratch, 'employers-out.xlsx')]
    const { text, sheet } = await bench.withVariable('DESK_DIALOG_ANSWERS', answers, () =>
      bench.inWindow(bench.deskOn(folder, '/employers'), async (running) => {
        const page = await running.page()
        return {
          text: await timeExport(page, running.pid, answers, csv, /UTF-8/u),
          sheet: await timeExport(page, running.pid, answers, xlsx, /xlsx/u),
        }
      }),
    )
    const office = await timeOffice([csv], 'xlsx', out)
    const grown = (growth: number | null): string => (growth === null ? 'memory unknown' : `program grew by ${growth.toFixed(0)} MB`)
    return [
      { what: `${LARGE} rows to xlsx`, desk: ms(sheet.time), beside: office === null ? 'no LibreOffice here' : `LibreOffice, same csv ${ms(office)}`, ratio: office === null ? null : sheet.time / office, aim: '1' },
      { what: '  over the same to csv', desk: ms(sheet.time), beside: `csv ${ms(text.time)}`, ratio: sheet.time / text.time },
      { what: '  memory while doing so', desk: grown(sheet.growth), beside: `csv: ${grown(text.growth)}`, ratio: sheet.growth === null || !text.growth ? null : sheet.growth / text.growth },
    ]
  },
}
