import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { importKindWords } from '@shared/features/import'
import { listRequest } from '@shared/list/request'
import { useCall } from '@renderer/app/queries'
import { StatusTag } from '@renderer/components/StatusTag'
import { instantText } from '@renderer/grid/columns'
import { chooseFile, useImport } from './importStore'

const RECENT = 6
const recentRequest = listRequest.parse({ limit: RECENT })

const advice = [
  '支持 xlsx、xls、csv，以及 WPS 的 et 和 ods；文件不超过 60 MB，行数不超过 20 万。',
  '表头上方的标题、合并单元格、表尾的合计和制表人会自动识别，不必先整理。',
  '身份证号、信用代码被表格软件改成科学计数法的，逐行列出原因，不会写入。',
  '核对之后才写入；写入之后仍可整批撤销。',
]

export function FileStep() {
  const { kind } = useImport()
  const words = importKindWords(kind)
  return (
    <div className="import-file">
      <section className="panel import-choose">
        <div className="import-pick">
          <FileExcelOutlined className="import-icon" />
          <Button type="primary" size="large" autoFocus onClick={() => void chooseFile()}>
            选择{words.label}文件
          </Button>
        </div>
        <ul>
          {[words.advice, ...advice].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <RecentImports />
    </div>
  )
}

/** The last imports, so that nobody imports the same file twice. */
function RecentImports() {
  const [, navigate] = useLocation()
  const { data } = useCall('import/history', recentRequest)
  if (!data || data.total === 0) return null
  return (
    <section className="panel import-recent">
      <h2>最近导入</h2>
      <table className="import-table">
        <thead>
          <tr>
            <th>时间</th>
            <th>文件</th>
            <th className="number">新增</th>
            <th className="number">更新</th>
            <th className="number">未导入</th>
            <th>操作员</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.id}>
              <td className="nowrap">{instantText(row.createdAt)}</td>
              <td className="cut" title={row.fileName}>
                {row.fileName} {row.undoneAt !== null && <StatusTag tone="plain">已撤销</StatusTag>}
              </td>
              <td className="number">{row.inserted.toLocaleString('zh-CN')}</td>
              <td className="number">{row.updated.toLocaleString('zh-CN')}</td>
              <td className="number">{row.refused.toLocaleString('zh-CN')}</td>
              <td className="nowrap">{row.createdBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="link" size="small" className="flush" onClick={() => navigate('/import/history')}>
        全部导入记录
      </Button>
    </section>
  )
}
