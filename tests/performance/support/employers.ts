import { creditCodeOf } from '../../support/employers'
import type { EmployerStatus, IndustryCode } from '@shared/features/employer'

/** An employer of the bench as a clerk would have typed it; towns are chosen by number. */
export interface BenchEmployer {
  readonly name: string
  readonly creditCode: string
  readonly town: number
  readonly address: string
  readonly legalRepresentative: string
  readonly contact: string
  readonly phone: string
  readonly industry: IndustryCode
  readonly headcount: number
  readonly status: EmployerStatus
}

const FIRST = Array.from('恒瑞华兴天鸿金盛宏泰永嘉德信顺安康佳乐凯东海新正源丰润吉祥云飞龙腾宝利联众')
const SECOND = Array.from('达通发隆昌茂业成远航博宇晨光明辉峰岳川河洋波涛林森松柏竹兰荣富贵和平长重')
const TRADES = [
  ['服饰', 'C'],
  ['箱包', 'C'],
  ['机电', 'C'],
  ['塑胶', 'C'],
  ['精密机械', 'C'],
  ['电子科技', 'C'],
  ['建筑工程', 'E'],
  ['装饰工程', 'E'],
  ['物流', 'G'],
  ['餐饮管理', 'H'],
  ['商贸', 'F'],
  ['物业服务', 'K'],
  ['人力资源', 'L'],
  ['农业发展', 'A'],
] as const
const FORMS = [
  '有限公司',
  '有限公司平湖分公司',
  '厂',
  '有限责任公司',
  '股份有限公司',
  '经营部',
  '合伙企业',
] as const
const SURNAMES = Array.from('沈陆王张陈李徐朱周吴俞钱金顾姚许曹单解查')
const GIVEN = Array.from('建国明华丽芳伟强军平英红霞飞敏静涛峰燕琴')
const STREETS = ['解放路', '新华路', '人民路', '环城东路', '兴工路', '创业路', '港口大道'] as const

/** Numbers from 0 up to 1 that are the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Invented employers with right check digits, all different, the same for the same count. */
export function* benchEmployers(count: number): Generator<BenchEmployer> {
  const random = seeded(2020)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const taken = new Set<string>()
  for (let number = 1; number <= count; number += 1) {
    const [trade, industry] = pick(TRADES)
    const brand = pick(FIRST) + pick(SECOND) + (random() < 0.4 ? pick(SECOND) : '')
    let name = `${random() < 0.7 ? '平湖市' : '浙江'}${brand}${trade}${pick(FORMS)}`
    if (taken.has(name)) name = name.replace(brand, `${brand}${pick(FIRST)}${pick(SECOND)}`)
    if (taken.has(name)) name = `${name}第${number}分部`
    taken.add(name)
    const person = (): string => pick(SURNAMES) + pick(GIVEN) + (random() < 0.7 ? pick(GIVEN) : '')
    yield {
      name,
      creditCode: creditCodeOf(number),
      town: Math.floor(random() * 8),
      address: `${pick(STREETS)}${1 + Math.floor(random() * 900)}号`,
      legalRepresentative: person(),
      contact: person(),
      phone: `13${String(Math.floor(random() * 1e9)).padStart(9, '0')}`,
      industry,
      headcount: Math.floor(3 + random() ** 4 * 900),
      status: random() < 0.93 ? 'active' : random() < 0.5 ? 'suspended' : 'deregistered',
    }
  }
}
