import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { firmVerdict, type FirmFileRow } from '@shared/features/rules-guidance'
import { useCall } from '@renderer/app/queries'
import './guidance.css'
import { SheetDrawer } from './SheetDrawer'

const tone = ({ judgement, corrected }: FirmFileRow): string => {
  if (judgement === null) return 'muted'
  if (judgement === 'lawful' || corrected) return 'tag green'
  return judgement === 'unlawful' ? 'tag red' : 'tag amber'
}

/** 制度一览: the eighteen kinds of rule documents of an employer, each with its last verdict. */
export function FirmFilePanel({ employerId }: { employerId: string }) {
  const { data = [] } = useCall('rules-guidance/firm-file', { employerId })
  const [all, setAll] = useState(false)
  const [printing, setPrinting] = useState(false)
  const judged = data.filter(({ judgement }) => judgement !== null)
  if (data.length === 0) return null
  const shown = all ? data : judged
  return (
    <section className="panel">
      <h2 className="firm-file-head">
        规章制度一览
        <span className="muted">
          已审查 {judged.length} 项，共 {data.length} 项
        </span>
        <span className="spacer" />
        {judged.length > 0 && (
          <Button size="small" onClick={() => setPrinting(true)}>
            打印
          </Button>
        )}
      </h2>
      {judged.length === 0 && !all && <p className="muted">尚未审查过规章制度</p>}
      {shown.length > 0 && (
        <table className="plain-table">
          <tbody>
            {shown.map((row) => (
              <tr key={row.kind}>
                <td>{row.label}</td>
                <td>
                  <span className={tone(row)}>{firmVerdict(row)}</span>
                </td>
                <td className="muted">{row.judgedOn}</td>
                <td className="grow">{row.openClauses > 0 && <span className="guidance-warning">{row.openClauses} 条未改正</span>}</td>
                <td>{row.guidanceId !== null && <Link href={`/guidance/${row.guidanceId}`}>{row.number}</Link>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {judged.length > 0 && (
        <Button type="link" size="small" style={{ paddingLeft: 0 }} onClick={() => setAll(!all)}>
          {all ? '只看已审查的' : `显示全部 ${data.length} 项`}
        </Button>
      )}
      {printing && <SheetDrawer title="企业规章制度一览" sheet={{ sheet: 'firm', employerId }} onClose={() => setPrinting(false)} />}
    </section>
  )
}
