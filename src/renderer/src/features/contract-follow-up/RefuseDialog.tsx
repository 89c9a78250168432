import { isRealDate } from '@shared/calendar'
import { contractLimitsOn, countingDay, lineStepRefusal, type ContractLimits, type WorkerLineRow } from '@shared/features/contract-follow-up'
import { field } from '@shared/fields/describe'
import { dateValue } from '@shared/fields/values'
import type { SettingVersions } from '@shared/law/settings'
import { z } from '@shared/zod'
import { useSession } from '@renderer/app/session'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'
import { RefusalWays } from './RefusalWays'

interface RefuseDialogProps {
  readonly lines: readonly WorkerLineRow[]
  readonly limits: SettingVersions<ContractLimits>
  readonly initial: string
  readonly onSubmit: (endedOn: string) => Promise<unknown>
  readonly onClose: () => void
}

const schema = z.object({ endedOn: field(dateValue('书面终止日期'), { label: '书面终止日期', kind: 'date' }) })

/** Hiring days whose ways are written out; a list of every worker would not be read. */
const SHOWN = 3

/** 劳动者拒签: which way is open on the day of the ending, and what it asks of the firm. */
export function RefuseDialog({ lines, limits, initial, onSubmit, onClose }: RefuseDialogProps) {
  const { today } = useSession()
  const groups = Object.values(Object.groupBy(lines, countingDay)).flatMap((group) => (group ? [group] : []))
  return (
    <StepDialog
      title={`劳动者拒签（${lines.length} 人）`}
      okText="登记拒签"
      schema={schema}
      initial={{ endedOn: initial }}
      required={() => ['endedOn']}
      head={({ endedOn }) => (
        <>
          {groups.slice(0, SHOWN).map((group) => {
            const [first] = group
            return first ? (
              <div key={first.id}>
                <p className="dialog-line">
                  {group.map(({ name }) => name).join('、')}（{first.hiredOn} 用工）
                </p>
                <RefusalWays line={first} limits={contractLimitsOn(first.hiredOn, limits)} day={isRealDate(endedOn) ? endedOn : today} />
              </div>
            ) : null
          })}
          {groups.length > SHOWN && <p className="muted">另有 {groups.length - SHOWN} 种用工起始日，各人的办法见其明细。</p>}
        </>
      )}
      warnings={({ endedOn }) =>
        lines.flatMap((line) => {
          const reason = lineStepRefusal({ ...line, endedOn }, 'refuse', contractLimitsOn(line.hiredOn, limits), today)
          return reason === null ? [] : [`${line.name}：${reason}`]
        })
      }
      onSubmit={({ endedOn }) => onSubmit(endedOn)}
      onClose={onClose}
    />
  )
}
