import { describe, expect, it } from 'vitest'
import { checkService, effectiveOn, effectiveReason, mannerWarnings, servicePapers, serviceManners, type ServiceManner, type ServiceValues } from '@shared/features/service'

const TODAY = '2020-06-20'
const order = { issueDate: '2020-06-15' }

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

describe('service of a paper', () => {
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
    ['forwarded', ['place', 'receiver', 'remark']],
    ['posted', ['place', 'remark']],
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

  it('takes electronic service only behind a signed confirmation', () => {
    const sent = values({ manner: 'electronic', remark: '已发送至其确认的邮箱' })
    expect(checkService(sent, order, TODAY)['remark']).toContain('确认书')
    expect(checkService({ ...sent, remark: '确认书 2020-06-17 签署' }, order, TODAY)['remark']).toContain('晚于送达日期')
    for (const remark of ['确认书2020年6月16日签署', '2020-06-16 签署确认书', '确认书 2020.6.1']) expect(checkService({ ...sent, remark }, order, TODAY), remark).toEqual({})
  })

  it('takes a posted order to pay only with photographs or film', () => {
    const posted = values({ manner: 'posted', receiver: '', relation: '', remark: '负责人逃匿' })
    expect(checkService(posted, order, TODAY)['remark']).toContain('拍照')
    expect(checkService({ ...posted, remark: '负责人逃匿，已录像' }, order, TODAY)).toEqual({})
  })

  it('asks for a try in person before a paper is published, posted or mailed', () => {
    expect(mannerWarnings('announcement', [])[0]).toContain('第九十五条')
    expect(mannerWarnings('announcement', ['mail'])).toEqual([])
    expect(mannerWarnings('mail', [])[0]).toContain('第九十一条')
    expect(mannerWarnings('mail', ['direct'])).toEqual([])
    expect(mannerWarnings('direct', [])).toEqual([])
  })

  it('names the proof of every manner', () => {
    for (const { value } of serviceManners) expect(servicePapers(value).length, value).toBeGreaterThan(0)
    expect(servicePapers('electronic')[0]).toContain('确认书')
  })
})
