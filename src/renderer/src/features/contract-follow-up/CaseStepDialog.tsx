import { followUpStateLabel, followUpStepInput, followUpSteps, type FollowUpRow, type FollowUpStep, type FollowUpStepValues } from '@shared/features/contract-follow-up'
import { optionLabel } from '@shared/fields/values'
import { callWithBatch } from '@renderer/app/bridge'
import { PersonField } from '@renderer/components/PeopleField'
import { useUndoToast } from '@renderer/components/undo'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

interface CaseStepDialogProps {
  readonly rows: readonly FollowUpRow[]
  readonly step: FollowUpStep
  readonly onClose: () => void
}

const schemas = {
  urge: followUpStepInput.pick({ means: true, dueDate: true }),
  clear: followUpStepInput.pick({ reviewer: true }),
  none: followUpStepInput.pick({}),
}
const empty: FollowUpStepValues = { means: null, dueDate: null, reviewer: '' }
const keep = '不填的，各家保持原来所填'

/** One step with many cases at once, all or none; what the step asks for can be filled in for all of them here. */
export function CaseStepDialog({ rows, step, onClose }: CaseStepDialogProps) {
  const toast = useUndoToast()
  const label = optionLabel(followUpSteps, step)
  const refs = rows.map(({ id, version }) => ({ id, version }))
  const take = async (values: Partial<FollowUpStepValues>): Promise<void> => {
    const { data, batch } = await callWithBatch('contract-follow-up/step-many', { rows: refs, step, values: { ...empty, ...values } })
    toast(`${data.done} 家已办理“${label}”`, batch)
  }
  const common = { title: `${label}（${rows.length} 家）`, okText: label, onClose }
  switch (step) {
    case 'urge':
      return <StepDialog {...common} schema={schemas.urge} initial={{ means: null, dueDate: null }} help={() => ({ dueDate: keep })} onSubmit={take} />
    case 'clear':
      return (
        <StepDialog
          {...common}
          schema={schemas.clear}
          initial={{ reviewer: '' }}
          help={() => ({ reviewer: keep })}
          controls={{ reviewer: (value, change, id) => <PersonField id={id} value={typeof value === 'string' ? value : ''} onChange={change} /> }}
          onSubmit={take}
        />
      )
    case 'escalate':
      return <StepDialog {...common} danger schema={schemas.none} initial={{}} head={() => <p>期限已届满仍未补签的，转为“{followUpStateLabel('escalated')}”，随后逐家登记检查。</p>} onSubmit={() => take({})} />
    case 'reopen':
      return <StepDialog {...common} schema={schemas.none} initial={{}} head={() => <p>恢复督促，状态按名单的办理情况确定。</p>} onSubmit={() => take({})} />
  }
}
