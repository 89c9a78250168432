import { describe, expect, test } from 'vitest'
import { shippedCalendar } from '@shared/calendar'
import { checkCreditCode, checkIdNumber, checkPhone } from '@shared/ids'
import { employerInput } from '@shared/features/employer'
import { inspectorInput } from '@shared/features/inspection'
import { campaigns, generateDemo } from '@main/demo/generate'
import { defaultTowns } from '@main/features/setting/defaults'

const demo = generateDemo(shippedCalendar, defaultTowns)
const visitsOf = (year: number) => demo.visits.filter((visit) => visit.inspectedOn.startsWith(`${year}-`))
const ordersOf = (year: number) => demo.orders.filter((order) => order.issuedOn.startsWith(`${year}-`))

describe('the figures of 2020', () => {
  test('1,985 employers were inspected, with more visits than that, and last year fewer', () => {
    expect(new Set(visitsOf(2020).map((visit) => visit.employer)).size).toBe(1985)
    expect(visitsOf(2020).length).toBeGreaterThan(1985)
    expect(new Set(visitsOf(2019).map((visit) => visit.employer)).size).toBe(1742)
  })

  test('each of them was inspected of the office’s own accord at least once', () => {
    const proactive = visitsOf(2020).filter(({ type }) => type === 'routine' || type === 'special' || type === 'document')
    expect(new Set(proactive.map((visit) => visit.employer)).size).toBe(1985)
  })

  test('62 valid orders, one of them after a void number, and 48 the year before', () => {
    expect(ordersOf(2020)).toHaveLength(62)
    expect(ordersOf(2020).filter((order) => order.voidedFirst)).toHaveLength(1)
    expect(ordersOf(2019)).toHaveLength(48)
  })

  test('more than 7,000 employers over all eight towns, and 35 inspectors', () => {
    expect(demo.employers.filter(({ status }) => status === 'active' || status === 'suspended').length).toBeGreaterThan(7000)
    expect(new Set(demo.employers.map(({ town }) => town))).toEqual(new Set(defaultTowns))
    expect(demo.inspectors).toHaveLength(35)
  })
})

describe('what is invented', () => {
  test('comes out the same every time', () => {
    expect(generateDemo(shippedCalendar, defaultTowns)).toEqual(demo)
  })

  test('has right check digits, and no name or code stands twice', () => {
    for (const { creditCode, phone } of demo.employers) {
      if (!checkCreditCode(creditCode).ok || !checkPhone(phone).ok) throw new Error(`${creditCode} ${phone}`)
    }
    for (const { idNumber } of demo.orders.flatMap((order) => order.workers)) {
      if (!checkIdNumber(idNumber).ok) throw new Error(idNumber)
    }
    expect(new Set(demo.employers.map(({ name }) => name)).size).toBe(demo.employers.length)
    expect(new Set(demo.employers.map(({ creditCode }) => creditCode)).size).toBe(demo.employers.length)
  })

  test('can be told from real data: telephone and identity numbers that are not given out', () => {
    for (const { phone } of demo.employers) expect(phone).toMatch(/^(154\d{8}|0573-0\d{6})$/)
    for (const { idNumber } of demo.orders.flatMap((order) => order.workers)) expect(idNumber.slice(0, 6)).toBe('330499')
  })

  test('passes the forms a clerk fills in', () => {
    for (const { name, creditCode, address, legalRepresentative, contact, phone, trade, headcount, status } of demo.employers) {
      const values = { name, creditCode, address, legalRepresentative, contact, phone, headcount, status, townId: null, industry: trade.industry, remark: '' }
      const parsed = employerInput.parse(values)
      expect({ ...parsed, creditCode: parsed.creditCode }).toEqual(values)
    }
    for (const inspector of demo.inspectors) expect(inspectorInput.parse(inspector)).toEqual(inspector)
  })

  test('holds hard cases: rare characters, names read in two ways, long and former names', () => {
    const names = demo.employers.map(({ name }) => name)
    expect(names.some((name) => /[䶮㙍]|\p{Script=Han}/u.test(name) && /[\u{20000}-\u{3ffff}]/u.test(name))).toBe(true)
    expect(names.some((name) => name.length > 35)).toBe(true)
    expect(names.some((name) => name.includes('重乐'))).toBe(true)
    expect(demo.employers.filter(({ formerName }) => formerName).length).toBeGreaterThan(80)
  })
})

describe('what happens', () => {
  test('visits are made on working days by two or more inspectors of valid certificate', () => {
    for (const visit of demo.visits) {
      expect(shippedCalendar.isWorkingDay(visit.inspectedOn)).toBe(true)
      expect(new Set(visit.inspectors).size).toBe(visit.inspectors.length)
      expect(visit.inspectors.length).toBeGreaterThanOrEqual(2)
      for (const index of visit.inspectors) {
        const holder = demo.inspectors[index]
        expect(holder && holder.validFrom <= visit.inspectedOn && visit.inspectedOn <= holder.validTo).toBe(true)
      }
    }
  })

  test('special checks belong to a campaign that was running, and no two campaigns overlap', () => {
    for (const { type, campaign, inspectedOn } of demo.visits) {
      const running = campaign === null ? undefined : campaigns[campaign]
      expect(type === 'special').toBe(running !== undefined)
      if (running) expect(running.startsOn <= inspectedOn && inspectedOn <= running.endsOn).toBe(true)
    }
    campaigns.slice(1).forEach((next, index) => expect(next.startsOn > (campaigns[index]?.endsOn ?? '')).toBe(true))
  })

  test('employers are visited after their file was opened', () => {
    for (const { employer, inspectedOn } of demo.visits) expect((demo.employers[employer]?.createdOn ?? '9') < inspectedOn).toBe(true)
  })

  test('the workers of an order add up to the order', () => {
    for (const { workers, visit } of demo.orders) {
      if (workers.length === 0) continue
      expect(workers.reduce((sum, worker) => sum + worker.amountFen, 0)).toBe(visit.amountFen)
      expect(workers).toHaveLength(visit.workersConcerned)
      expect(workers.every((worker) => worker.amountFen > 0)).toBe(true)
    }
  })

  test('orders are corrected in their period, late, or not at all, as their course says', () => {
    for (const order of demo.orders) {
      const { course, dueDate, rechecks, service, issuedOn } = order
      expect(dueDate > issuedOn).toBe(true)
      const done = rechecks.find(({ result }) => result === 'corrected')
      if (course === 'inTime') expect(done && done.on <= dueDate).toBe(true)
      if (course === 'late') expect(done && done.on > dueDate).toBe(true)
      if (course === 'escalated') expect(rechecks.map(({ result }) => result)).toEqual(['not'])
      if (course === 'overdue') expect([dueDate < '2020-12-31', rechecks.length]).toEqual([true, 0])
      if (course === 'running' || course === 'unserved') expect(dueDate > '2020-12-31').toBe(true)
      expect(service === null).toBe(course === 'unserved')
      if (service) expect(service.servedOn < dueDate && service.servedOn >= issuedOn).toBe(true)
    }
  })

  test('2020 ends before its last day is over: nothing but the running orders reaches into 2021', () => {
    const last = demo.orders.flatMap((order) => [...order.rechecks.map(({ on }) => on), order.escalatedOn ?? '', order.closedOn ?? '', order.service?.servedOn ?? ''])
    expect(last.toSorted().at(-1)! <= '2020-12-31').toBe(true)
  })
})
