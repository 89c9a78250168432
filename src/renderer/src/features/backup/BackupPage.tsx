import { App, Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { backupReasons, type BackupFile } from '@shared/features/backup'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall, useInvalidateAll } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { EmptyState } from '@renderer/components/EmptyState'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'
import { ageText, sizeText } from '@renderer/components/units'
import { DemoPanel } from '@renderer/features/demo/DemoPanel'
import { instantText } from '@renderer/grid/columns'
import { useRestore } from './useRestore'

/** Backups by age, made and put back by hand. */
export function BackupPage() {
  const { data } = useCall('backup/list', {})
  const { dataFolder } = useSession()
  const { message } = App.useApp()
  const invalidate = useInvalidateAll()
  const { busy, restore, chooseAndRestore } = useRestore()
  const [working, setWorking] = useState(false)

  const work = async (run: () => Promise<string | null>): Promise<void> => {
    setWorking(true)
    try {
      const said = await run()
      invalidate()
      if (said !== null) void message.success(said, 5)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message, 6)
    } finally {
      setWorking(false)
    }
  }
  const backUp = (): Promise<void> =>
    work(async () => `已备份并核验，${sizeText((await call('backup/create', {})).size)}`)
  const saveAs = (): Promise<void> =>
    work(async () => {
      const saved = await call('backup/save-as', {})
      return saved === null ? null : `已另存并核验：${saved.path}`
    })

  const columns: TableColumnsType<BackupFile> = [
    { title: '备份时间', key: 'at', width: 170, render: (_, file) => instantText(file.at) },
    { title: '距今', key: 'age', width: 110, render: (_, file) => ageText(file.at) },
    {
      title: '类型',
      key: 'reason',
      render: (_, file) => (
        <StatusTag tone={file.reason === 'before-restore' ? 'amber' : 'plain'}>
          {backupReasons.find((reason) => reason.value === file.reason)?.label ?? ''}
        </StatusTag>
      ),
    },
    { title: '大小', key: 'size', width: 110, align: 'right', render: (_, file) => sizeText(file.size) },
    {
      title: '',
      key: 'actions',
      width: 90,
      align: 'right',
      render: (_, file) => (
        <Button type="link" size="small" disabled={busy || working} onClick={() => restore(file.path, file.at)}>
          恢复
        </Button>
      ),
    },
  ]
  const files = data?.files ?? []
  return (
    <div className="page page-scroll setting-page">
      <PageHead title="备份与恢复" count={files.length > 0 ? `${files.length} 份` : ''}>
        <Button disabled={busy || working} onClick={chooseAndRestore}>
          从其他文件恢复…
        </Button>
        <Button disabled={busy || working} onClick={() => void saveAs()}>
          另存备份…
        </Button>
        <Button type="primary" loading={working} disabled={busy} onClick={() => void backUp()}>
          立即备份
        </Button>
      </PageHead>
      <p className="setting-note">
        每天首次启动和每次升级前自动备份，写完即核验。保留最近 30 天的全部备份，更早的每月保留一份。
        备份含全部登记数据与文书；附件原件在数据文件夹的 attachments 中，另存到移动磁盘时请一并复制。
      </p>
      <Table<BackupFile>
        size="small"
        bordered
        rowKey="path"
        pagination={false}
        columns={columns}
        dataSource={files}
        locale={{ emptyText: <EmptyState text="还没有备份。第一份备份在启动后自动完成，也可立即备份。" /> }}
      />
      <section className="panel">
        <h2>数据文件夹</h2>
        <div className="data-path">
          <code>{dataFolder}</code>
          <Button onClick={() => void call('app/show-data-folder', {})}>打开</Button>
          <Button onClick={() => void call('app/copy-text', { text: dataFolder })}>复制路径</Button>
        </div>
      </section>
      <DemoPanel />
    </div>
  )
}
