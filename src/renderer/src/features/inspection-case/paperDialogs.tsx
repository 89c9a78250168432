import { isRealDate } from '@shared/calendar'
import { paperServiceInput, type PaperDraft } from '@shared/features/inspection-case'
import { effectiveReason, mannerRule } from '@shared/features/service'
import { field } from '@shared/fields/describe'
import { requiredText, wholeNumber } from '@shared/fields/values'
import { z } from '@shared/zod'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

interface DialogProps {
  readonly draft: PaperDraft
  readonly onClose: () => void
}

const refOf = ({ paper: { id, version } }: PaperDraft) => ({ id, version })
const date = (label: string) => field(z.string(), { label, kind: 'date' })

/** 签发: the day, and the number that will be drawn. */
export function IssueDialog({ draft, version, onClose }: DialogProps & { readonly version: number }) {
  const { today } = useSession()
  const { data } = useCall('document/next-number', { kind: draft.paper.kind, date: today })
  return (
    <StepDialog
      title={`签发${draft.paper.title}`}
      okText="签发"
      schema={z.object({ issuedOn: date('签发日期') })}
      initial={{ issuedOn: today }}
      required={() => ['issuedOn']}
      onSubmit={({ issuedOn }) => call('case-paper/issue', { id: draft.paper.id, version, issuedOn })}
      onClose={onClose}
      head={() => (
        <p>
          签发后编号并固定内容，不能再改。{data ? `本年度下一号：${data.number}${data.unverified ? '（文号格式待核）' : ''}` : ''}
        </p>
      )}
    />
  )
}

/** 送达登记: manner, day and receiver, with what the law asks of the manner chosen. */
export function ServeDialog({ draft, onClose }: DialogProps) {
  const { today } = useSession()
  return (
    <StepDialog
      title="送达登记"
      okText="登记"
      schema={paperServiceInput}
      initial={{ manner: 'direct', servedOn: today, place: draft.owner.address, receiver: '', relation: '', witness: '', remark: '' }}
      onSubmit={(values) => call('case-paper/serve', { ...refOf(draft), values })}
      onClose={onClose}
      required={({ manner }) => ['manner', 'servedOn', ...Object.keys(mannerRule(manner).needs)]}
      help={({ manner, servedOn }) => {
        const rule = mannerRule(manner)
        return {
          manner: rule.condition,
          servedOn: isRealDate(servedOn) ? effectiveReason(manner, servedOn) : rule.dateRule,
          ...(rule.remarkHelp === '' ? {} : { remark: rule.remarkHelp }),
        }
      }}
    />
  )
}

/** 归卷: the signed original is in the file. */
export function SignDialog({ draft, onClose }: DialogProps) {
  const { today } = useSession()
  const { paper } = draft
  return (
    <StepDialog
      title="登记归卷"
      okText="登记"
      schema={z.object({ signedOn: date('归卷日期'), pages: field(wholeNumber('页数', 0, 10_000), { label: '页数', kind: 'integer', unit: '页' }) })}
      initial={{ signedOn: paper.signedOn ?? today, pages: Math.max(1, paper.pages) }}
      required={() => ['signedOn']}
      onSubmit={({ signedOn, pages }) => call('case-paper/signed', { ...refOf(draft), signedOn, pages })}
      onClose={onClose}
      head={() => <p className="muted">签名或者盖章的原件已收入案卷。页数用于卷宗目录。</p>}
    />
  )
}

export function VoidDialog({ draft, onClose }: DialogProps) {
  return (
    <StepDialog
      title={`作废 ${draft.paper.number ?? ''}`}
      okText="作废"
      danger
      schema={z.object({ reason: field(requiredText('作废原因', 500), { label: '作废原因', kind: 'longText' }) })}
      initial={{ reason: '' }}
      required={() => ['reason']}
      onSubmit={({ reason }) => call('case-paper/void', { ...refOf(draft), reason })}
      onClose={onClose}
      head={() => <p className="muted">文号保留在登记簿中，不再使用。</p>}
    />
  )
}
