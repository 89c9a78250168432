import { Button } from 'antd'
import { useState } from 'react'
import type { FindingDetail } from '@shared/features/inspection'
import { formatYuan } from '@shared/money'
import { StatusTag } from '@renderer/components/StatusTag'
import { ViolationLaw } from './ViolationCard'

/** The findings of an inspection, each with its fact and, one click away, the law. */
export function FindingCards({ findings }: { findings: readonly FindingDetail[] }) {
  if (findings.length === 0) return <span className="muted">未发现问题</span>
  return (
    <ol className="finding-cards">
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
    </ol>
  )
}

function FindingCard({ finding }: { finding: FindingDetail }) {
  const [open, setOpen] = useState(false)
  const { violation } = finding
  return (
    <li>
      <div className="finding-head">
        <span>
          {finding.position + 1}. {finding.description}
        </span>
        {finding.correctedOnSpot && <StatusTag tone="green">当场改正</StatusTag>}
        <span className="figures">
          {finding.workers > 0 && `${finding.workers.toLocaleString('zh-CN')} 人`}
          {finding.workers > 0 && finding.amountFen > 0 && '，'}
          {finding.amountFen > 0 && `${formatYuan(finding.amountFen)} 元`}
        </span>
      </div>
      {finding.facts !== '' && <p>{finding.facts}</p>}
      {violation && (
        <div className="muted">
          违反{violation.violates.map((article) => article.text).join('、')}
          {violation.unverified && <span className="tag amber">待核</span>}
          <Button type="link" size="small" onClick={() => setOpen(!open)}>
            {open ? '收起条款' : '处理依据'}
          </Button>
        </div>
      )}
      {violation && open && <ViolationLaw violation={violation} />}
    </li>
  )
}
