import { Link } from 'wouter'
import type { CaseDetail } from '@shared/features/inspection-case'
import { effectiveReason, serviceManners } from '@shared/features/service'
import { optionLabel } from '@shared/fields/values'

/** How every paper of the case reached whom it is for, and why it counts as served on that day. */
export function ServicePart({ detail }: { detail: CaseDetail }) {
  const outgoing = detail.papers.filter(({ served, state }) => served && state === 'issued')
  return (
    <section className="panel">
      <h2>送达情况</h2>
      {outgoing.length === 0 && <p className="muted">尚无需要送达的文书。签发后在文书页登记送达。</p>}
      {outgoing.map((paper) => (
        <div key={paper.id} className="case-step">
          <div className="case-line">
            <Link href={`/case-papers/${paper.id}`}>
              {paper.title} {paper.number}
            </Link>
            {paper.services.length === 0 && <span className="problem">未送达</span>}
          </div>
          {paper.services.map((service) => (
            <div key={service.id}>
              {service.servedOn} {optionLabel(serviceManners, service.manner)}
              {[service.receiver, service.relation, service.place].filter(Boolean).map((text) => `，${text}`)}
              <div className="muted">{effectiveReason(service.manner, service.servedOn)}</div>
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}
