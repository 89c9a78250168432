import { effectiveValue, scoreSheet, scoringRoles, tenthsText, wasReviewed, type ByRole, type HarmonyDetail } from '@shared/features/harmony'
import type { Block, FormCell, FormRow, PrintModel, TableBlock } from '@main/documents/model'
import { BLANK_DATE, printedDate } from '@main/documents/text'

const label = (text: string): FormCell => ({ kind: 'label', lines: [text] })
const value = (text: string, colSpan = 1): FormCell => ({ kind: 'value', lines: [text], colSpan })
const opinion = (text: string): FormCell => ({ kind: 'value', lines: [text], colSpan: 3, verticalAlign: 'top', bottomLines: ['（盖章）　　　　', BLANK_DATE] })
const row = (heightMm: number, ...cells: FormCell[]): FormRow => ({ heightMm, cells })

/** 申报表: what the employer says of itself, with room for the opinions and their seals. */
export function applicationModel(one: HarmonyDetail): PrintModel {
  const opinions = one.opinions.map(({ department, opinion: text, agrees }) => `${department}：${text === '' ? (agrees === null ? '' : agrees ? '同意' : '不同意') : text}`)
  return {
    kind: 'harmony-application',
    templateVersion: 1,
    title: `劳动关系和谐企业申报表 ${one.employerName}`,
    folio: 'none',
    margins: 'form',
    blocks: [
      { type: 'title', text: '劳动关系和谐企业申报表' },
      { type: 'space', lines: 0.5 },
      {
        type: 'form',
        columnWidthsMm: [40, 42, 30, 44],
        rows: [
          row(9.5, label('企业名称'), value(one.employerName, 3)),
          row(9.5, label('统一社会信用代码'), value(one.creditCode ?? '', 3)),
          row(9.5, label('镇（街道）'), value(one.townName ?? ''), label('工业园'), value(one.park)),
          row(9.5, label('申报年度'), value(`${one.year}年`), label('申报等级'), value(one.levelLabel)),
          row(9.5, label('申请人'), value(one.applicant), label('联系人'), value(one.contact)),
          row(9.5, label('联系电话'), value(one.phone), label('邮箱'), value(one.email)),
          row(9.5, label('自评总分'), value(selfTotal(one)), label('提交日期'), value(one.submittedOn === null ? '' : printedDate(one.submittedOn))),
          row(30, label('企业意见'), opinion('以上内容及自评材料属实，申请参加劳动关系和谐企业评定。')),
          row(30, label('镇（街道）意见'), opinion(one.townOpinion)),
          row(24, label('部门意见'), { kind: 'value', lines: opinions.length === 0 ? [''] : opinions, colSpan: 3, verticalAlign: 'top' }),
          row(30, label('三方评定意见'), opinion(one.tripartiteOpinion)),
        ],
      },
    ],
  }
}

function selfTotal(one: HarmonyDetail): string {
  const { totalTenths } = scoreSheet(one.table, one.sheet, 'self')
  return totalTenths === null ? '' : `${tenthsText(totalTenths)}分`
}

/** 评分表: every line with the three scores; a blank one shows what stands in its place. */
export function scoresModel(one: HarmonyDetail): PrintModel {
  const { table, sheet } = one
  const roles = scoringRoles.filter(({ value: role }) => role !== 'review' || wasReviewed(sheet))
  const reviewed = roles.length > 3
  const scores = roles.map(({ value: role }) => scoreSheet(table, sheet, role))
  const given = (entry: ByRole<number> | undefined): string[] =>
    roles.map(({ value: role }) => {
      const found = effectiveValue(entry, role)
      return found === null ? '' : tenthsText(found)
    })
  const columns: TableBlock['columns'] = [
    { label: '一级指标', widthMm: 20.5 },
    { label: '二级指标', widthMm: 28.5 },
    { label: '三级指标', widthMm: reviewed ? 38 : 50 },
    { label: '标准\n分值', widthMm: 12, align: 'center' },
    { label: '企业\n自评', widthMm: 12, align: 'center' },
    { label: '镇（街道）\n测评', widthMm: 21, align: 'center' },
    { label: '三方\n评定', widthMm: 12, align: 'center' },
    ...(reviewed ? [{ label: '年度\n复审', widthMm: 12, align: 'center' as const }] : []),
  ]
  const sums = (tenths: (score: (typeof scores)[number]) => number): string[] => scores.map((score) => tenthsText(tenths(score)))
  const lines = table.sections.flatMap((section) => [
    [section.label, '', '', tenthsText(section.maxTenths), ...sums((score) => score.sections.find(({ id }) => id === section.id)?.tenths ?? 0)],
    ...section.groups.flatMap((group) => group.lines.map((line, index) => ['', index === 0 ? (group.label ?? '') : '', line.label, tenthsText(line.maxTenths), ...given(sheet.lines[line.id])])),
  ])
  const deductions = table.deductions.map((line, index) => [index === 0 ? '减分指标' : '', '', line.label, tenthsText(Math.min(...line.optionsTenths)), ...given(sheet.deductions[line.id])])
  const vetoes = table.vetoes.map(({ id, label: name }, index) => {
    const met = roles.map(({ value: role }) => sheet.vetoes[id]?.[role] ?? null)
    return [index === 0 ? '一票否决' : '', '', name, '', ...met.map((yes) => (yes === null ? '' : yes ? '是' : '否'))]
  })
  const total = scores.map(({ totalTenths }) => ({ text: totalTenths === null ? '—' : tenthsText(totalTenths), span: 1, align: 'center' as const }))
  const blocks: Block[] = [
    { type: 'title', text: '劳动关系和谐企业评分表' },
    { type: 'space', lines: 0.5 },
    {
      type: 'table',
      captionLeft: one.employerName,
      captionRight: `${one.year}年度`,
      columns,
      rows: [...lines, ...deductions, ...vetoes],
      foot: [[{ text: '合计', span: 3, align: 'center' }, { text: tenthsText(table.totalTenths), span: 1, align: 'center' }, ...total]],
    },
    {
      type: 'note',
      text: `注：评分表为“${table.label}”${table.example ? '（示例，非本地现行标准）' : ''}。后一环节未评分的项目沿用前一环节的分值；存在一票否决或有未评分项目的不计总分。`,
    },
  ]
  return { kind: 'harmony-scores', templateVersion: 1, title: `劳动关系和谐企业评分表 ${one.employerName}`, folio: 'record', margins: 'form', blocks }
}
