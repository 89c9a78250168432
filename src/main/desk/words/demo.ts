import { z } from '@shared/zod'
import { createDemo, removeDemo } from '@main/demo/service'
import { annualStatistics } from '@main/statistics/annual'
import { defineCommand } from '../command'
import { flag } from './input'

export const demoPinghu = defineCommand({
  words: ['demo', 'pinghu-2020'],
  summary: '在空的数据文件中写入演示数据：平湖 2020 年（单位、人员、代码、电话均为虚构）',
  parameters: [],
  options: [],
  access: 'write',
  input: z.strictObject({}),
  run: async ({ desk, folder }) => {
    const demo = await desk.jobs.run('demo', (job) => createDemo(desk, job))
    const { figures } = await annualStatistics(desk.read, 2020, demo.lastDay)
    return {
      demo: demo.name,
      data: folder,
      employers: figures['employers-on-file'].value,
      inspectedEmployers: figures['inspected-employers'].value,
      visits: figures.visits.value,
      orders: figures.orders.value,
    }
  },
})

export const demoRemove = defineCommand({
  words: ['demo', 'remove'],
  summary: '先备份，再清空演示数据；设置、镇街道、工作日历保留',
  parameters: [],
  options: [{ key: 'withOwn', name: '--with-own', help: '连同本单位在演示数据中新增或改过的记录一并删除' }],
  access: 'write',
  input: z.strictObject({ withOwn: flag }),
  run: async ({ desk }, { withOwn }) => ({ ...(await removeDemo(desk, withOwn === true)) }),
})
