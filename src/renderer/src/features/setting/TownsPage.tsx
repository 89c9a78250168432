import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Modal, Switch, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { townInput, type Town } from '@shared/features/setting'
import { callWithBatch } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { useUndoableCall, useUndoToast } from '@renderer/components/undo'

const STEP = 10
const valuesOf = ({ name, sort, active }: Town) => ({ name, sort, active })
const refOf = ({ id, version }: Town) => ({ id, version })

/** Towns and streets in the order in which lists and statistics name them. */
export function TownsPage() {
  const { data: towns = [] } = useCall('setting/towns', {})
  const [editing, setEditing] = useState<Town | 'new' | null>(null)
  const run = useUndoableCall()
  const toast = useUndoToast()
  const close = (): void => setEditing(null)

  /** Trades places with the neighbour: the whole list is numbered anew, since two may have been given one place. */
  const move = async (index: number, by: -1 | 1): Promise<void> => {
    const order = [...towns]
    const [town] = order.splice(index, 1)
    if (!town) return
    order.splice(index + by, 0, town)
    await run('setting/sort-towns', { rows: order.map(refOf) }, () => `已将“${town.name}”${by < 0 ? '上移' : '下移'}`)
  }

  const columns: TableColumnsType<Town> = [
    { title: '名称', dataIndex: 'name' },
    {
      title: '顺序',
      key: 'order',
      width: 110,
      render: (_, town, index) => (
        <>
          <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={`${town.name}上移`} disabled={index === 0} onClick={() => void move(index, -1)} />
          <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={`${town.name}下移`} disabled={index === towns.length - 1} onClick={() => void move(index, 1)} />
        </>
      ),
    },
    {
      title: '启用',
      key: 'active',
      width: 90,
      render: (_, town) => (
        <Switch
          size="small"
          aria-label={`启用${town.name}`}
          checked={town.active}
          onChange={(active) =>
            void run('setting/save-town', { ref: refOf(town), values: { ...valuesOf(town), active } }, () =>
              active ? `已启用“${town.name}”` : `已停用“${town.name}”，原有记录不变`,
            )
          }
        />
      ),
    },
    {
      title: '',
      key: 'actions',
      width: 120,
      align: 'right',
      render: (_, town) => (
        <>
          <Button type="link" size="small" onClick={() => setEditing(town)}>
            修改
          </Button>
          <Button type="link" size="small" danger onClick={() => void run('setting/delete-town', refOf(town), () => `已删除“${town.name}”`)}>
            删除
          </Button>
        </>
      ),
    },
  ]
  const town = editing === 'new' ? null : editing
  const lastSort = Math.max(0, ...towns.map((other) => other.sort))
  return (
    <div className="page page-scroll setting-page">
      <PageHead title="镇（街道）" count={`${towns.length} 个`}>
        <Button type="primary" onClick={() => setEditing('new')}>
          新增镇（街道）
        </Button>
      </PageHead>
      <p className="setting-note">停用的不再出现在选项中，原有记录和统计不变；仍有企业登记在其名下的不能删除。</p>
      <Table<Town>
        size="small"
        bordered
        rowKey="id"
        pagination={false}
        columns={columns}
        dataSource={towns}
        onRow={(one) => ({ onDoubleClick: () => setEditing(one) })}
      />
      <Modal
        open={editing !== null}
        title={town ? `修改：${town.name}` : '新增镇（街道）'}
        footer={null}
        width={720}
        destroyOnHidden
        mask={{ closable: false }}
        onCancel={close}
      >
        {editing !== null && (
          <RecordForm
            schema={townInput}
            initial={town ? valuesOf(town) : { name: '', sort: lastSort + STEP, active: true }}
            draftKey={`town:${town?.id ?? 'new'}`}
            submitLabel="保存"
            onCancel={close}
            onSubmit={async (values) => {
              const { batch } = await callWithBatch('setting/save-town', { ref: town ? refOf(town) : null, values })
              close()
              toast(`已保存“${values.name}”`, batch)
            }}
          />
        )}
      </Modal>
    </div>
  )
}
