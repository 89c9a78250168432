import { idNumberCheckDigit } from '@shared/ids'
import type { Random, Weighted } from './random'

/** Common surnames of northern Zhejiang, then some read in more than one way, double ones and rare ones. */
const surnames: readonly Weighted<readonly string[]>[] = [
  [Array.from('沈陆张王陈徐李吴朱周俞金杨顾曹姚胡钱'), 78],
  [Array.from('马潘戴许屠倪莫费丁董冯严方高毛'), 15],
  [Array.from('单解仇查盖曾朴乐区缪'), 4],
  [['欧阳', '上官', '诸葛', '尉迟', '司徒'], 1.5],
  [['鄢', '蔺', '亓', '禤', '逯'], 1.5],
]

const givenFirst = Array.from('建国明志伟晓海春秋雪文丽美玉金永福林卫红亚婷佳思雨子浩俊慧敏静芳')
const givenSecond = Array.from('军华平强生根明峰良英芬娟萍琴燕妹珍兰勤芳杰宁涛洁琳瑶轩泽怡')
const givenSingle = Array.from('敏军伟芳强静燕勇洁琳磊')
/** Characters that test fonts and input: from 通用规范汉字表, levels two and three, and beyond the base plane. */
const givenRare = ['翀', '喆', '堃', '犇', '昇', '䶮', '㙍', '𬱖', '𬭸', '彧']

/** An invented person. */
export function personName(random: Random): string {
  if (random.chance(0.004)) return random.pick(['阿依古丽·买买提', '艾力·吐尔逊', '乌兰图雅'])
  const surname = random.pick(random.weighted(surnames))
  if (random.chance(0.03)) return surname + (random.chance(0.5) ? random.pick(givenRare) : random.pick(givenFirst) + random.pick(givenRare))
  return surname + (random.chance(0.15) ? random.pick(givenSingle) : random.pick(givenFirst) + random.pick(givenSecond))
}

/** An invented mobile number: 154 has never been given out, so nobody is ever called. */
export function phoneOf(sequence: number): string {
  return `154${String(5_730_000 + sequence).padStart(8, '0')}`
}

/** An invented fixed line: no local number begins with 0. */
export function landlineOf(sequence: number): string {
  return `0573-0${String(sequence % 1_000_000).padStart(6, '0')}`
}

/** A citizen number with a right check digit and a district (330499) that does not exist, for someone of working age. */
export function idNumberOf(random: Random): string {
  const day = [random.int(1963, 2001), random.int(1, 12), random.int(1, 28)]
  const [year, month, date] = day.map((part) => String(part).padStart(2, '0'))
  // Never 00 before the check digit: three noughts at the end are what a spreadsheet's rounding leaves.
  const order = `${random.int(0, 9)}${String(random.int(1, 99)).padStart(2, '0')}`
  const first17 = `330499${year}${month}${date}${order}`
  return first17 + idNumberCheckDigit(first17)
}
