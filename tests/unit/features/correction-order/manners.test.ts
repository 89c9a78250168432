import { describe, expect, it } from 'vitest'
import {
  checkService,
  effectiveOn,
  effectiveReason,
  serviceManners,
  serviceWarnings,
  type ServiceManner,
  type ServiceValues,
} from '@shared/features/correction-order'

const TODAY = '2020-06-20'
const order = { issueDate: '2020-06-15', dueDate: '2020-06-22' }

const values = (changes: Partial<ServiceValues> = {}): ServiceValues => ({
  manner: 'direct',
  servedOn: '2020-06-16',
  place: '当湖街道解放路 1 号',
  receiver: '沈建国',
  relation: '法定代表人',
  witness: '',
  remark: '',
  ...changes,
})

describe('service of an order', () => {
  it('accepts what was handed over and signed for', () => {
    expect(checkService(values(), order, TODAY)).toEqual({})
  })

  it.each([
    ['direct', ['place', 'receiver', 'relation']],
    ['office', ['place', 'receiver', 'remark']],
    ['lien', ['place', 'remark', 'witness']],
    ['mail', ['place', 'remark']],
    ['electronic', ['place', 'remark']],
    ['entrusted', ['place', 'receiver', 'remark']],
    ['announcement', ['place', 'remark']],
  ] as const)('asks of %s what the law asks', (manner: ServiceManner, fields) => {
    const empty = values({ manner, place: '', receiver: ' ', relation: '', witness: '', remark: '' })
    expect(Object.keys(checkService(empty, order, TODAY)).toSorted()).toEqual([...fields].toSorted())
  })

  it('lets a paper be left behind with a witness or with photographs, not with neither', () => {
    const left = values({ manner: 'lien', remark: '企业负责人拒绝签收' })
    expect(checkService(left, order, TODAY)).toHaveProperty('witness')
    expect(checkService({ ...left, witness: '社区工作人员王某' }, order, TODAY)).toEqual({})
    expect(checkService({ ...left, remark: '拒绝签收，已拍照记录留置过程' }, order, TODAY)).toEqual({})
  })

  it.each([
    ['2020-06-14', '早于签发日期'],
    ['2020-06-21', '晚于今天'],
    ['2020-02-30', '不存在'],
    ['', '请填写'],
  ])('refuses service on %s', (servedOn, message) => {
    expect(checkService(values({ servedOn }), order, TODAY)['servedOn']).toContain(message)
  })

  it('is served by announcement thirty days after publication and at once in every other manner', () => {
    for (const { value } of serviceManners) {
      const expected = value === 'announcement' ? '2020-07-16' : '2020-06-16'
      expect(effectiveOn(value, '2020-06-16'), value).toBe(expected)
      expect(effectiveReason(value, '2020-06-16'), value).toContain(value === 'announcement' ? '2020年7月16日' : '2020年6月16日')
    }
  })

  it('warns when the paper reaches the employer on or after the last day', () => {
    expect(serviceWarnings(values({ servedOn: '2020-06-21' }), order)).toEqual([])
    expect(serviceWarnings(values({ servedOn: '2020-06-22' }), order)[0]).toContain('当日')
    expect(serviceWarnings(values({ manner: 'announcement' }), order)[0]).toContain('2020-07-16')
  })
})
