import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BATCH_TODAY, CASE_PAPERS, makeBatchFolder, ORDERS, timeBatchPdf, timeCase, timeDocx } from '../measures/batch'
import type { Bench, Group } from '../support/bench'
import { ms, type Line } from '../support/lines'
import { median } from '../support/numbers'
import { timeOffice } from '../support/office'

const RUNS = 3
const times = async (count: number, measure: () => Promise<number>): Promise<number> => {
  const found: number[] = []
  for (let index = 0; index < count; index += 1) found.push(await measure())
  return median(found)
}

/** Beside LibreOffice converting the same papers, as a bureau without the desk makes its PDFs. */
const beside = (what: string, desk: number, office: number | null, files: string, aim?: string): Line => ({
  what,
  desk: ms(desk),
  beside: office === null ? 'no LibreOffice here' : `${files} ${ms(office)}`,
  ratio: office === null ? null : desk / office,
  ...(aim !== undefined && { aim }),
})

export const batchGroup: Group = {
  name: 'batch',
  measure: async (bench: Bench) => {
    const root = join(bench.scratch, 'batch', 'data')
    mkdirSync(root, { recursive: true })
    const { docx, fullCase, smallCase } = await makeBatchFolder(root)
    const [all, one] = [join(bench.scratch, 'office'), join(bench.scratch, 'office-one')]
    const answers = join(bench.scratch, 'batch-answers.json')
    writeFileSync(answers, JSON.stringify({ save: join(bench.scratch, 'batch.pdf') }))
    const desk = await bench.withVariable('DESK_DIALOG_ANSWERS', answers, () =>
      bench.withVariable('DESK_TODAY', BATCH_TODAY, () =>
        bench.inWindow(bench.deskOn(root, '/cases'), async (running) => {
          const page = await running.page()
          const pdf = await times(RUNS, () => timeBatchPdf(page))
          writeFileSync(answers, JSON.stringify({ save: join(bench.scratch, 'order.docx') }))
          return {
            pdf,
            word: await times(RUNS, () => timeDocx(page)),
            full: await times(RUNS, () => timeCase(page, fullCase, CASE_PAPERS)),
            small: await times(RUNS, () => timeCase(page, smallCase, 1)),
          }
        }),
      ),
    )
    const files = readdirSync(docx).map((file) => join(docx, file))
    const officeAll = await timeOffice(files, 'pdf', all)
    const officeOne = await timeOffice(files.slice(0, 1), 'pdf', one)
    return [
      beside(`${ORDERS} orders with annexes to one PDF`, desk.pdf, officeAll, `LibreOffice, ${ORDERS} docx`, '0.25'),
      beside('one order with annex to Word', desk.word, officeOne, 'LibreOffice, 1 docx'),
      { what: `opening a case of ${CASE_PAPERS} papers`, desk: ms(desk.full), beside: `of one paper ${ms(desk.small)}`, ratio: desk.full / desk.small },
    ]
  },
}
