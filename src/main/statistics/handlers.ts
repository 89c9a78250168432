import type { statisticsContract } from '@shared/features/statistics'
import type { Handlers } from '@shared/ipc/contract'
import type { Desk } from '@main/core/desk'
import * as service from './service'

export const statisticsHandlers: Handlers<typeof statisticsContract, Desk> = {
  'statistics/annual': (desk, { year }) => service.annualStatistics(desk.read, year, desk.clock.today()),
  'statistics/rows': (desk, request) => service.statisticsRows(desk.read, request, desk.clock.today()),
  'statistics/years': (desk) => service.statisticsYears(desk.read, desk.clock.today()),
  'statistics/export': async (desk, { year }) => {
    const path = await desk.dialogs.saveFile({
      title: '导出年度统计',
      defaultName: `年度统计${year}.xlsx`,
      extensions: ['xlsx'],
      filterName: '电子表格',
    })
    if (path === null) return { path }
    const annual = await service.annualStatistics(desk.read, year, desk.clock.today())
    await desk.jobs.run('导出年度统计', () => service.exportAnnual(desk.read, annual, path))
    return { path }
  },
}
