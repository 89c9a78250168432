import { FolderOpenOutlined, ReloadOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { FaultReportData } from '@shared/features/app'
import { call } from '@renderer/app/bridge'
import { ageText, sizeText } from '@renderer/components/units'
import { useRestore } from '@renderer/features/backup/useRestore'
import { instantText } from '@renderer/grid/columns'
import { faultTexts } from './faultTexts'
import './fault.css'

const LISTED = 8

/** Shown instead of the desk when the data file cannot be used: what happened, what to do, and the means to do it. */
export function FaultPage({ report, version }: { report: FaultReportData; version: string }) {
  const text = faultTexts[report.code]
  const { busy, restore, chooseAndRestore, take } = useRestore()
  const [retrying, setRetrying] = useState(false)
  const retry = async (): Promise<void> => {
    setRetrying(true)
    try {
      take(await call('app/retry', {}))
    } finally {
      setRetrying(false)
    }
  }
  return (
    <div className="fault">
      <main className="fault-sheet" role="alert">
        <h1>
          <WarningFilled aria-hidden /> {text.title}
        </h1>
        <p>{text.happened}</p>
        <h2>处理办法</h2>
        <ol>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className="fault-buttons">
          <Button type="primary" icon={<ReloadOutlined />} loading={retrying} disabled={busy} onClick={() => void retry()}>
            重试
          </Button>
          <Button icon={<FolderOpenOutlined />} onClick={() => void call('app/show-data-folder', {})}>
            打开数据文件夹
          </Button>
        </div>
        {text.restore && (
          <section>
            <h2>从备份恢复</h2>
            {report.backups.length === 0 && <p className="muted">数据文件夹中没有备份。</p>}
            {report.backups.length > 0 && (
              <table className="fault-backups">
                <thead>
                  <tr>
                    <th>备份时间</th>
                    <th>距今</th>
                    <th className="number">大小</th>
                    <th aria-label="操作" />
                  </tr>
                </thead>
                <tbody>
                  {report.backups.slice(0, LISTED).map((backup) => (
                    <tr key={backup.path}>
                      <td>{instantText(backup.at)}</td>
                      <td>{ageText(backup.at)}</td>
                      <td className="number">{sizeText(backup.size)}</td>
                      <td className="number">
                        <Button size="small" disabled={busy || retrying} onClick={() => restore(backup.path, backup.at)}>
                          恢复
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <Button type="link" size="small" disabled={busy || retrying} onClick={chooseAndRestore} style={{ paddingInline: 0 }}>
              选择其他备份文件…
            </Button>
          </section>
        )}
        <footer className="muted">
          <div>{report.file}</div>
          <div>
            编号 {report.incident || '无'}　版本 {version}
          </div>
        </footer>
      </main>
    </div>
  )
}
