import { isRealDate, paperDate } from '@shared/calendar'
import { findViolation } from '@shared/law'
import { formatYuan } from '@shared/money'

export interface FactsValues {
  /** Day of the inspection; left out of the text while it is not a real date. */
  readonly inspectedOn: string
  readonly workers: number
  /** Fen. */
  readonly amountFen: number
}

/*
 * Sentences without a subject, so that they stand after 该单位 in the inspection and after 你单位 in the order. A part
 * in square brackets goes when its figure is not known.
 */
const templates: Readonly<Record<string, string>> = {
  HT01: '[截至{日期}，]与[{人数}名]劳动者建立劳动关系超过一个月不满一年，未订立书面劳动合同',
  HT02: '[截至{日期}，]与[{人数}名]劳动者建立劳动关系已满一年，仍未订立书面劳动合同',
  HT03: '[{人数}名]劳动者符合订立无固定期限劳动合同的条件，未与其订立',
  HT04: '与[{人数}名]劳动者订立的劳动合同文本缺少法定必备条款',
  HT05: '未将劳动合同文本交付[{人数}名]劳动者各一份',
  HT06: '与[{人数}名]劳动者约定的试用期不符合法律规定',
  HT07: '[{人数}名]劳动者试用期工资低于法定标准[，差额共计{金额}元]',
  HT08: '[{日期}检查时，]未建立职工名册或名册内容不全[，涉及劳动者{人数}人]',
  HT09: '扣押[{人数}名]劳动者的居民身份证等证件',
  HT10: '以担保或者其他名义向[{人数}名]劳动者收取财物[共计{金额}元]',
  HT12: '与[{人数}名]劳动者解除或者终止劳动合同时，未出具解除或者终止劳动合同的证明',
  HT14: '与[{人数}名]劳动者解除或者终止劳动合同，未依法支付经济补偿[共计{金额}元]',
  GZ01: '[截至{日期}，]拖欠[{人数}名]劳动者工资[共计{金额}元]',
  GZ02: '支付[{人数}名]劳动者的工资低于当地最低工资标准[，差额共计{金额}元]',
  GZ03: '安排[{人数}名]劳动者加班，未依法足额支付加班工资[，差额共计{金额}元]',
  GZ07: '与[{人数}名]劳动者解除或者终止劳动合同时，未一次付清工资[，尚欠{金额}元]',
  NM15: '[截至{日期}，]分包单位拖欠[{人数}名]农民工工资[共计{金额}元]，施工总承包单位未先行清偿',
  GS01: '安排[{人数}名]劳动者延长工作时间，超过法定限度',
  GS02: '未保证[{人数}名]劳动者每周至少休息一日',
  GS06: '未安排[{人数}名]劳动者休年休假，也未支付未休年休假工资报酬[共计{金额}元]',
  TG01: '招用[{人数}名]未满十六周岁的未成年人',
  SB01: '未为[{人数}名]劳动者办理社会保险登记',
  SB02: '未按时足额为[{人数}名]劳动者缴纳社会保险费[共计{金额}元]',
  SB03: '向社会保险经办机构申报应缴社会保险费数额时，瞒报工资总额或者职工人数[，涉及{人数}人][、{金额}元]',
}

const fallback = '[，涉及劳动者{人数}人][，金额{金额}元]'

/** Title of a catalogue entry without the remarks that explain it to the clerk. */
function plainTitle(title: string): string {
  return title.replaceAll(/（[^）]*）/gu, '')
}

/**
 * The fact of a finding in one sentence, ready for the record and the order: time, people, act, amount.
 * An entry without a sentence of its own gets its title with the figures behind it; an unknown id gives ''.
 */
export function factsText(violationId: string | null, values: FactsValues): string {
  const violation = violationId === null ? undefined : findViolation(violationId)
  if (!violation) return ''
  const template = templates[violation.id] ?? plainTitle(violation.title) + fallback
  return `${fill(template, values)}。`
}

function fill(template: string, { inspectedOn, workers, amountFen }: FactsValues): string {
  const figures: Readonly<Record<string, string>> = {
    日期: isRealDate(inspectedOn) ? paperDate(inspectedOn) : '',
    人数: workers > 0 ? String(workers) : '',
    金额: amountFen > 0 ? formatYuan(amountFen) : '',
  }
  const put = (text: string) => text.replaceAll(/\{(.+?)\}/gu, (_, name: string) => figures[name] ?? '')
  return put(
    template.replaceAll(/\[(.+?)\]/gu, (_, part: string) =>
      [...part.matchAll(/\{(.+?)\}/gu)].every(([, name = '']) => figures[name] !== '') ? part : '',
    ),
  )
}
