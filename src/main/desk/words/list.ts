import { employerStatuses, industryLabel } from '@shared/features/employer'
import { maskPhone } from '@shared/text'
import { z } from '@shared/zod'
import { listEmployers as list } from '@main/features/employer/repository'
import { defineCommand } from '../command'
import { wholeNumber } from './input'

export const listEmployers = defineCommand({
  words: ['list', 'employers'],
  summary: '列出企业，按名称排列；电话只显示部分',
  parameters: [],
  options: [
    { key: 'search', name: '--search', label: 'TEXT', help: '名称、拼音首字母、信用代码或电话的一部分' },
    { key: 'limit', name: '--limit', label: 'N', help: '最多列出几家，默认 100，最多 5000' },
  ],
  access: 'read',
  input: z.strictObject({ search: z.string().max(100).optional(), limit: wholeNumber(1, 5000).optional() }),
  run: async ({ desk }, { search, limit }) => {
    const page = await list(desk.read, { search: search ?? '', filters: [], sort: [], offset: 0, limit: limit ?? 100 })
    const rows = page.rows.map(({ id, name, creditCode, townName, industry, headcount, status, phone, aboveScaleYears }) => ({
      id,
      name,
      creditCode,
      town: townName,
      industry: industryLabel(industry),
      headcount,
      status: employerStatuses.find((known) => known.value === status)?.label ?? status,
      phone: maskPhone(phone),
      aboveScaleYears,
    }))
    return { total: page.total, rows }
  },
})
