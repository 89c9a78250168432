import { indicatorOf, periodLabel, standaloneLabel, type statisticsContract } from '@shared/features/statistics'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import { exportReport, fullReport } from './annual'
import { exportRows } from './exportRows'
import * as service from './service'

export const statisticsHandlers: Handlers<typeof statisticsContract, Desk> = {
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
  'statistics/save-jump': (desk, values) => service.saveJumps(desk, values),
}

const askPath = (desk: Desk, title: string, name: string): Promise<string | null> =>
  desk.dialogs.saveFile({ title, defaultName: `${name}.xlsx`, extensions: ['xlsx'], filterName: '电子表格' })
