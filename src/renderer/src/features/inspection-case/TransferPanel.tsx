import { Checkbox } from 'antd'
import { useState } from 'react'
import { caseLimitsOn, transferTest, type CaseDetail } from '@shared/features/inspection-case'
import { useSession } from '@renderer/app/session'
import { StatusTag } from '@renderer/components/StatusTag'
import { useCaseLimits } from './useCaseLimits'

/** Whether a wage case has to go to the police: the amounts, the order to pay, and what is still missing. */
export function TransferPanel({ detail }: { detail: CaseDetail }) {
  const { today } = useSession()
  const limits = useCaseLimits()
  const [evades, setEvades] = useState(false)
  const [ableToPay, setAbleToPay] = useState(false)
  const workers = detail.workerRows.map(({ months, owedFen, paidFen }) => ({ months: months.length, amountFen: Math.max(0, owedFen - paidFen) }))
  if (limits === undefined || !workers.some(({ amountFen }) => amountFen > 0)) return null
  const order = detail.papers.findLast(({ kind, state, services }) => state === 'issued' && (kind === 'case-order' || kind === 'case-treatment') && services.length > 0)
  const test = transferTest(
    { workers, evades, ableToPay, orderServedOn: order?.services.map(({ effectiveOn }) => effectiveOn).toSorted()[0] ?? null, orderDueOn: order?.dueOn ?? null, unpaidOn: today },
    caseLimitsOn(today, limits),
  )
  return (
    <section className="panel" aria-label="移送公安条件">
      <div className="case-panel-head">
        <h2>移送公安条件</h2>
        <StatusTag tone={test.met ? 'red' : 'plain'}>{test.met ? '应当移送' : '条件未齐'}</StatusTag>
        {test.amount.unverified && <StatusTag tone="amber">数额待核</StatusTag>}
      </div>
      <p>{test.advice}</p>
      <ul className="case-list">
        <li>{test.amount.oneWorker.explanation}</li>
        <li>{test.amount.manyWorkers.explanation}</li>
        {test.missing.map((line) => (
          <li key={line} className="problem">
            {line}
          </li>
        ))}
      </ul>
      <p className="case-line">
        <span className="muted">按现有证据测算：</span>
        <Checkbox checked={evades} onChange={(event) => setEvades(event.target.checked)}>
          有转移财产、逃匿等逃避支付的证据
        </Checkbox>
        <Checkbox checked={ableToPay} onChange={(event) => setAbleToPay(event.target.checked)}>
          有能力支付而不支付的证据
        </Checkbox>
      </p>
    </section>
  )
}
