import type { FaultReportData } from '@shared/features/app'

/** Shown instead of the desk when the data file cannot be used. */
export function FaultPage({ report, version }: { report: FaultReportData; version: string }) {
  return (
    <div className="empty" role="alert">
      <p>数据文件暂时无法使用。</p>
      <p className="muted">
        {report.file}　编号 {report.incident}　版本 {version}
      </p>
    </div>
  )
}
