import { mannerRule, recheckResults, type OrderDetail } from '@shared/features/correction-order'
import { formatYuan } from '@shared/money'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'

const tones: Readonly<Record<string, Tone>> = { corrected: 'green', partly: 'amber', not: 'red' }

/** Services and re-checks, the newest first; nothing is shown before there is one. */
export function FollowUpLists({ order }: { order: OrderDetail }) {
  return (
    <>
      {order.services.length > 0 && (
        <section className="panel">
          <h2>送达</h2>
          <ul className="follow-up">
            {order.services.map((service) => (
              <li key={service.id}>
                <b>
                  {service.effectiveOn} {mannerRule(service.manner).label}
                </b>
                {service.effectiveOn !== service.servedOn && <span className="muted">（{service.servedOn} 发出）</span>}
                <div>
                  {[
                    service.place,
                    service.receiver === '' ? '' : `收件人 ${service.receiver}${service.relation === '' ? '' : `（${service.relation}）`}`,
                    service.witness === '' ? '' : `见证人 ${service.witness}`,
                    service.remark,
                  ]
                    .filter((part) => part !== '')
                    .join('；')}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {order.rechecks.length > 0 && (
        <section className="panel">
          <h2>复查</h2>
          <ul className="follow-up">
            {order.rechecks.map((recheck) => (
              <li key={recheck.id}>
                <b>{recheck.checkedOn}</b>{' '}
                <StatusTag tone={tones[recheck.result] ?? 'plain'}>
                  {recheckResults.find((result) => result.value === recheck.result)?.label ?? recheck.result}
                </StatusTag>
                <span className="muted">
                  {' '}
                  {recheck.inspectors.map((inspector) => inspector.name).join('、')}
                  {recheck.paidFen > 0 ? `；累计已支付 ${formatYuan(recheck.paidFen)} 元` : ''}
                </span>
                <div>{[recheck.proof, recheck.remark].filter((part) => part !== '').join('；')}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
