import { campaignInput, type CampaignInput, type CampaignRow } from '@shared/features/inspection'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import './inspection.css'
import { SmallRegister } from './SmallRegister'

const blank: CampaignInput = { name: '', startsOn: null, endsOn: null, remark: '' }

/** 专项行动: drives under whose name inspections are counted together. */
export function CampaignsPage() {
  const { data } = useCall('campaign/list', {})
  if (!data) return null
  return (
    <div className="page page-scroll">
      <PageHead title="专项行动" count={`共 ${data.length} 项`} />
      <div className="panel">
        <CampaignsTable rows={data} />
      </div>
    </div>
  )
}

/** The table alone, for a tab of the settings. */
export function CampaignsTable({ rows }: { rows: readonly CampaignRow[] }) {
  const run = useUndoableCall()
  return (
    <SmallRegister<CampaignRow, typeof campaignInput>
      name="campaign"
      noun="专项行动"
      rows={rows}
      schema={campaignInput}
      blank={blank}
      valuesOf={({ name, startsOn, endsOn, remark }) => ({ name, startsOn, endsOn, remark })}
      nameOf={(row) => row.name}
      empty="这里登记根治欠薪等专项行动，检查可归入其中一并统计。"
      save={(ref, values) => call('campaign/save', { ref, values })}
      onRemove={({ id, version, name }) =>
        void run('campaign/delete', { id, version }, () => `已删除“${name}”`)
      }
      wide={['name']}
      columns={[
        { title: '专项行动', dataIndex: 'name' },
        { title: '开始日期', dataIndex: 'startsOn', width: 110 },
        { title: '结束日期', dataIndex: 'endsOn', width: 110 },
        { title: '检查（家）', dataIndex: 'employers', width: 100, align: 'right' },
        { title: '检查（家次）', dataIndex: 'inspections', width: 110, align: 'right' },
        { title: '备注', dataIndex: 'remark', ellipsis: true },
      ]}
    >
      <span className="muted">同一单位在一次行动中检查多次的，计一家、多家次。</span>
    </SmallRegister>
  )
}
