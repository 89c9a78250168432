import { Link } from 'wouter'
import { StatusTag } from '@renderer/components/StatusTag'

/** One paper of a batch. */
export interface BatchLine {
  readonly key: string
  readonly documentId: string | null
  readonly draft: boolean
  readonly number: string | null
  readonly employerName: string
  readonly printCount: number
  readonly problems: readonly string[]
  /** Where it is mended. */
  readonly path: string
}

/** What will be printed, and what is missing, named by paper. */
export function BatchTable({ lines }: { lines: readonly BatchLine[] }) {
  return (
    <div className="batch-table" role="region" aria-label="待打印文书" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>文号</th>
            <th>企业名称</th>
            <th>核对</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.key}>
              <td>{index + 1}</td>
              <td>{line.number ?? '（草稿，待编号）'}</td>
              <td>{line.employerName}</td>
              <td>
                {line.problems.length > 0 ? (
                  <Link href={line.path} className="problem">
                    {line.problems.join('；')}
                  </Link>
                ) : line.printCount > 0 ? (
                  <StatusTag tone="amber">{`已打印 ${line.printCount} 次，本次为补打`}</StatusTag>
                ) : (
                  <StatusTag tone="green">可打印</StatusTag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
