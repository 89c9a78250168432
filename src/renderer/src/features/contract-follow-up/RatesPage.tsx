import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { signingRate, signingRateDefinition, signingRateOf } from '@shared/features/contract-follow-up'
import { rateText } from '@shared/rate'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'
import './contracts.css'

const YEARS_BACK = 10

/** Signing rates of the above-scale employers of a year, each with its numerator and denominator. */
export function RatesPage() {
  const [, navigate] = useLocation()
  const thisYear = Number(useSession().today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const { data, error } = useCall('contract-follow-up/signing-rates', { year })
  const rows = data ?? []
  const known = rows.flatMap(({ signed, due }) => (signed === null || due === null ? [] : [{ signed, due }]))
  const total = signingRateOf(known)
  return (
    <div className="page page-scroll">
      <PageHead title="规上企业劳动合同签订率" count={`${rows.length} 家，已核查 ${known.length} 家`}>
        <Select
          aria-label="年度"
          value={year}
          onChange={setYear}
          options={Array.from({ length: YEARS_BACK }, (_, index) => ({ value: thisYear - index, label: `${thisYear - index} 年` }))}
        />
        <Button onClick={() => navigate('/contracts')}>返回</Button>
      </PageHead>
      <div className="panel">
        {error && <p className="problem">{error.message}</p>}
        {data && rows.length === 0 && <p className="muted">{year} 年没有列入规上名单的企业。</p>}
        {rows.length > 0 && (
          <table className="contract-table">
            <thead>
              <tr>
                {['企业名称', '镇（街道）', '检查日期'].map((title) => (
                  <th key={title}>{title}</th>
                ))}
                {['已签人数', '应签人数', '签订率'].map((title) => (
                  <th key={title} className="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>
                  <b>合计（已核查的企业）</b>
                </td>
                <td />
                <td />
                <td className="number">{total.numerator}</td>
                <td className="number">{total.denominator}</td>
                <td className="number">{rateText(total)}</td>
              </tr>
              {rows.map((row) => (
                <tr key={row.employerId}>
                  <td>
                    <Link href={row.followUpId === null ? `/employers/${row.employerId}` : `/contracts/${row.followUpId}`}>{row.employerName}</Link>
                  </td>
                  <td>{row.townName}</td>
                  <td>{row.checkedOn ?? <span className="muted">未核查</span>}</td>
                  <td className="number">{row.signed}</td>
                  <td className="number">{row.due}</td>
                  <td className="number">{row.signed === null || row.due === null ? '—' : rateText(signingRate(row.signed, row.due))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="contract-rule muted">{signingRateDefinition}。同一企业取当年最近一次检查的人数。</p>
      </div>
    </div>
  )
}
