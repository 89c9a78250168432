import { Button, Tag } from 'antd'
import { Link, useLocation } from 'wouter'
import { duplicateReasons, type DuplicateRow } from '@shared/features/employer'
import { maskPhone } from '@shared/text/mask'
import { useCall } from '@renderer/app/queries'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import './merge.css'

const SHOWN = 200
const reasonLabel = new Map<string, string>(duplicateReasons.map(({ value, label }) => [value, label]))

/** Employers that may have been entered twice, the surest first: compared, merged, or said to be two. */
export function DuplicatesPage() {
  const [, navigate] = useLocation()
  const { data, error } = useCall('employer/duplicates', { limit: SHOWN })
  const total = data?.total ?? 0
  return (
    <div className="page page-scroll">
      <PageHead title="疑似重复企业" count={data && `${total.toLocaleString('zh-CN')} 组${total > SHOWN ? `，先列 ${SHOWN} 组` : ''}`}>
        <Button onClick={() => navigate('/employers')}>返回</Button>
      </PageHead>
      {error && <div className="empty">{error.message}</div>}
      {!data && !error && <div className="empty">正在比对企业名单…</div>}
      {data?.rows.length === 0 && <EmptyState text="没有发现疑似重复的企业。也可在企业页面点“与另一家合并”。" />}
      {data && data.rows.length > 0 && (
        <div className="stack">
          {data.rows.map((row) => (
            <Pair key={`${row.first.id} ${row.second.id}`} row={row} />
          ))}
        </div>
      )}
    </div>
  )
}

function Pair({ row }: { readonly row: DuplicateRow }) {
  const [, navigate] = useLocation()
  const run = useUndoableCall()
  const { first, second } = row
  return (
    <section className="panel duplicate" aria-label={`${first.name} 与 ${second.name}`}>
      <Side side={first} />
      <Side side={second} />
      <div className="duplicate-why">
        {row.reasons.map((reason) => (
          <Tag key={reason}>{reasonLabel.get(reason)}</Tag>
        ))}
        {row.codesDiffer && <Tag color="warning">信用代码不同，可能是两家单位</Tag>}
      </div>
      <div className="duplicate-do">
        <Button
          onClick={() =>
            void run('employer/keep-apart', { firstId: first.id, secondId: second.id }, () => '已记为两家企业，不再提示')
          }
        >
          不是同一家
        </Button>
        <Button type="primary" onClick={() => navigate(`/employers/merge?kept=${first.id}&dropped=${second.id}`)}>
          对照合并
        </Button>
      </div>
    </section>
  )
}

function Side({ side }: { readonly side: DuplicateRow['first'] }) {
  return (
    <div className="duplicate-side">
      <Link href={`/employers/${side.id}`}>{side.name}</Link>
      <div>{side.creditCode ?? <span className="muted">未填信用代码</span>}</div>
      <div className="muted">
        {[side.townName ?? '未填镇（街道）', side.legalRepresentative || '未填法定代表人', side.phone === '' ? '未填电话' : maskPhone(side.phone)].join('　')}
      </div>
    </div>
  )
}
