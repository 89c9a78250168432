import { App, Button, Dropdown } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { Link, useLocation } from 'wouter'
import { caseInstruments, paperStates, type CaseInstrument, type CasePaper } from '@shared/features/inspection-case'
import { serviceManners } from '@shared/features/service'
import { optionLabel } from '@shared/fields/values'
import { call, CallFailure } from '@renderer/app/bridge'
import { StatusTag } from '@renderer/components/StatusTag'

/** Papers with their numbers, and how each reached whom it is for. */
export function PaperTable({ papers, empty }: { papers: readonly CasePaper[]; empty: string }) {
  if (papers.length === 0) return <p className="muted">{empty}</p>
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {['文书', '文号', '状态', '签发日期', '送达', '归卷', '打印'].map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id}>
            <td>
              <Link href={`/case-papers/${paper.id}`}>{paper.title}</Link>
            </td>
            <td>{paper.number ?? ''}</td>
            <td>
              <StatusTag tone={paper.state === 'issued' ? 'green' : paper.state === 'void' ? 'plain' : 'amber'}>{optionLabel(paperStates, paper.state)}</StatusTag>
            </td>
            <td>{paper.issuedOn ?? ''}</td>
            <td className="grow">{servedText(paper)}</td>
            <td>{paper.signedOn ?? (paper.state === 'issued' ? <span className="muted">未归卷</span> : '')}</td>
            <td className="number">{paper.printCount > 0 ? `${paper.printCount} 次` : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function servedText({ served, services, state }: CasePaper) {
  if (!served || state !== 'issued') return ''
  const last = services.at(-1)
  if (!last) return <span className="problem">未送达</span>
  return `${last.effectiveOn} ${optionLabel(serviceManners, last.manner)}`
}

interface NewPaperProps {
  readonly owner: { readonly caseId: string | null; readonly intakeId: string | null }
  readonly kinds?: readonly CaseInstrument[]
}

/** Drafts a paper with its texts filled from the case, and opens it. */
export function NewPaperButton({ owner, kinds }: NewPaperProps) {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  // The form of the filing is made and numbered with the filing itself.
  const offered = caseInstruments.filter(({ value }) => (kinds === undefined ? value !== 'case-refusal' : kinds.includes(value)))
  const draft = async (kind: CaseInstrument): Promise<void> => {
    try {
      const { id } = await call('case-paper/create', { ...owner, kind })
      navigate(`/case-papers/${id}`)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      void message.error(error.message)
    }
  }
  return (
    <Dropdown trigger={['click']} menu={{ className: 'case-instruments', items: offered.map(({ value, label }) => ({ key: value, label })), onClick: ({ key }) => void draft(key as CaseInstrument) }}>
      <Button icon={<PlusOutlined />}>制作文书</Button>
    </Dropdown>
  )
}
