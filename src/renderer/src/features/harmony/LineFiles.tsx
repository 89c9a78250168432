import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useCall } from '@renderer/app/queries'
import { AttachmentPanel } from '@renderer/features/attachment/AttachmentPanel'

const ownerKind = 'harmonyCertification' as const

/** How many files prove each line of a case. */
export function useLineFiles(caseId: string): ReadonlyMap<string, number> {
  const { data } = useCall('attachment/list', { ownerKind, ownerId: caseId })
  const counts = new Map<string, number>()
  for (const { ownerId, part } of data ?? []) if (ownerId === caseId && part !== '') counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}

interface LineFilesProps {
  readonly caseId: string
  readonly lineId: string
  readonly label: string
  readonly count: number
}

/** The files that prove one line, behind a paper clip. */
export function LineFiles({ caseId, lineId, label, count }: LineFilesProps) {
  return (
    <Popover trigger="click" placement="bottomRight" title={`${label}：证明材料`} content={<div className="harmony-files"><AttachmentPanel ownerKind={ownerKind} ownerId={caseId} part={lineId} /></div>}>
      <Button type="text" size="small" tabIndex={-1} className={count > 0 ? 'harmony-clip has-files' : 'harmony-clip'} icon={<PaperClipOutlined />} aria-label={`${label} 证明材料${count > 0 ? ` ${count} 件` : ''}`}>
        {count > 0 ? count : ''}
      </Button>
    </Popover>
  )
}
