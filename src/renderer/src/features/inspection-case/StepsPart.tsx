import { Button } from 'antd'
import { approvalRoles, caseStepLabel, decisionKinds, type CaseDetail, type CaseStepOffer } from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import { formatYuan } from '@shared/money'
import { StatusTag } from '@renderer/components/StatusTag'

interface StepsPartProps {
  readonly detail: CaseDetail
  readonly onTake: (offer: CaseStepOffer) => void
}

/** What has been done, and what the law asks next and by when. */
export function StepsPart({ detail, onTake }: StepsPartProps) {
  return (
    <div className="stack">
      {detail.deadlines.length > 0 && (
        <section className="panel">
          <h2>期限</h2>
          <table className="plain-table">
            <tbody>
              {detail.deadlines.map((deadline) => (
                <tr key={`${deadline.title}${deadline.dueDate}`}>
                  <td>{deadline.dueDate}</td>
                  <td>{deadline.title}</td>
                  <td className="grow muted">{deadline.basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {detail.offers.length > 0 && (
        <section className="panel">
          <h2>可以办理</h2>
          {detail.offers.map((offer) => (
            <div key={offer.step} className="case-step">
              <div className="case-line">
                <Button type={offer.next ? 'primary' : 'default'} onClick={() => onTake(offer)}>
                  {offer.label}
                </Button>
                <span className="muted">{offer.explains}</span>
              </div>
              {offer.missing.map((one) => (
                <div key={one.code} className={one.hard ? 'problem' : ''}>
                  {one.hard ? '不能办理：' : '尚缺：'}
                  {one.message}
                  <span className="muted">　{one.basis}</span>
                </div>
              ))}
            </div>
          ))}
        </section>
      )}
      <section className="panel">
        <h2>已办步骤</h2>
        {detail.stepsTaken.length === 0 && <p className="muted">尚未立案</p>}
        {detail.stepsTaken.toReversed().map((step) => (
          <div key={step.id} className="case-step">
            <div className="case-line">
              <b>{caseStepLabel(step.step)}</b>
              <span>{step.on}</span>
              {step.decisions.map((kind) => (
                <StatusTag key={kind} tone="blue">
                  {optionLabel(decisionKinds, kind)}
                </StatusTag>
              ))}
              {step.fineFen > 0 && <span>罚款 {formatYuan(step.fineFen)} 元</span>}
              {step.dueOn !== null && <span>期限 {step.dueOn}</span>}
              {step.receiver !== '' && <span>{step.receiver}</span>}
              <span className="muted">{step.createdBy}</span>
            </div>
            {step.note !== '' && <div className="case-text">{step.note}</div>}
            {step.overridden.length > 0 && (
              <div className="override">
                放行：{step.overridden.join('；')}。理由：{step.overrideReason}
              </div>
            )}
            <Approvals detail={detail} step={step.step} />
          </div>
        ))}
      </section>
    </div>
  )
}

function Approvals({ detail, step }: { detail: CaseDetail; step: CaseStepOffer['step'] }) {
  const own = detail.approvals.filter((approval) => approval.step === step)
  if (own.length === 0) return null
  return (
    <table className="plain-table">
      <tbody>
        {own.map((approval, index) => (
          <tr key={`${approval.role}${index}`}>
            <td>{optionLabel(approvalRoles, approval.role)}</td>
            <td>{approval.person}</td>
            <td>{approval.signedOn}</td>
            <td>{approval.agrees ? '同意' : <span className="problem">不同意</span>}</td>
            <td className="grow">{approval.opinion}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
