/**
 * Official titles by the short form the catalogue uses. National laws carry 中华人民共和国, and so does the one
 * regulation of the State Council that was issued under it (国务院令第535号); the other regulations and the rules of the
 * ministries and of Zhejiang do not.
 */
const NATIONAL_LAWS = [
  '劳动法',
  '劳动合同法',
  '劳动争议调解仲裁法',
  '社会保险法',
  '就业促进法',
  '工会法',
  '妇女权益保障法',
  '未成年人保护法',
  '残疾人保障法',
  '职业病防治法',
  '安全生产法',
  '居民身份证法',
  '治安管理处罚法',
  '行政处罚法',
  '行政强制法',
  '行政许可法',
  '行政复议法',
  '行政诉讼法',
  '民事诉讼法',
  '民法典',
  '刑法',
  '个人信息保护法',
] as const

const NATIONAL_REGULATIONS = ['劳动合同法实施条例'] as const

const OTHERS = [
  // Regulations of the State Council.
  '劳动保障监察条例',
  '保障农民工工资支付条例',
  '女职工劳动保护特别规定',
  '禁止使用童工规定',
  '职工带薪年休假条例',
  '人力资源市场暂行条例',
  '社会保险费征缴暂行条例',
  '社会保险经办条例',
  '工伤保险条例',
  '失业保险条例',
  // Rules of the ministries.
  '工资支付暂行规定',
  '最低工资规定',
  '企业职工带薪年休假实施办法',
  '未成年工特殊保护规定',
  '劳务派遣暂行规定',
  '劳务派遣行政许可实施办法',
  '就业服务与就业管理规定',
  '社会保险费征缴监督检查办法',
  '集体合同规定',
  '企业劳动保障守法诚信等级评价办法',
  '重大劳动保障违法行为社会公布办法',
  '拖欠农民工工资失信联合惩戒对象名单管理暂行办法',
  // Zhejiang.
  '浙江省劳动保障监察条例',
  '浙江省集体合同条例',
  '浙江省企业工资支付管理办法',
  '浙江省企业民主管理条例',
  '浙江省人口与计划生育条例',
] as const

const NATION = '中华人民共和国'

/** Short form to official title, without 《》; a title inside a title stands in 〈〉 (GB/T 15834-2011). */
export const lawTitles: ReadonlyMap<string, string> = new Map([
  ...[...NATIONAL_LAWS, ...NATIONAL_REGULATIONS].map((name) => [name, NATION + name] as const),
  ...OTHERS.map((name) => [name, name] as const),
  ['关于实施劳动保障监察条例若干规定', '关于实施〈劳动保障监察条例〉若干规定'] as const,
])

/** The short form of a law's name however it is written: with or without 《》 and 中华人民共和国. */
export function shortLawName(name: string): string {
  const plain = name.replaceAll(/[《》〈〉<>\s]/gu, '')
  return plain.startsWith(NATION) ? plain.slice(NATION.length) : plain
}
