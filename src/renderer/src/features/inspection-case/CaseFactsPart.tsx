import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { caseOrigins, caseOutcomes, findingFines, recusalGrounds, recusalInput, type CaseDetail } from '@shared/features/inspection-case'
import { optionLabel } from '@shared/fields/values'
import { formatYuan, upperCaseAmount } from '@shared/money'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { Facts } from '@renderer/components/Facts'
import { useUndoableCall } from '@renderer/components/undo'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

/** What the case is about and who handles it. */
export function CaseFactsPart({ detail }: { detail: CaseDetail }) {
  const money = (fen: number): string => (fen === 0 ? '' : `${formatYuan(fen)} 元（${upperCaseAmount(fen)}）`)
  return (
    <>
      <section className="panel">
        <Facts
          items={[
            ['案由', detail.cause],
            ['来源', detail.source],
            ['起因', detail.originRecord === null ? optionLabel(caseOrigins, detail.origin) : <Link key="origin" href={detail.originRecord.path}>{detail.originRecord.label}</Link>],
            ['受理日期', detail.registeredOn],
            ['立案日期', detail.filedOn],
            ['当事人', <Link key="party" href={`/employers/${detail.employerId}`}>{detail.employerName}</Link>],
            ['信用代码', detail.creditCode],
            ['法定代表人', detail.representative],
            ['主要负责人', [detail.principal, detail.principalPhone].filter(Boolean).join(' ')],
            ['地址', detail.address],
            ['承办', [detail.lead, detail.second].filter(Boolean).join('、')],
            ['审核、审批', [detail.reviewer, detail.approver].filter(Boolean).join('、')],
            ['应付劳动者', money(detail.owedFen)],
            ['已支付', money(detail.paidFen)],
            ...(detail.extraFen > 0 ? [['加付赔偿金', money(detail.extraFen)] as const] : []),
            ...(detail.fineFen > 0 ? [['罚款', money(detail.fineFen)] as const] : []),
            ...(detail.outcome === null ? [] : [['结案方式', `${detail.closedOn ?? ''} ${optionLabel(caseOutcomes, detail.outcome)}`] as const]),
            ['备注', detail.remark],
          ]}
        />
      </section>
      <section className="panel">
        <h2>基本案情</h2>
        {detail.facts === '' ? <p className="muted">未填</p> : <p className="case-text">{detail.facts}</p>}
        {detail.findings.length > 0 && (
          <table className="plain-table">
            <tbody>
              {detail.findings.map((finding, index) => (
                <tr key={`${finding.description}${index}`}>
                  <td>{index + 1}</td>
                  <td className="grow">
                    {finding.description}
                    {finding.facts !== '' && <div className="muted">{finding.facts}</div>}
                    {findingFines(finding).ranges.map((range) => (
                      <div key={range} className="muted">
                        法定幅度　{range}
                      </div>
                    ))}
                  </td>
                  <td className="number">{finding.workers > 0 ? `${finding.workers} 人` : ''}</td>
                  <td className="number">{finding.amountFen > 0 ? `${formatYuan(finding.amountFen)} 元` : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <RecusalPanel detail={detail} />
    </>
  )
}

/** Who keeps away from the case. */
function RecusalPanel({ detail }: { detail: CaseDetail }) {
  const [adding, setAdding] = useState(false)
  const run = useUndoableCall()
  const { today } = useSession()
  const { data: inspectors } = useCall('inspector/list', {})
  const ref = { id: detail.id, version: detail.version }
  const people = (inspectors ?? []).filter((one) => one.active).map(({ id, name }) => ({ value: id, label: name }))
  const first = people[0]?.value ?? ''
  return (
    <section className="panel">
      <div className="case-panel-head">
        <h2>回避</h2>
        {!detail.locked && people.length > 0 && <Button onClick={() => setAdding(true)}>登记回避</Button>}
      </div>
      {detail.recusals.length === 0 ? (
        <p className="muted">没有登记回避。与当事人有利害关系的监察员应当回避，回避的不能承办本案。</p>
      ) : (
        <table className="plain-table">
          <tbody>
            {detail.recusals.map((one) => (
              <tr key={one.id}>
                <td>{one.inspectorName}</td>
                <td className="grow">{optionLabel(recusalGrounds, one.ground)}</td>
                <td>{one.wholeEmployer ? '该单位的所有案件' : '本案'}</td>
                <td>{[one.decidedOn, one.decidedBy].filter(Boolean).join(' ')}</td>
                <td>
                  {!detail.locked && (
                    <Button type="link" size="small" onClick={() => void run('inspection-case/drop-recusal', { ...ref, recusalId: one.id }, () => '已取消回避')}>
                      取消
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && (
        <StepDialog
          title="登记回避"
          okText="登记"
          schema={recusalInput.extend({ inspectorId: recusalInput.shape.inspectorId.meta({ field: { label: '监察员', kind: 'option', options: people } }) })}
          initial={{ inspectorId: first, ground: 'interest', decidedBy: '', decidedOn: today, wholeEmployer: false, remark: '' }}
          required={() => ['inspectorId', 'ground', 'decidedOn']}
          onSubmit={(values) => call('inspection-case/recuse', { ...ref, values })}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  )
}
