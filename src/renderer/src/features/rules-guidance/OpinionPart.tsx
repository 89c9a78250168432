import { Button } from 'antd'
import { useState } from 'react'
import type { GuidanceDetail } from '@shared/features/rules-guidance'
import { field } from '@shared/fields/describe'
import { dateValue, requiredText } from '@shared/fields/values'
import { z } from '@shared/zod'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'
import { PaperFrame } from '@renderer/features/document/PaperFrame'
import { PaperPane } from '@renderer/features/document/PaperPane'
import { useParts } from './parts'

const issueSchema = z.object({ issuedOn: field(dateValue('签发日期'), { label: '签发日期', kind: 'date' }) })
const voidSchema = z.object({ reason: field(requiredText('作废原因', 500), { label: '作废原因', kind: 'longText' }) })

/** The opinion: as a draft before it is issued, then as it was frozen, printed and saved. */
export function OpinionPart({ detail }: { detail: GuidanceDetail }) {
  const { today } = useSession()
  const [dialog, setDialog] = useState<'issue' | 'void' | null>(null)
  const ref = { id: detail.id, version: detail.version }
  const close = (): void => setDialog(null)
  const parts = useParts()
  /** The paper holds what is stored: what was typed is saved first. */
  const issue = async (): Promise<void> => {
    if (await parts.saveAll()) setDialog('issue')
  }
  return (
    <div className="opinion-part">
      <div className="opinion-bar">
        {detail.documentNumber === null ? (
          <span className="muted">尚未签发，下面是草稿。签发后编号，内容不再随审查记录改变。</span>
        ) : (
          <b>{detail.documentNumber}</b>
        )}
        <span style={{ flex: 1 }} />
        {detail.editable && detail.documentId !== null && (
          <Button danger onClick={() => setDialog('void')}>
            作废
          </Button>
        )}
        {detail.editable && detail.documentId === null && <Button onClick={() => void issue()}>签发意见书</Button>}
      </div>
      {detail.documentId === null ? <Draft detail={detail} /> : <PaperPane id={detail.documentId} receipt="回执" />}
      {dialog === 'issue' && (
        <StepDialog
          title="签发意见书"
          okText="签发"
          schema={issueSchema}
          initial={{ issuedOn: today }}
          required={() => ['issuedOn']}
          warnings={() =>
            detail.clauses.length > 0 && detail.dueDate === null ? ['尚未填写整改期限，意见书上将没有期限；可先“反馈意见”填写后再签发'] : []
          }
          onSubmit={({ issuedOn }) => call('rules-guidance/issue-paper', { ...ref, issuedOn })}
          onClose={close}
        />
      )}
      {dialog === 'void' && (
        <StepDialog
          title="意见书作废"
          okText="作废"
          danger
          schema={voidSchema}
          initial={{ reason: '' }}
          required={() => ['reason']}
          onSubmit={({ reason }) => call('rules-guidance/void-paper', { ...ref, reason })}
          onClose={close}
        />
      )}
    </div>
  )
}

function Draft({ detail }: { detail: GuidanceDetail }) {
  const { data, error } = useCall('rules-guidance/preview-paper', { id: detail.id })
  return (
    <section className="paper-pane" aria-label="意见书草稿">
      <div className="paper-scroll">
        {error && <div className="empty">{error.message}</div>}
        {data && <PaperFrame html={data.html} label="意见书草稿" />}
      </div>
    </section>
  )
}
