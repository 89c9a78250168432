import { Button } from 'antd'
import { contractKinds, contractOutcomes, inForce, settlingRefusal, type ContractOutcome, type FollowUpDetail, type RenewalRow, type WorkerLineRow } from '@shared/features/contract-follow-up'
import { optionLabel } from '@shared/fields/values'
import { useUndoableCall } from '@renderer/components/undo'

interface RenewalPartProps {
  readonly detail: FollowUpDetail
  readonly line: WorkerLineRow
  readonly onSettle: (outcome: ContractOutcome) => void
}

/** What became of a worker's contract when it ended, and what may be entered now. */
export function RenewalPart({ detail, line, onSettle }: RenewalPartProps) {
  const run = useUndoableCall()
  const { id, version } = detail.row
  const refusal = settlingRefusal(inForce(line, line.renewals))
  const last = line.renewals.at(-1)
  const drop = (): void => void run('contract-follow-up/drop-renewal', { id, version, lineId: line.id }, () => `已删除${line.name}的登记`)
  return (
    <>
      {line.renewals.length > 0 && (
        <ul className="contract-renewals">
          {line.renewals.map((one) => (
            <li key={one.id}>
              <span className={one.outcome === 'renewed' ? 'tag green' : 'tag'}>{optionLabel(contractOutcomes, one.outcome)}</span>
              <span>{renewalText(one)}</span>
              {one === last && (
                <Button type="link" size="small" onClick={drop}>
                  删除
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {refusal === null && (
        <div className="contract-actions">
          <Button size="small" onClick={() => onSettle('renewed')}>
            登记续签
          </Button>
          <Button size="small" onClick={() => onSettle('ended')}>
            登记终止
          </Button>
        </div>
      )}
      {refusal !== null && line.renewals.length === 0 && <p className="muted">{refusal}</p>}
    </>
  )
}

function renewalText({ outcome, endsOn, settledOn, contractKind, contractFrom, contractTo, fixedTerms, remark }: RenewalRow): string {
  const note = remark === '' ? '' : `，${remark}`
  if (outcome === 'ended') return `${settledOn} 终止（原合同至 ${endsOn}）${note}`
  const kind = contractKind === null ? '' : optionLabel(contractKinds, contractKind)
  const terms = contractKind === 'fixed' ? `，连续第 ${fixedTerms} 次` : ''
  return `${settledOn} 续签，${kind}，${contractFrom ?? ''} ${contractTo === null ? '起' : `至 ${contractTo}`}${terms}${note}`
}
