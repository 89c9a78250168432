import { Button } from 'antd'
import { useState } from 'react'
import type { TrainingDetail } from '@shared/features/training'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { useUndoableCall } from '@renderer/components/undo'

const SHOWN = 2

interface UnknownFirm {
  readonly name: string
  readonly lineIds: readonly string[]
  readonly matches: TrainingDetail['problems'][number]['matches']
}

/** Firms of the roster that are not in the register, each once, with those that may be meant. */
function unknownFirms({ lines, problems }: TrainingDetail): UnknownFirm[] {
  const found = new Map<string, UnknownFirm>()
  for (const { index, kind, matches } of problems) {
    const line = lines[index]
    if (kind !== 'unknownEmployer' || !line) continue
    const before = found.get(line.employerName)
    found.set(line.employerName, { name: line.employerName, matches, lineIds: [...(before?.lineIds ?? []), line.id] })
  }
  return [...found.values()]
}

/** One click says which firm is meant; people of it on this roster follow. */
export function UnknownFirms({ detail }: { detail: TrainingDetail }) {
  const run = useUndoableCall()
  const [all, setAll] = useState(false)
  const [searching, setSearching] = useState<string | null>(null)
  const firms = unknownFirms(detail)
  if (firms.length === 0) return null
  const link = (firm: UnknownFirm, employerId: string): void => {
    const { id, version } = detail.row
    void run('training/link-employer', { id, version, lineIds: [...firm.lineIds], employerId }, () => `“${firm.name}”已对应`)
    setSearching(null)
  }
  return (
    <div className="training-firms" role="region" aria-label="未对应企业">
      <b>{firms.length} 家单位不在企业档案中</b>
      <span className="muted">　点选对应的企业；不对应的不计入家数和家次</span>
      <table>
        <tbody>
          {firms.slice(0, all ? firms.length : SHOWN).map((firm) => (
            <tr key={firm.name}>
              <td style={{ width: '28%' }}>
                {firm.name}
                <span className="muted">（{firm.lineIds.length} 人）</span>
              </td>
              <td>
                <div className="training-line">
                  {searching === firm.name ? (
                    <span style={{ width: 420 }}>
                      <EmployerPicker onChange={(id) => id !== null && link(firm, id)} />
                    </span>
                  ) : (
                    <>
                      {firm.matches.slice(0, 3).map((match) => (
                        <Button key={match.id} size="small" title={`${match.reason}，相似度 ${match.likeness}`} onClick={() => link(firm, match.id)}>
                          {match.name}
                        </Button>
                      ))}
                      {firm.matches.length === 0 && <span className="muted">没有相近的企业</span>}
                      <Button type="link" size="small" onClick={() => setSearching(firm.name)}>
                        另行查找
                      </Button>
                    </>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {firms.length > SHOWN && (
        <Button type="link" size="small" onClick={() => setAll(!all)}>
          {all ? '收起' : `显示全部 ${firms.length} 家`}
        </Button>
      )}
    </div>
  )
}
