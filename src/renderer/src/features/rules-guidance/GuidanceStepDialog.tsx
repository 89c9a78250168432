import {
  guidanceInput,
  guidanceStateAfter,
  guidanceStateLabel,
  guidanceSteps,
  recheckConclusions,
  recheckConclusionValues,
  type GuidanceDetail,
  type GuidanceRow,
  type GuidanceStep,
  type GuidanceStepInput,
} from '@shared/features/rules-guidance'
import { addDays } from '@shared/calendar'
import { field } from '@shared/fields/describe'
import { optionLabel } from '@shared/fields/values'
import { z } from '@shared/zod'
import { callWithBatch } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { useUndoToast } from '@renderer/components/undo'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

interface DialogProps {
  readonly detail: GuidanceDetail
  readonly step: GuidanceStep
  readonly onClose: () => void
}

const { dueDate, recheckedOn, completedOn, closingReason } = guidanceInput.shape
const conclusion = field(z.enum(recheckConclusionValues, { error: '请选择复核结论' }), { label: '复核结论', kind: 'option', options: recheckConclusions })
const schemas = {
  due: z.object({ dueDate }),
  completed: z.object({ completedOn }),
  rechecked: z.object({ recheckedOn, conclusion, completedOn }),
  reason: z.object({ closingReason }),
  none: z.object({}),
}

/** Days an employer is given where nothing else was agreed; the law sets none. */
const USUAL_DAYS = 30

/** What a step asks for, and the step itself, with one case. */
export function GuidanceStepDialog({ detail, step, onClose }: DialogProps) {
  const toast = useUndoToast()
  const take = async (values: GuidanceStepInput): Promise<void> => {
    const { batch } = await callWithBatch('rules-guidance/step', { id: detail.id, version: detail.version, step, values })
    toast(`已办理“${stepLabel(step)}”`, batch)
  }
  return <StepForm detail={detail} step={step} title={stepLabel(step)} onTake={take} onClose={onClose} />
}

interface BatchProps {
  readonly rows: readonly GuidanceRow[]
  readonly step: GuidanceStep
  readonly onClose: () => void
}

/** The same with many cases at once, all or none. */
export function GuidanceBatchDialog({ rows, step, onClose }: BatchProps) {
  const toast = useUndoToast()
  const [first] = rows
  if (first === undefined) return null
  const refs = rows.map(({ id, version }) => ({ id, version }))
  const take = async (values: GuidanceStepInput): Promise<void> => {
    const { data, batch } = await callWithBatch('rules-guidance/step-many', { rows: refs, step, values })
    toast(`${data.done} 条已办理“${stepLabel(step)}”`, batch)
  }
  const usual: StepGround = { state: first.state, dueDate: null, recheckedOn: null, conclusion: null, closingReason: '', clauses: [] }
  return <StepForm detail={usual} step={step} title={`${stepLabel(step)}（${rows.length} 条）`} onTake={take} onClose={onClose} />
}

/** What the dialogs offer from the start. */
type StepGround = Pick<GuidanceDetail, 'state' | 'dueDate' | 'recheckedOn' | 'conclusion' | 'closingReason'> & { readonly clauses: readonly { readonly corrected: boolean }[] }

interface FormProps {
  readonly detail: StepGround
  readonly step: GuidanceStep
  readonly title: string
  readonly onTake: (values: GuidanceStepInput) => Promise<unknown>
  readonly onClose: () => void
}

const stepLabel = (step: GuidanceStep): string => optionLabel(guidanceSteps, step)

function StepForm({ detail, step, title, onTake: take, onClose }: FormProps) {
  const { today } = useSession()
  const common = { title, okText: stepLabel(step), onClose }
  const due = detail.dueDate ?? addDays(today, USUAL_DAYS)
  switch (step) {
    case 'feedback':
    case 'revise':
      return <StepDialog {...common} schema={schemas.due} initial={{ dueDate: step === 'feedback' && detail.clauses.length === 0 ? detail.dueDate : due }} onSubmit={take} required={() => (step === 'revise' ? ['dueDate'] : [])} />
    case 'redo':
      return <StepDialog {...common} schema={schemas.due} initial={{ dueDate: addDays(today, USUAL_DAYS) }} onSubmit={take} required={() => ['dueDate']} />
    case 'complete':
      return detail.state === 'returned' ? (
        <StepDialog {...common} schema={schemas.completed} initial={{ completedOn: today }} onSubmit={take} required={() => ['completedOn']} />
      ) : (
        <StepDialog
          {...common}
          schema={schemas.rechecked}
          initial={{ recheckedOn: detail.recheckedOn ?? today, conclusion: detail.conclusion ?? 'passed', completedOn: today }}
          onSubmit={take}
          required={() => ['recheckedOn', 'conclusion', 'completedOn']}
          warnings={() => {
            const open = detail.clauses.filter((clause) => !clause.corrected).length
            return open > 0 ? [`还有 ${open} 条问题条款未标为已改正`] : []
          }}
        />
      )
    case 'transfer':
    case 'terminate':
      return <StepDialog {...common} danger={step === 'terminate'} schema={schemas.reason} initial={{ closingReason: detail.closingReason }} onSubmit={take} required={() => ['closingReason']} />
    case 'review':
    case 'recheck':
    case 'reopen':
      return <StepDialog {...common} schema={schemas.none} initial={{}} onSubmit={() => take({})} head={() => <p>将状态改为“{guidanceStateLabel(guidanceStateAfter(step))}”。</p>} />
  }
}
