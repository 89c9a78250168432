import { indicatorOf, periodLabel, standaloneLabel, type statisticsContract } from '@shared/features/statistics'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { exportReport, fullReport } from './annual'
import { exportRows } from './exportRows'
import { outputHandlers } from './outputHandlers'
import * as release from './release'
import { exportRelease } from './releaseSheets'
import * as service from './service'

export const statisticsHandlers: Handlers<typeof statisticsContract, Desk> = {
  ...outputHandlers,
  'statistics/report': (desk, { choice, comparison }) => service.reportOf(desk.read, choice, comparison, desk.clock.today()),
  'statistics/breakdown': (desk, { choice, by }) => service.breakdownOf(desk.read, choice, by, desk.clock.today()),
  'statistics/rows': (desk, request) => service.statisticsRows(desk.read, request, desk.clock.today()),
  'statistics/years': (desk) => service.statisticsYears(desk.read, desk.clock.today()),
  'statistics/export': async (desk, { choice, comparison }) => {
    const name = choice.kind === 'year' ? `年度统计${choice.year}` : `统计表${periodLabel({ ...choice, startDay: 1 })}`
    const path = await askPath(desk, '导出统计表', name)
    if (path === null) return { path }
    await desk.jobs.run('导出统计表', async () => {
      await exportReport(desk.read, await fullReport(desk.read, choice, comparison, desk.clock.today()), path)
    })
    return { path }
  },
  'statistics/export-rows': async (desk, request) => {
    const path = await askPath(desk, '导出明细', `${standaloneLabel(indicatorOf(request.indicator))}明细${request.from}至${request.to}`)
    if (path === null) return { path }
    await desk.jobs.run('导出明细', () => exportRows(desk.read, request, desk.clock.today(), path))
    return { path }
  },
  'statistics/releases': (desk) => release.releaseList(desk.read),
  'statistics/release': (desk, { id }) => release.releaseDetail(desk.read, id),
  'statistics/release-rows': (desk, { id, indicator }) => release.rowsThen(desk.read, id, indicator),
  'statistics/differences': (desk, { id }) => release.differences(desk.read, id),
  'statistics/fill': (desk, values) => release.fill(desk, values),
  'statistics/review': (desk, { reviewer, ...ref }) => release.review(desk, ref, reviewer),
  'statistics/sign': (desk, { head, ...ref }) => release.sign(desk, ref, head),
  'statistics/return': (desk, { returnReason, ...ref }) => release.sendBack(desk, ref, returnReason),
  'statistics/export-release': async (desk, { id }) => {
    const { label, edition } = await release.releaseDetail(desk.read, id)
    const path = await askPath(desk, '导出报出版本', `统计表${label}${edition === null ? '（未报出）' : `第${edition}版`}`)
    if (path === null) return { path }
    await desk.jobs.run('导出报出版本', () => exportRelease(desk.read, id, path))
    return { path }
  },
  'statistics/save-jump': (desk, values) => service.saveJumps(desk, values),
}

const askPath = (desk: Desk, title: string, name: string): Promise<string | null> =>
  desk.dialogs.saveFile({ title, defaultName: `${name}.xlsx`, extensions: ['xlsx'], filterName: '电子表格' })
