import { daysBetween } from '@shared/calendar'
import { inspectorInput, type InspectorInput, type InspectorRow } from '@shared/features/inspection'
import { maskPhone } from '@shared/text/mask'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { useUndoableCall } from '@renderer/components/undo'
import './inspection.css'
import { SmallRegister } from './SmallRegister'

const blank: InspectorInput = {
  name: '',
  certificateNumber: '',
  validFrom: '',
  validTo: '',
  unit: '',
  phone: '',
  active: true,
}

/** 监察员: names, certificates and their validity, on which every inspection is checked. */
export function InspectorsPage() {
  const { data } = useCall('inspector/list', {})
  if (!data) return null
  return (
    <div className="page page-scroll">
      <PageHead title="监察员" count={`在岗 ${data.filter((row) => row.active).length} 人`} />
      <div className="panel">
        <InspectorsTable rows={data} />
      </div>
    </div>
  )
}

/** The table alone, for a tab of the settings. */
export function InspectorsTable({ rows }: { rows: readonly InspectorRow[] }) {
  const { today } = useSession()
  const run = useUndoableCall()
  return (
    <SmallRegister<InspectorRow, typeof inspectorInput>
      name="inspector"
      noun="监察员"
      rows={rows}
      schema={inspectorInput}
      blank={blank}
      valuesOf={({ name, certificateNumber, validFrom, validTo, unit, phone, active }) => ({
        name,
        certificateNumber,
        validFrom,
        validTo,
        unit,
        phone,
        active,
      })}
      nameOf={(row) => row.name}
      empty="这里登记持有执法证件的监察员。检查须由两名以上证件有效的监察员进行。"
      save={(ref, values) => call('inspector/save', { ref, values })}
      onRemove={({ id, version, name }) =>
        void run('inspector/delete', { id, version }, () => `已删除“${name}”`)
      }
      columns={[
        { title: '姓名', dataIndex: 'name', width: 100 },
        { title: '执法证号', dataIndex: 'certificateNumber', width: 150 },
        {
          title: '有效期',
          key: 'valid',
          width: 200,
          render: (_, row) => `${row.validFrom} 至 ${row.validTo}`,
        },
        {
          title: '状态',
          key: 'state',
          width: 90,
          render: (_, row) => <InspectorState inspector={row} today={today} />,
        },
        { title: '所在单位', dataIndex: 'unit' },
        { title: '联系电话', dataIndex: 'phone', width: 130, render: (_, row) => maskPhone(row.phone) },
        { title: '检查（家次）', dataIndex: 'inspections', width: 100, align: 'right' },
      ]}
    >
      <span className="muted">
        检查须由两名以上证件有效的监察员进行；已有检查记录的，离岗后停用，不删除。
      </span>
    </SmallRegister>
  )
}

const SOON_DAYS = 60

function InspectorState({ inspector, today }: { inspector: InspectorRow; today: string }) {
  if (!inspector.active) return <StatusTag tone="plain">已停用</StatusTag>
  if (inspector.validTo < today) return <StatusTag tone="red">证件到期</StatusTag>
  if (inspector.validFrom > today) return <StatusTag tone="amber">未生效</StatusTag>
  const soon = daysBetween(today, inspector.validTo) <= SOON_DAYS
  return soon ? <StatusTag tone="amber">将到期</StatusTag> : <StatusTag tone="green">有效</StatusTag>
}
