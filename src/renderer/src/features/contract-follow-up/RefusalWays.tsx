import { countingDay, refusalWays, severanceHalfMonths, type ContractLimits, type RefusalWay, type WorkerLineRow } from '@shared/features/contract-follow-up'
import type { SettingsOn } from '@shared/law/settings'

const names: Readonly<Record<RefusalWay['way'], string>> = { withinMonth: '一个月内', afterMonth: '满一个月不满一年', deemed: '满一年后' }

interface RefusalWaysProps {
  readonly line: WorkerLineRow
  readonly limits: SettingsOn<ContractLimits>
  /** The day of the ending, or today: the way open on it stands out. */
  readonly day: string
}

/** The lawful ways when a worker does not sign, each with its days; the one open on the day stands out. */
export function RefusalWays({ line, limits, day }: RefusalWaysProps) {
  const from = countingDay(line)
  const ways = refusalWays(from, limits)
  return (
    <table className="contract-ways">
      <tbody>
        {ways.map(({ way, basis, from: first, until, action, severance }) => {
          const open = day >= first && (until === null || day <= until)
          return (
            <tr key={way} className={open ? 'open' : ''} aria-current={open}>
              <th scope="row">{names[way]}</th>
              <td>
                <b>{until === null ? `${first} 起` : `${first} 至 ${until}`}</b>
                {open && <span className="tag blue">{day} 适用</span>}
                <div>{action}</div>
                <div className="muted">
                  {basis}
                  {open && severance === true && `；按 ${day} 终止计，经济补偿 ${severanceHalfMonths(line.hiredOn, day) / 2} 个月工资`}
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
