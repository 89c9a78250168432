import type { Random } from './random'
import type { Trade } from './trades'

/** Little used first characters: a name made with them is unlikely to be anybody's. */
const first = Array.from('霁澜沐鹭黛汀筠棠樾浔溆璟霖岚菡槿漾堰芷珩翊峤宸硕栩湛湄曦朔晟珑琰榕桉')
const second = Array.from('丰恒瑞昌盛达源泰裕隆和润诚信远航腾益顺安康悦嘉宁联创凯迅朗邦翔祥')
/** Read in two ways, or hard to find by pinyin. */
const polyphones = ['乐朝', '长行', '重乐', '单晟', '朝宿', '行乐', '曾都', '长乐和']
/** Beyond what small fonts hold. */
const rare = ['垚鑫', '淼垚', '犇骉', '䶮泰', '㙍丰', '𬱖源', '龘恒', '燊昇']

/** The distinctive part of a name. */
function mark(random: Random): string {
  if (random.chance(0.006)) return random.pick(polyphones)
  if (random.chance(0.006)) return random.pick(rare)
  return random.pick(first) + random.pick(second) + (random.chance(0.12) ? random.pick(second) : '')
}

/** A firm's or a shop's name as it would stand on a licence. */
export function firmName(random: Random, trade: Trade, town: string): { name: string; shop: boolean } {
  if (random.chance(trade.shops)) return { name: `平湖市${town}${mark(random)}${random.pick(trade.shopWords)}`, shop: true }
  const word = random.pick(trade.words)
  if (trade.industry === 'P' || trade.industry === 'Q') return { name: `平湖市${mark(random)}${word}`, shop: false }
  const place = random.weighted([['平湖市', 58], ['平湖', 16], ['嘉兴', 13], ['嘉兴市', 4], ['浙江', 9]] as const)
  const form = random.weighted([['有限公司', 90], ['有限责任公司', 3], ['股份有限公司', 3], ['厂', 3], ['（浙江）有限公司', 1]] as const)
  const name = form.startsWith('（') ? `${mark(random)}${word}${form}` : `${place}${mark(random)}${word}${form}`
  if (random.chance(0.01)) return { name: longName(random, name, town), shop: false }
  return { name: random.chance(0.03) ? `${name}平湖分公司` : name, shop: false }
}

/** Names that do not fit where names usually fit: lists, papers and grids must take them. */
function longName(random: Random, name: string, town: string): string {
  const number = random.pick(['一', '二', '三'])
  return `${name}平湖市${town}国际产业园区生产制造基地第${number}分公司（筹备处）`
}

const roads = ['滨湖路', '兴工路', '环翠路', '新华南路', '永乐路', '创业大道', '港通路', '镇中路', '稻香路', '云帆路', '东升西路', '芦川路']

export function addressIn(random: Random, town: string): string {
  const number = random.int(1, 1988)
  const part = random.chance(0.3) ? `${random.int(1, 12)}幢` : ''
  return `平湖市${town}${random.pick(roads)}${number}号${part}`
}
