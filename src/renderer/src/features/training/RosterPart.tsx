import { Button, Segmented } from 'antd'
import { memo, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { hasAttended, signInManners, type TrainingDetail } from '@shared/features/training'
import { optionLabel } from '@shared/fields/values'
import { maskPhone } from '@shared/text/mask'
import { useSession } from '@renderer/app/session'
import { EmptyState } from '@renderer/components/EmptyState'
import { useHasSheetDraft } from '@renderer/components/sheet/useSheetDraft'
import { useUndoableCall } from '@renderer/components/undo'
import { AttendanceBar } from './AttendanceBar'
import { EarlierDialog } from './EarlierDialog'
import { RosterSheet, rosterDraftKey } from './RosterSheet'
import { UnknownFirms } from './UnknownFirms'

type View = 'all' | 'away' | 'came' | 'doubtful'

/** The people of a session: who is expected, who came, and what is doubtful about them. */
export function RosterPart({ detail, locked }: { detail: TrainingDetail; locked: boolean }) {
  const [, navigate] = useLocation()
  const { today } = useSession()
  const { row, lines } = detail
  const [editing, setEditing] = useState(false)
  const [picking, setPicking] = useState(false)
  const [view, setView] = useState<View>('all')
  const hasDraft = useHasSheetDraft(rosterDraftKey(row.id))
  useEffect(() => {
    if (hasDraft && !locked) setEditing(true)
  }, [hasDraft, locked])
  if (editing && !locked) return <RosterSheet detail={detail} onDone={() => setEditing(false)} />
  const actions = !locked && (
    <>
      <Button onClick={() => setPicking(true)}>从往期选取</Button>
      <Button onClick={() => navigate(`/import?kind=training-roster&target=${row.id}&name=${encodeURIComponent(`${row.number} ${row.name}`)}`)}>从文件导入</Button>
      <Button onClick={() => setEditing(true)}>{lines.length === 0 ? '录入名册' : '编辑名册'}</Button>
    </>
  )
  const doubtful = new Set(detail.problems.map((problem) => problem.index))
  const came = lines.filter(hasAttended).length
  return (
    <div className="training-part">
      {lines.length === 0 ? (
        <>
          <div className="training-line">{actions}</div>
          <EmptyState text="名册为空。可以从文件导入、从表格软件粘贴，或从往期名册选取。" {...(!locked && { action: { label: '录入名册', run: () => setEditing(true) } })} />
        </>
      ) : (
        <>
          {!locked && row.heldOn <= today && <AttendanceBar detail={detail} />}
          {!locked && <UnknownFirms detail={detail} />}
          <div className="training-line">
            <Segmented<View>
              value={view}
              onChange={setView}
              options={[
                { value: 'all', label: `全部 ${lines.length}` },
                { value: 'away', label: `未到 ${lines.length - came}` },
                { value: 'came', label: `已到 ${came}` },
                { value: 'doubtful', label: `有提示 ${doubtful.size}` },
              ]}
            />
            <span className="spacer" />
            {actions}
          </div>
          <RosterTable detail={detail} locked={locked} view={view} doubtful={doubtful} />
        </>
      )}
      {picking && <EarlierDialog detail={detail} onClose={() => setPicking(false)} />}
    </div>
  )
}

interface TableProps {
  readonly detail: TrainingDetail
  readonly locked: boolean
  readonly view: View
  readonly doubtful: ReadonlySet<number>
}

function RosterTable({ detail, locked, view, doubtful }: TableProps) {
  const { today } = useSession()
  const { row, lines, problems, head } = detail
  const wanted = (index: number, attended: boolean): boolean =>
    view === 'all' || (view === 'doubtful' ? doubtful.has(index) : attended === (view === 'came'))
  const shown = lines.map((line, index) => ({ line, index })).filter(({ line, index }) => wanted(index, hasAttended(line)))
  const said = new Map<number, string>()
  for (const { index, message } of problems) said.set(index, said.has(index) ? `${said.get(index)}；${message}` : message)
  const heads = ['序号', '单位名称', '姓名', '职务', '联系电话', '签到', ...(head.hasExam ? ['成绩'] : []), '提示', '']
  return (
    <div className="training-scroll">
      <table className="training-table" aria-label="名册">
        <thead>
          <tr>
            {heads.map((title, index) => (
              <th key={`${title}${index}`} className={title === '序号' || title === '成绩' ? 'number' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, index }) => (
            <RosterRow key={line.id} line={line} sessionId={row.id} markable={!locked && row.heldOn <= today} exam={head.hasExam} problem={said.get(index) ?? ''} />
          ))}
          {shown.length === 0 && (
            <tr>
              <td colSpan={heads.length} className="muted">
                没有符合条件的人员
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly line: TrainingDetail['lines'][number]
  readonly sessionId: string
  /** Whether attendance may be entered now. */
  readonly markable: boolean
  readonly exam: boolean
  readonly problem: string
}

/** One person. Drawn again only when something of this line has changed: every Enter reloads the roster. */
const RosterRow = memo(function RosterRow({ line, sessionId, markable, exam, problem }: RowProps) {
  const run = useUndoableCall()
  const mark = (): void => {
    const values = { id: sessionId, lineIds: [line.id], signedIn: !line.signedIn, at: null, manner: line.signedIn ? null : ('handwritten' as const) }
    void run('training/attend', values, () => `${line.position} 号 ${line.name} ${line.signedIn ? '已取消签到' : '已到'}`)
  }
  return (
    <tr>
      <td className="number">{line.position}</td>
      <td className="wrap" title={line.employerName}>
        {line.employerId === null ? line.employerName : <Link href={`/employers/${line.employerId}`}>{line.employerName}</Link>}
      </td>
      <td>{line.name}</td>
      <td>{line.post}</td>
      <td>{maskPhone(line.phone)}</td>
      <td>{line.signedIn ? [optionLabel(signInManners, line.manner ?? 'handwritten'), line.signedInAt].filter(Boolean).join(' ') : ''}</td>
      {exam && <td className="number">{line.score ?? ''}</td>}
      <td className="grow problem">{problem}</td>
      <td className="number">
        {markable && (
          <Button type="link" size="small" onClick={mark}>
            {line.signedIn ? '取消签到' : '已到'}
          </Button>
        )}
      </td>
    </tr>
  )
})
