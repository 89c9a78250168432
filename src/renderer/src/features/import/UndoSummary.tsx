import type { UndoReport } from '@shared/features/import'

/** What taking back an import did, and which rows were left with the reason. */
export function UndoSummary({ report, unit }: { report: UndoReport; unit: string }) {
  const { deleted, restored, kept } = report
  return (
    <div className="import-undone">
      <p>
        删除 {deleted} {unit}，恢复原内容 {restored} {unit}
        {kept.length === 0 ? '。' : `；以下 ${kept.length} ${unit}保持现状：`}
      </p>
      {kept.length > 0 && (
        <div className="scroll">
          <table className="import-table">
            <thead>
              <tr>
                <th>名称</th>
                <th>保留原因</th>
              </tr>
            </thead>
            <tbody>
              {kept.map((row) => (
                <tr key={row.id}>
                  <td>{row.title}</td>
                  <td>{row.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
