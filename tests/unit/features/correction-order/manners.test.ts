import { describe, expect, it } from 'vitest'
import { orderManners, serviceWarnings, type ServiceValues } from '@shared/features/correction-order'

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
  it('warns when the paper reaches the employer on or after the last day', () => {
    expect(serviceWarnings(values({ servedOn: '2020-06-21' }), order)).toEqual([])
    expect(serviceWarnings(values({ servedOn: '2020-06-22' }), order)[0]).toContain('当日')
    expect(serviceWarnings(values({ manner: 'announcement' }), order)[0]).toContain('2020-07-16')
  })

  it('offers the manners the data file holds for orders', () => {
    expect(orderManners.map(({ value }) => value)).toEqual(['direct', 'office', 'lien', 'mail', 'electronic', 'entrusted', 'announcement', 'forwarded', 'posted'])
  })
})
