import { App, Button, Checkbox, Popconfirm, Tooltip } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import {
  contractLimitsOn,
  inForce,
  lineOutlook,
  lineStepOffers,
  lineSteps,
  verificationWarnings,
  type ContractLimits,
  type ContractOutcome,
  type FollowUpDetail,
  type LineStep,
  type RefusalWay,
  type RenewalRow,
  type WorkerLineRow,
} from '@shared/features/contract-follow-up'
import { settingSource, type SettingVersions } from '@shared/law/settings'
import { call, callWithBatch } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { DateInput } from '@renderer/components/DateInput'
import { useReveal } from '@renderer/components/useReveal'
import { useUndoableCall, useUndoToast } from '@renderer/components/undo'
import { refuseUnread } from '@renderer/components/unread'
import { LineDrawer } from './LineDrawer'
import { RefuseDialog } from './RefuseDialog'
import { RenewalDialog } from './RenewalDialog'
import { LineTag } from './StateTags'

/** What is open today when the worker does not sign, short enough for a cell; the drawer has it in full. */
const refusalHints: Readonly<Record<RefusalWay['way'], string>> = { withinMonth: '拒签可终止，无补偿', afterMonth: '拒签可终止，须补偿', deemed: '应立即补订' }

/** Steps that happen on a day of their own. */
const dated: readonly LineStep[] = ['notify', 'sign', 'refuse', 'leave']

interface LineTableProps {
  readonly detail: FollowUpDetail
  readonly limits: SettingVersions<ContractLimits>
  readonly locked: boolean
}

/** Every worker with the days that follow from the law, and the steps for those ticked. */
export function LineTable({ detail, limits, locked }: LineTableProps) {
  const { today } = useSession()
  const run = useUndoableCall()
  const toast = useUndoToast()
  const { message } = App.useApp()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [on, setOn] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [refusing, setRefusing] = useState(false)
  const [settling, setSettling] = useState<ContractOutcome | null>(null)
  const { lines, row } = detail
  const chosen = lines.filter((line) => ticked.has(line.id))
  const rule = contractLimitsOn(today, limits)
  const offers = lineSteps.map(({ value, label }) => ({ value, label, reason: refusalOf(chosen, value, on, limits, today) }))
  const go = async (step: LineStep): Promise<void> => {
    if (refuseUnread((problem) => void message.error(problem))) return
    if (step === 'refuse') {
      setRefusing(true)
      return
    }
    const label = lineSteps.find((known) => known.value === step)?.label ?? ''
    const input = { id: row.id, version: row.version, step, lineIds: chosen.map((line) => line.id), on: dated.includes(step) ? on : null }
    const done = await run('contract-follow-up/line-step', input, () => `${label}：${chosen.length} 人`)
    if (done !== null) setTicked(new Set())
  }
  const { full, toggle } = useReveal((reason) => call('contract-follow-up/reveal', { id: row.id, reason }))
  const refuse = async (endedOn: string): Promise<void> => {
    const input = { id: row.id, version: row.version, step: 'refuse' as const, lineIds: chosen.map((line) => line.id), on: endedOn }
    const { batch } = await callWithBatch('contract-follow-up/line-step', input)
    toast(`劳动者拒签：${chosen.length} 人`, batch)
    setTicked(new Set())
  }
  const line = lines.find(({ id }) => id === opened) ?? null
  const warned = [...new Set(chosen.filter((line) => line.state === 'signed').flatMap(verificationWarnings))]
  return (
    <>
      {!locked && (
        <div className="contract-batch">
          <span className="contract-chosen">{chosen.length === 0 ? '勾选后成批办理' : `已选 ${chosen.length} 人`}</span>
          <span className="contract-day">
            <DateInput value={on} onChange={setOn} placeholder="办理日期，空为所填" />
          </span>
          {offers.map(({ value, label, reason }) => {
            const button = (
              <Button key={value} disabled={reason !== null} {...(value === 'verify' && warned.length > 0 ? {} : { onClick: () => void go(value) })}>
                {label}
              </Button>
            )
            if (reason !== null && chosen.length > 0) {
              return (
                <Tooltip key={value} title={reason}>
                  <span>{button}</span>
                </Tooltip>
              )
            }
            if (value === 'verify' && warned.length > 0 && reason === null) {
              return (
                <Popconfirm key={value} title="仍要核验？" description={warned.map((text) => <div key={text}>{text}</div>)} okText="核验" cancelText="返回" onConfirm={() => void go(value)}>
                  {button}
                </Popconfirm>
              )
            }
            return button
          })}
        </div>
      )}
      <div className="contract-scroll">
        <table className="contract-table">
          <thead>
            <tr>
              <th>
                <Checkbox
                  aria-label="全选"
                  disabled={locked}
                  checked={lines.length > 0 && chosen.length === lines.length}
                  indeterminate={chosen.length > 0 && chosen.length < lines.length}
                  onChange={(event) => setTicked(new Set(event.target.checked ? lines.map((line) => line.id) : []))}
                />
              </th>
              {['姓名', '证件号码', '岗位', '用工起始日', '最后签订日', '超期天数', '二倍工资期间', '视为订立无固定期限', '补签日期', '状态', '提示'].map((title) => (
                <th key={title}>
                  {title}
                  {title === '证件号码' && (
                    <Button type="link" size="small" onClick={toggle}>
                      {full ? '隐藏' : '显示'}
                    </Button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={line.id}
                line={line}
                idNumber={full?.get(line.id) ?? line.idNumber}
                limits={limits}
                ticked={ticked.has(line.id)}
                locked={locked}
                onOpen={() => setOpened(line.id)}
                onTick={(add) => setTicked(new Set(add ? [...ticked, line.id] : [...ticked].filter((id) => id !== line.id)))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="contract-rule muted">
        最后签订日：{rule.signWithinMonths.value} 个月，{settingSource(rule.signWithinMonths)}。首日：{rule.firstDayRule.value === 'counted' ? '用工当日计为第一日' : '自次日起算'}，{settingSource(rule.firstDayRule)}。二倍工资最长 {rule.doubleWageMaxMonths.value} 个月，
        {settingSource(rule.doubleWageMaxMonths)}。<Link href="/contracts/limits">期限和口径</Link>
      </p>
      <LineDrawer
        line={line}
        idNumber={line === null ? '' : (full?.get(line.id) ?? line.idNumber)}
        limits={limits}
        detail={detail}
        onSettle={setSettling}
        onClose={() => setOpened(null)}
      />
      {settling !== null && line !== null && <RenewalDialog detail={detail} limits={limits} lines={[line]} outcome={settling} onClose={() => setSettling(null)} />}
      {refusing && chosen.length > 0 && <RefuseDialog lines={chosen} limits={limits} initial={on ?? today} onSubmit={refuse} onClose={() => setRefusing(false)} />}
    </>
  )
}

function settledText({ outcome, settledOn, contractTo }: RenewalRow): string {
  if (outcome === 'ended') return `${settledOn} 已终止`
  return contractTo === null ? '已续签，无固定期限' : `已续签至 ${contractTo}`
}

interface LineProps {
  readonly line: WorkerLineRow
  /** Masked unless it was asked for. */
  readonly idNumber: string
  readonly limits: SettingVersions<ContractLimits>
  readonly ticked: boolean
  readonly locked: boolean
  readonly onOpen: () => void
  readonly onTick: (add: boolean) => void
}

function Line({ line, idNumber, limits, ticked, locked, onOpen, onTick }: LineProps) {
  const { today } = useSession()
  const outlook = lineOutlook(line, contractLimitsOn(line.hiredOn, limits), today)
  const { dates, window, daysOver, refusal, deemed } = outlook
  // What is said of the contract is said of the one in force.
  const { expiry, warnings } = line.renewals.length === 0 ? outlook : lineOutlook(inForce(line, line.renewals), contractLimitsOn(line.hiredOn, limits), today)
  const settled = line.renewals.at(-1)
  const hints = [
    ...(refusal === null ? [] : [`拒签时：${refusal.action}（${refusal.basis}，${refusal.from}${refusal.until === null ? '起' : ` 至 ${refusal.until}`}）`]),
    ...(settled === undefined ? [] : [settledText(settled)]),
    ...(expiry === null || settled?.outcome === 'ended' ? [] : [expiry.expired ? '合同已到期' : `${expiry.daysLeft} 天后到期`]),
    ...(outlook.probation === null || line.contractKind === null || line.state === 'verified' ? [] : [`试用期上限 ${outlook.probation.months} 个月`]),
    ...warnings,
  ]
  return (
    <tr className={ticked ? 'ticked' : ''}>
      <td>
        <Checkbox aria-label={`选择${line.name}`} disabled={locked} checked={ticked} onChange={(event) => onTick(event.target.checked)} />
      </td>
      <td>
        <button type="button" className="link-button" onClick={onOpen}>
          {line.name}
        </button>
      </td>
      <td>{idNumber}</td>
      <td>{line.post}</td>
      <td>{line.hiredOn}</td>
      <td>{dates?.lastDayToSign ?? '—'}</td>
      <td className={daysOver > 0 ? 'number problem' : 'number'}>{daysOver > 0 ? daysOver : ''}</td>
      <td>{window === null ? '' : `${window.from} 至 ${window.to}（${window.days} 天）`}</td>
      <td className={deemed ? 'problem' : ''}>{dates?.deemedOn ?? '—'}</td>
      <td>{line.signedOn ?? line.endedOn ?? ''}</td>
      <td>
        <LineTag state={line.state} />
      </td>
      <td className="contract-hint" title={hints.join('\n')}>
        {settled !== undefined ? hints[0] : warnings[0] ?? (refusal === null ? (hints[0] ?? '') : refusalHints[refusal.way])}
      </td>
    </tr>
  )
}

/** Why a step may not be taken with all of those ticked; the day in the bar counts for each. A refusal asks for its own. */
function refusalOf(chosen: readonly WorkerLineRow[], step: LineStep, on: string | null, limits: SettingVersions<ContractLimits>, today: string): string | null {
  if (chosen.length === 0) return '请先勾选'
  for (const line of chosen) {
    const day = step === 'refuse' ? { endedOn: line.endedOn ?? today } : on === null ? {} : step === 'sign' ? { signedOn: on } : step === 'leave' ? { endedOn: on } : {}
    const offer = lineStepOffers({ ...line, ...day }, contractLimitsOn(line.hiredOn, limits), today).find((one) => one.step === step)
    if (offer && !offer.allowed) return `${line.name}：${offer.reason ?? ''}`
  }
  return null
}
