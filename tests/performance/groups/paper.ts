import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDemo } from '@main/demo/service'
import { openTestDesk } from '../../support/testDesk'
import { blankPagesTime, CERTIFICATES, issueMany, timeCertificates } from '../measures/certificates'
import { blankPdfTimes, timeOrderPdf } from '../measures/window'
import type { Bench, Group } from '../support/bench'
import { ms, type Line } from '../support/lines'
import { median } from '../support/numbers'

async function makeDemo(root: string): Promise<void> {
  const test = await openTestDesk({ root, today: '2020-12-31' })
  await test.desk.jobs.run('demo', (job) => createDemo(test.desk, job))
  await issueMany(test.desk)
  await test.close()
}

export const paperGroup: Group = {
  name: 'paper',
  measure: async (bench) => {
    const demo = join(bench.scratch, 'demo')
    await makeDemo(demo)
    const answers = join(bench.scratch, 'answers.json')
    writeFileSync(answers, JSON.stringify({ save: join(bench.scratch, 'order.pdf') }))
    return bench.withVariable('DESK_DIALOG_ANSWERS', answers, async () => [await orderLine(bench, demo), await certificatesLine(bench, demo)])
  },
}

async function orderLine(bench: Bench, demo: string): Promise<Line> {
  const papers = await bench.inWindow(bench.deskOn(demo, '/orders'), async (running) => {
    const page = await running.page()
    const times: number[] = []
    for (let run = 0; run < 6; run += 1) times.push(await timeOrderPdf(page, '第13号'))
    return times.slice(1)
  })
  const blankPapers = await bench.inWindow({ ...bench.blank, args: [...bench.blank.args, '--pdf'] }, async (running) =>
    (await blankPdfTimes(await running.page())).slice(1),
  )
  const [desk, blank] = [median(papers), median(blankPapers)]
  return { what: 'one order with annex to PDF', desk: ms(desk), beside: `blank page ${ms(blank)}`, ratio: desk / blank }
}

async function certificatesLine(bench: Bench, demo: string): Promise<Line> {
  const desk = await bench.inWindow(bench.deskOn(demo, '/training/certificates'), async (running) => timeCertificates(await running.page()))
  const blank = await bench.inWindow({ ...bench.blank, args: [...bench.blank.args, `--pages=${CERTIFICATES}`] }, async (running) => blankPagesTime(await running.page()))
  return { what: `${CERTIFICATES} certificates to one PDF`, desk: ms(desk), beside: `${CERTIFICATES} blank pages ${ms(blank)}`, ratio: desk / blank }
}
