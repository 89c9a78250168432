import { describe, expect, it } from 'vitest'
import {
  checkItemLabels,
  checkItems,
  factsText,
  fineText,
  itemOfCategory,
  searchCatalogue,
  viewViolation,
  violationViewOf,
} from '@shared/features/inspection'
import { findViolation, violationCategories, violations } from '@shared/law'

describe('check items', () => {
  it('puts every category of the catalogue under one item, except obstruction of the inspection itself', () => {
    expect(violationCategories.filter((category) => itemOfCategory(category) === null)).toEqual(['阻挠监察'])
    const listed = checkItems.flatMap((item) => [...item.categories])
    expect(new Set(listed).size).toBe(listed.length)
    for (const category of listed) expect(violationCategories, category).toContain(category)
  })

  it('names ticked items in the order of the paper', () => {
    expect(checkItemLabels(['wage', 'roster', 'gone'])).toEqual(['用工管理台账与职工名册', '工资支付'])
  })
})

describe('catalogue entries as shown', () => {
  it('spells every article with its official title', () => {
    expect(violationViewOf('HT01')).toMatchObject({
      title: '用工超过一个月不满一年未签书面劳动合同',
      violates: [
        { text: '《中华人民共和国劳动合同法》第十条第二款', unverified: false },
        { text: '《中华人民共和国劳动合同法实施条例》第六条第一款', unverified: false },
      ],
      fines: ['责令改正后拒不改正：罚款 2,000-20,000 元（单位）'],
      unverified: false,
    })
  })

  it('marks what was not read in the text of the law', () => {
    const view = violationViewOf('GZ12')
    expect(view?.unverified).toBe(true)
    expect(view?.violates.every((article) => article.unverified)).toBe(true)
  })

  it('shows every entry, and says each fine without a stray word', () => {
    for (const violation of violations) {
      const view = viewViolation(violation)
      expect(view.violates.length, violation.id).toBeGreaterThan(0)
      for (const fine of view.fines) expect(fine, violation.id).not.toMatch(/null|undefined|NaN/u)
    }
    expect(fineText({ type: 'multiple', min: 1, max: 3, per: '瞒报工资数额', when: '并处' })).toBe(
      '并处：罚款 1-3 倍（瞒报工资数额）',
    )
    expect(fineText({ type: 'flat', min: 0, max: 5000 })).toBe('罚款 5,000 元以下')
    expect(fineText({ type: 'warning', when: '直接' })).toBe('警告')
    expect(
      fineText({ type: 'flat', min: 0, max: 10_000, per: '单位', when: '直接；情节严重1万—3万元' }),
    ).toBe('罚款 10,000 元以下（单位）；情节严重1万—3万元')
  })

  it('calls what goes to the workers no fine', () => {
    expect(violationViewOf('GZ01')?.fines).toContain('逾期不支付：加付赔偿金 50-100%（应付金额）')
    expect(violationViewOf('GH03')?.fines).toEqual(['不恢复工作的赔偿：赔偿 2 倍（本人年收入）'])
  })

  it('offers what is cited often before anything is typed', () => {
    const offered = searchCatalogue('', null, 200)
    expect(offered).toHaveLength(violations.length)
    const firstRare = offered.findIndex((one) => !one.core)
    expect(offered.slice(firstRare).some((one) => one.core)).toBe(false)
    expect(searchCatalogue('', '童工', 200).every((one) => one.category === '童工')).toBe(true)
  })

  it('takes letters as the beginning of an id before it looks in the pinyin', () => {
    const found = searchCatalogue('gz', null, 200).map((one) => one.id)
    expect(found.slice(0, 13).every((id) => id.startsWith('GZ'))).toBe(true)
    expect(found.length).toBeGreaterThan(13)
    expect(searchCatalogue('tqldzgz', null, 5).map((one) => one.id)).toContain('GZ01')
    expect(searchCatalogue('劳动合同法第十六条', null, 5).map((one) => one.id)).toEqual(['HT05'])
  })

  it('has nothing to show for a finding in own words or an id it never had', () => {
    expect(violationViewOf(null)).toBeNull()
    expect(violationViewOf('ZZ99')).toBeNull()
  })
})

describe('the fact of a finding', () => {
  it('says time, people, act and amount', () => {
    expect(factsText('GZ01', { inspectedOn: '2020-06-10', workers: 12, amountFen: 3_450_000 })).toBe(
      '截至2020年6月10日，拖欠12名劳动者工资共计34,500.00元。',
    )
  })

  it('leaves out what is not known instead of printing a zero', () => {
    expect(factsText('GZ01', { inspectedOn: '', workers: 0, amountFen: 0 })).toBe('拖欠劳动者工资。')
  })

  it('gives every entry a sentence without brackets left open', () => {
    for (const violation of violations) {
      for (const workers of [0, 3]) {
        const text = factsText(violation.id, { inspectedOn: '2020-06-10', workers, amountFen: workers * 100 })
        expect(text, violation.id).toMatch(/^[^[\]{}]{4,}。$/u)
        if (workers > 0) expect(text, violation.id).toContain('3')
      }
    }
    expect(factsText('ZZ99', { inspectedOn: '', workers: 1, amountFen: 0 })).toBe('')
    expect(findViolation('ZZ99')).toBeUndefined()
  })
})
