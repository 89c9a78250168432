import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import {
  contractForms,
  contractKinds,
  contractLimitsOn,
  employmentForms,
  expiryFlag,
  inForce,
  lineOutlook,
  needsWrittenContract,
  openEndedReasons,
  probationError,
  requiredClauses,
  type ContractLimits,
  type ContractOutcome,
  type ExpiryFlag,
  type FollowUpDetail,
  type LineOutlook,
  type WorkerLineRow,
} from '@shared/features/contract-follow-up'
import { optionLabel } from '@shared/fields/values'
import type { SettingsOn, SettingVersions } from '@shared/law/settings'
import { formatYuan } from '@shared/money'
import { useSession } from '@renderer/app/session'
import { Facts } from '@renderer/components/Facts'
import { RefusalWays } from './RefusalWays'
import { RenewalPart } from './RenewalPart'
import { LineTag } from './StateTags'

interface LineDrawerProps {
  readonly line: WorkerLineRow | null
  /** Masked unless it was asked for. */
  readonly idNumber: string
  readonly limits: SettingVersions<ContractLimits>
  readonly detail: FollowUpDetail
  readonly onSettle: (outcome: ContractOutcome) => void
  readonly onClose: () => void
}

/** One worker: what follows from the hiring day, the ways when nothing is signed, the contract and its text. */
export function LineDrawer({ line, idNumber, limits, detail, onSettle, onClose }: LineDrawerProps) {
  const { today } = useSession()
  if (line === null) return <Drawer open={false} />
  const own = contractLimitsOn(line.hiredOn, limits)
  const outlook = lineOutlook(line, own, today)
  const current = inForce(line, line.renewals)
  return (
    <Drawer
      open
      size={480}
      onClose={onClose}
      title={
        <span className="contract-head">
          {line.name}
          <LineTag state={line.state} />
        </span>
      }
    >
      <Part title="用工">
        <Facts
          items={[
            ['证件号码', idNumber],
            ['岗位', line.post],
            ['用工形式', workForm(line)],
            ['用工起始日', line.hiredOn],
            ['月工资', line.wageFen === null ? '' : `${formatYuan(line.wageFen)} 元`],
            ['未签原因', line.reason],
            ['通知日期', line.notifiedOn],
            ...(line.endedOn === null ? [] : ([['离职或终止日期', line.endedOn]] as const)),
            ...(line.expiredOn === null ? [] : ([['原合同到期日', line.expiredOn]] as const)),
            ['备注', line.remark],
          ]}
        />
      </Part>
      <SigningPart outlook={outlook} />
      {line.signedOn === null && needsWrittenContract(line) && (
        <Part title={line.state === 'refused' ? '拒签后书面终止' : '劳动者拒签时'}>
          <RefusalWays line={line} limits={own} day={line.endedOn ?? today} />
        </Part>
      )}
      {(line.signedOn !== null || line.contractKind !== null) && <ContractPart line={line} limits={own} outlook={outlook} current={current} />}
      {line.signedOn !== null && (
        <Part title="续签和终止">
          <RenewalPart detail={detail} line={line} onSettle={onSettle} />
        </Part>
      )}
    </Drawer>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="contract-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function workForm({ form, dailyHours, weeklyHours }: WorkerLineRow): string {
  const hours = [dailyHours === null ? '' : `每日 ${dailyHours} 小时`, weeklyHours === null ? '' : `每周 ${weeklyHours} 小时`].filter((text) => text !== '')
  return `${optionLabel(employmentForms, form)}${hours.length === 0 ? '' : `（${hours.join('，')}）`}`
}

function SigningPart({ outlook: { dates, window, daysOver, deemed, reminders } }: { outlook: LineOutlook }) {
  if (dates === null) return null
  return (
    <Part title="签订期限">
      <Facts
        items={[
          ['最后签订日', dates.lastDayToSign],
          ['超期', daysOver > 0 ? <span key="over" className="problem">{daysOver} 天</span> : '未超期'],
          ['二倍工资期间', window === null ? '无' : `${window.from} 至 ${window.to}（${window.days} 天）`],
          ['二倍工资最长至', dates.doubleWageUntil],
          ['视为订立无固定期限', <span key="deemed" className={deemed ? 'problem' : ''}>{dates.deemedOn}</span>],
          ...(reminders.length === 0 ? [] : ([['提醒', reminders.map(({ on, label }) => `${on} ${label}`).join('；')]] as const)),
        ]}
      />
    </Part>
  )
}

interface ContractPartProps {
  readonly line: WorkerLineRow
  readonly limits: SettingsOn<ContractLimits>
  readonly outlook: LineOutlook
  /** The line with the contract in force, where it was renewed. */
  readonly current: WorkerLineRow
}

function ContractPart({ line, limits, outlook, current }: ContractPartProps) {
  const { today } = useSession()
  const { contractKind, contractFrom, contractTo, probationMonths, clauses, contractForm } = line
  const missing = requiredClauses.filter(({ value }) => !clauses.includes(value))
  const probation = probationError({ kind: contractKind, from: contractFrom, to: contractTo }, probationMonths, limits)
  const next = current.endedOn === null ? current.contractTo : null
  const renewal = next === null ? [] : openEndedReasons({ ...current, kind: current.contractKind }, next, limits)
  const limit = outlook.probation === null ? '' : `（上限 ${outlook.probation.months} 个月）`
  return (
    <>
      <Part title="劳动合同">
        <Facts
          items={[
            ['补签日期', line.signedOn],
            ['合同类型', contractKind === null ? '' : optionLabel(contractKinds, contractKind)],
            ['合同期限', contractFrom === null ? '' : `${contractFrom} 至 ${contractTo ?? '无固定期限'}`],
            ['到期', current.endedOn === null ? expiryText(expiryFlag(next, today, limits)) : '已终止'],
            ['试用期', `${probationMonths === null ? '未约定' : `${probationMonths} 个月`}${limit}`],
            ['连续固定期限', `${current.fixedTerms} 次`],
          ]}
        />
        {[probation, ...renewal].map((text) => text !== null && <p key={text} className="problem">{text}</p>)}
      </Part>
      <Part title="文本和交付">
        <Facts
          items={[
            ['必备条款', clauses.length === 0 ? '未核' : missing.length === 0 ? '齐全' : `缺：${missing.map(({ label }) => label).join('；')}`],
            ['已交付劳动者', line.delivered ? '是' : '否'],
            ['合同形式', contractForm === null ? '' : optionLabel(contractForms, contractForm)],
            ...(contractForm === 'electronic'
              ? ([
                  ['电子合同平台', line.platform],
                  ['可信时间戳', line.timestamped ? '有' : '无'],
                  ['调取验证日期', line.retrievedOn],
                ] as const)
              : []),
            ['证明材料', line.proof],
          ]}
        />
      </Part>
    </>
  )
}

function expiryText(expiry: ExpiryFlag | null): string {
  if (expiry === null) return '未临近'
  return expiry.expired ? '已到期' : `${expiry.daysLeft} 天后到期`
}
