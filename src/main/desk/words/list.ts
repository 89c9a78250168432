import { employerStatuses, industryLabel } from '@shared/features/employer'
import { maskPhone } from '@shared/text'
import { z } from '@shared/zod'
import { listEmployers as list } from '@main/features/employer/repository'
import { documentStates } from '@shared/features/document'
import { listDocuments as documents } from '@main/features/document/repository'
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

export const listDocuments = defineCommand({
  words: ['list', 'documents'],
  summary: '列出文书登记簿，最近的在前，作废的也列出',
  parameters: [],
  options: [
    { key: 'year', name: '--year', label: 'YEAR', help: '只列某一年度' },
    { key: 'search', name: '--search', label: 'TEXT', help: '文号或企业名称的一部分' },
    { key: 'limit', name: '--limit', label: 'N', help: '最多列出几份，默认 100，最多 5000' },
  ],
  access: 'read',
  input: z.strictObject({
    year: wholeNumber(1990, 2200).optional(),
    search: z.string().max(100).optional(),
    limit: wholeNumber(1, 5000).optional(),
  }),
  run: async ({ desk }, { year, search, limit }) => {
    const filters = year === undefined ? [] : [{ field: 'year', op: 'equals' as const, value: year }]
    const page = await documents(desk.read, { search: search ?? '', filters, sort: [], offset: 0, limit: limit ?? 100 })
    const rows = page.rows.map(({ id, number, title, employerName, issuedOn, state, voidReason, printCount }) => ({
      id,
      number,
      title,
      employer: employerName,
      issuedOn,
      state: documentStates.find((known) => known.value === state)?.label ?? state,
      voidReason,
      printCount,
    }))
    return { total: page.total, rows }
  },
})
