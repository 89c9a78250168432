import { describe, expect, it } from 'vitest'
import { checkOrder, checkRecheck, orderWarnings, recheckWarnings, type CheckedOrder, type OrderCheckContext } from '@shared/features/correction-order'

const inspector = (id: string, validTo = '2022-12-31') => ({ id, name: `监察员${id}`, certificateNumber: `浙F00${id}`, validFrom: '2018-01-01', validTo })

const order = (changes: Partial<CheckedOrder> = {}): CheckedOrder => ({
  facts: '经查，你单位拖欠工资。',
  violated: '《中华人民共和国劳动法》第五十条',
  basis: '《劳动保障监察条例》第二十六条第（一）项',
  demands: ['足额支付工资'],
  consequence: '依法处理',
  issueDate: '2020-06-16',
  periodDays: 7,
  inspectorIds: ['1', '2'],
  workers: 0,
  amountFen: 0,
  contactPerson: '陈洁',
  contactPhone: '0573-85012345',
  workerRows: [],
  ...changes,
})

const context = (changes: Partial<OrderCheckContext> = {}): OrderCheckContext => ({
  today: '2020-06-16',
  inspectedOn: '2020-06-15',
  inspectors: [inspector('1'), inspector('2'), inspector('3', '2020-06-15')],
  due: { dueDate: '2020-06-23', explanation: '', unknownYear: null },
  employerCreditCode: '91330482MA0000001X',
  ...changes,
})

describe('checking an order before its issue', () => {
  it('finds nothing in a whole one', () => {
    expect(checkOrder(order(), context())).toEqual({})
    expect(orderWarnings(order(), context())).toEqual([])
  })

  it.each([
    ['an empty text', { facts: ' ' }, {}, 'facts', '请填写'],
    ['no article', { violated: '' }, {}, 'violated', '请填写'],
    ['no basis', { basis: '' }, {}, 'basis', '请填写'],
    ['no demand', { demands: [] }, {}, 'demands', '请填写'],
    ['an empty demand among others', { demands: ['甲', ''] }, {}, 'demands.1', '为空'],
    ['no consequence', { consequence: '' }, {}, 'consequence', '请填写'],
    ['no date of issue', { issueDate: null }, {}, 'issueDate', '请填写'],
    ['a day of issue that does not exist', { issueDate: '2020-06-31' }, {}, 'issueDate', '不存在'],
    ['a day of issue in the future', { issueDate: '2020-06-17' }, {}, 'issueDate', '晚于今天'],
    ['a day of issue before the inspection', { issueDate: '2020-06-14' }, {}, 'issueDate', '早于检查日期'],
    ['a due day that is not after the issue', {}, { due: { dueDate: '2020-06-16', explanation: '', unknownYear: null } }, 'dueDate', '晚于签发日期'],
    ['no due day', { periodDays: null }, { due: { dueDate: null, explanation: '', unknownYear: null } }, 'dueDate', '请填写'],
    ['a year without holidays', {}, { due: { dueDate: null, explanation: '', unknownYear: 2027 } }, 'dueDate', '2027'],
    ['one inspector', { inspectorIds: ['1'] }, {}, 'inspectorIds', '不得少于 2 人'],
    ['the same inspector twice', { inspectorIds: ['1', '1'] }, {}, 'inspectorIds', '两次'],
    ['an inspector who is gone', { inspectorIds: ['1', '9'] }, {}, 'inspectorIds', '不在名单'],
    ['a certificate that ran out the day before', { inspectorIds: ['1', '3'] }, {}, 'inspectorIds', '已过期'],
    ['a wrong check digit in the annex', { workerRows: [{ name: '王芳', idNumber: '330482199001011234', amountFen: 0 }] }, {}, 'workerRows.0.idNumber', '校验位'],
  ] as const)('refuses %s at its field', (_, changes, ctx, field, message) => {
    expect(checkOrder(order(changes), context(ctx))[field]).toContain(message)
  })

  it('accepts a certificate on its last day', () => {
    const values = order({ inspectorIds: ['1', '3'], issueDate: '2020-06-15' })
    expect(checkOrder(values, context())).toEqual({})
  })

  it('leaves the number of a saved worker alone and allows one not yet known', () => {
    const rows = [null, ''].map((idNumber) => ({ name: '王芳', idNumber, amountFen: 0 }))
    expect(checkOrder(order({ workerRows: rows, workers: 2 }), context())).toEqual({})
  })

  it.each([
    ['an annex that does not add up', { workerRows: [{ name: '甲', idNumber: '', amountFen: 100 }], workers: 1, amountFen: 200 }, {}, 'amountFen', '1.00 元'],
    ['another number of people', { workerRows: [{ name: '甲', idNumber: '', amountFen: 0 }], workers: 2 }, {}, 'workers', '1 人'],
    ['money without an annex', { workers: 1, amountFen: 200 }, {}, 'workerRows', '明细'],
    ['a date of issue before today', { issueDate: '2020-06-15' }, {}, 'issueDate', '早于今天'],
    ['a period that is already over', {}, { today: '2020-06-23' }, 'dueDate', '不晚于今天'],
    ['no contact', { contactPhone: '' }, {}, 'contactPerson', '联系'],
    ['an employer without a credit code', {}, { employerCreditCode: null }, 'employer', '信用代码'],
    ['an article nobody has read', { violated: '《最低工资规定》第十一条' }, {}, 'violated', '待核'],
  ] as const)('warns of %s', (_, changes, ctx, field, message) => {
    const found = orderWarnings(order(changes), context(ctx)).find((warning) => warning.field === field)
    expect(found?.message).toContain(message)
  })
})

describe('checking a re-check', () => {
  const values = { checkedOn: '2020-06-24', result: 'corrected' as const, inspectorIds: ['1', '2'], proof: '银行代发凭证', paidFen: 500 }
  const served = { servedOn: '2020-06-17', dueDate: '2020-06-23', amountFen: 500 }
  const on = { today: '2020-06-24', inspectors: context().inspectors }

  it('accepts one with two inspectors, a day after service and proof', () => {
    expect(checkRecheck(values, served, on)).toEqual({})
    expect(recheckWarnings(values, served)).toEqual([])
  })

  it.each([
    ['before service', { checkedOn: '2020-06-16' }, 'checkedOn', '早于送达'],
    ['in the future', { checkedOn: '2020-06-25' }, 'checkedOn', '晚于今天'],
    ['by one inspector', { inspectorIds: ['1'] }, 'inspectorIds', '不得少于'],
    ['with an expired certificate', { inspectorIds: ['1', '3'] }, 'inspectorIds', '已过期'],
    ['without proof', { proof: '' }, 'proof', '证明材料'],
    ['of a refusal without what was seen', { proof: '', result: 'not' }, 'proof', '未改正'],
  ] as const)('refuses one %s', (_, changes, field, message) => {
    expect(checkRecheck({ ...values, ...changes }, served, on)[field]).toContain(message)
  })

  it('warns when money and result do not fit, and when the period still runs', () => {
    expect(recheckWarnings({ ...values, paidFen: 499 }, served)[0]).toContain('少于')
    expect(recheckWarnings({ ...values, paidFen: 501 }, served)[0]).toContain('多于')
    expect(recheckWarnings({ ...values, result: 'not', checkedOn: '2020-06-23' }, served)[0]).toContain('尚未届满')
  })
})
