import type { CampaignValues, InspectorValues } from '@shared/features/inspection'
import { personName, phoneOf } from './people'
import type { Random } from './random'

/** The brigade of the county and one squad a town; 35 inspectors in all, as the bureau reported for 2020. */
export const brigade = '平湖市劳动保障监察大队'

const squadSizes: readonly number[] = [4, 3, 2, 3, 3, 3, 2, 2]
const brigadeSize = 13

export const squadOf = (town: string): string => `${town}劳动保障监察中队`

/** 35 inspectors with certificates; two of them must be renewed soon after the year's end. */
export function generateInspectors(random: Random, towns: readonly string[]): InspectorValues[] {
  const units = [
    ...Array.from({ length: brigadeSize }, () => brigade),
    ...towns.flatMap((town, i) => Array.from({ length: squadSizes[i] ?? 2 }, () => squadOf(town))),
  ]
  const names = new Set<string>()
  return units.map((unit, index) => {
    let name = personName(random)
    while (names.has(name)) name = personName(random)
    names.add(name)
    const soon = index === 5 || index === 20
    return {
      name,
      certificateNumber: `演示${String(index + 1).padStart(4, '0')}`,
      validFrom: soon ? '2016-02-01' : '2018-01-01',
      validTo: soon ? '2021-01-31' : '2022-12-31',
      unit,
      phone: phoneOf(9000 + index),
      active: true,
    }
  })
}

export interface DemoCampaign extends CampaignValues {
  readonly startsOn: string
  readonly endsOn: string
}

const campaign = (name: string, startsOn: string, endsOn: string): DemoCampaign => ({ name, startsOn, endsOn, remark: '演示数据' })

/** Drives of two years, oldest first; no two overlap. */
export const campaigns: readonly DemoCampaign[] = [
  campaign('2019年春节前农民工工资支付专项检查', '2019-01-02', '2019-01-31'),
  campaign('2019年清理整顿人力资源市场秩序专项行动', '2019-03-11', '2019-04-30'),
  campaign('2019年根治欠薪夏季专项行动', '2019-07-01', '2019-08-31'),
  campaign('2019年根治欠薪冬季攻坚行动', '2019-11-15', '2019-12-31'),
  campaign('2020年春节前防处企业欠薪专项行动', '2020-01-02', '2020-01-21'),
  campaign('2020年复工复产企业劳动用工专项检查', '2020-03-09', '2020-04-17'),
  campaign('2020年清理整顿人力资源市场秩序专项行动', '2020-05-11', '2020-06-12'),
  campaign('2020年根治欠薪夏季专项行动', '2020-07-06', '2020-08-31'),
  campaign('2020年防处企业欠薪专项行动', '2020-11-02', '2020-12-31'),
]
