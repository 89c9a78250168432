import { useLocation } from 'wouter'
import { releaseStateLabel, type ReleaseHead, type ReleaseState } from '@shared/features/statistics'
import { useCall } from '@renderer/app/queries'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag, type Tone } from '@renderer/components/StatusTag'
import { StatisticsTabs } from './StatisticsTabs'
import './statistics.css'

export const releaseTones: Readonly<Record<ReleaseState, Tone>> = { filled: 'amber', reviewed: 'blue', released: 'green', returned: 'plain' }

/** 报出版本: what left the house, newest first, and what is on its way. */
export function ReleasesPage() {
  const { data } = useCall('statistics/releases', {})
  const [, navigate] = useLocation()
  return (
    <div className="page page-scroll">
      <PageHead title="报出版本" count={data ? `共 ${data.length} 份` : ''} />
      <StatisticsTabs />
      {data?.length === 0 && <EmptyState text="统计表经填报、审核、报出后固定在这里，以后记录有改动，可逐条对照。" action={{ label: '到统计表填报', run: () => navigate('/statistics') }} />}
      {data !== undefined && data.length > 0 && (
        <div className="panel statistics">
          <table className="figures-table">
            <thead>
              <tr>
                <th className="name">统计期</th>
                <th>版次</th>
                <th>状态</th>
                <th>填表</th>
                <th>审核</th>
                <th>报出</th>
                <th className="meaning">说明</th>
              </tr>
            </thead>
            <tbody>
              {data.map((head) => (
                <ReleaseLine key={head.id} head={head} open={() => navigate(`/statistics/releases/${head.id}`)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

const signed = (person: string, on: string | null): string => (on === null ? '—' : `${person}　${on}`)

function ReleaseLine({ head, open }: { readonly head: ReleaseHead; readonly open: () => void }) {
  const { label, edition, state, filler, filledOn, reviewer, reviewedOn, head: signer, releasedOn, replaced, reason, returnReason } = head
  return (
    <tr>
      <th scope="row" className="name">
        <button type="button" className="figure" onClick={open}>
          {label}
        </button>
      </th>
      <td>{edition === null ? '—' : `第 ${edition} 版`}</td>
      <td>
        <StatusTag tone={replaced ? 'plain' : releaseTones[state]}>{replaced ? '已被更正' : releaseStateLabel(state)}</StatusTag>
      </td>
      <td>{signed(filler, filledOn)}</td>
      <td>{signed(reviewer, reviewedOn)}</td>
      <td>{signed(signer, releasedOn)}</td>
      <td className="meaning">{state === 'returned' ? `退回：${returnReason}` : reason === '' ? '' : `更正：${reason}`}</td>
    </tr>
  )
}
