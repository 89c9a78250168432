import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { rateOf, rateText } from '@shared/rate'
import type { RouteOutput } from '@shared/ipc/registry'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'
import './harmony.css'

type Coverage = RouteOutput<'harmony/coverage'>
const rates = [
  { key: 'mutualCare', label: '双爱参与率', help: '当年规上企业中有经审核参与记录的企业 ÷ 当年规上企业', to: (id: string) => `/mutual-care/new?employer=${id}` },
  { key: 'creation', label: '和谐企业创建率', help: '当年规上企业中当年提交自评或称号有效的企业 ÷ 当年规上企业', to: (id: string) => `/harmony/new?employer=${id}` },
  { key: 'naming', label: '和谐企业命名率', help: '当年规上企业中称号有效的企业 ÷ 当年规上企业', to: (id: string) => `/harmony/new?employer=${id}` },
] as const

/** So few that they are listed at once. */
const FEW = 20

/** Rates of above-scale employers, always with both parts and who is missing. */
export function CoveragePage() {
  const [, navigate] = useLocation()
  const { today } = useSession()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const { data, error } = useCall('harmony/coverage', { year })
  return (
    <div className="page page-scroll">
      <PageHead title="规上企业覆盖率">
        <Select aria-label="年度" value={year} options={Array.from({ length: 8 }, (_, index) => ({ value: thisYear - index, label: `${thisYear - index} 年` }))} onChange={setYear} />
        <Button onClick={() => navigate('/harmony')}>返回</Button>
      </PageHead>
      {error && <div className="empty">{error.message}</div>}
      {data?.listed === 0 && <div className="empty">没有 {year} 年的规上企业名单，请先在企业档案中登记或者导入规上年度。</div>}
      {data && data.listed > 0 && (
        <div className="stack">
          <p className="muted">
            按 {year} 年规上企业名单（{data.listed.toLocaleString('zh-CN')} 家）计算。“创建”与“命名”分列，报告中使用哪一项以文件口径为准（待核）。
          </p>
          {rates.map((rate) => (
            <RatePanel key={rate.key} rate={rate} coverage={data} />
          ))}
        </div>
      )}
    </div>
  )
}

/** Employers shown of one side; the rest is only counted. */
const SHOWN = 300

/** One rate; a click on either part of it lists the employers behind it. */
function RatePanel({ rate, coverage }: { readonly rate: (typeof rates)[number]; readonly coverage: Coverage }) {
  const { numerator, denominator, without, within } = coverage[rate.key]
  const [side, setSide] = useState<'without' | 'within' | null>(without.length > 0 && without.length <= FEW ? 'without' : null)
  const employers = side === 'within' ? within : side === 'without' ? without : []
  return (
    <section className="panel">
      <h2>
        {rate.label} {rateText(rateOf(numerator, denominator))}（{numerator}/{denominator}）
      </h2>
      <p className="muted">{rate.help}</p>
      <div className="harmony-part-head">
        <Button size="small" type={side === 'within' ? 'primary' : 'default'} disabled={within.length === 0} onClick={() => setSide(side === 'within' ? null : 'within')}>
          已覆盖 {within.length} 家
        </Button>
        <Button size="small" type={side === 'without' ? 'primary' : 'default'} disabled={without.length === 0} onClick={() => setSide(side === 'without' ? null : 'without')}>
          未覆盖 {without.length} 家
        </Button>
        {rate.key === 'mutualCare' && without.length > 0 && <Link href="/mutual-care/batch">批量登记</Link>}
      </div>
      {employers.length > 0 && (
        <div className="harmony-names">
          {employers.slice(0, SHOWN).map((one) => (
            <Link key={one.employerId} href={side === 'without' ? rate.to(one.employerId) : `/employers/${one.employerId}`} title={side === 'without' ? '登记' : '企业档案'}>
              {one.employerName}
              <span className="muted"> {one.townName}</span>
            </Link>
          ))}
          {employers.length > SHOWN && <span className="muted">另有 {employers.length - SHOWN} 家，可在统计报表中点击该数字查看全部</span>}
        </div>
      )}
    </section>
  )
}
