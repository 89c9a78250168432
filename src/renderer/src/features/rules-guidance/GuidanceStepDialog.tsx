import { guidanceInput, guidanceStates, recheckConclusions, recheckConclusionValues, type GuidanceDetail, type GuidanceStep, type GuidanceStepInput } from '@shared/features/rules-guidance'
import { addDays } from '@shared/calendar'
import { field } from '@shared/fields/describe'
import { z } from '@shared/zod'
import { call } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
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

/** What a step asks for, and the step itself. */
export function GuidanceStepDialog({ detail, step, onClose }: DialogProps) {
  const { today } = useSession()
  const label = detail.steps.find((offer) => offer.step === step)?.label ?? ''
  const take = (values: GuidanceStepInput): Promise<unknown> =>
    call('rules-guidance/step', { id: detail.id, version: detail.version, step, values })
  const common = { title: label, okText: label, onClose }
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
      return <StepDialog {...common} schema={schemas.none} initial={{}} onSubmit={() => take({})} head={() => <p>将状态改为“{stateAfter(detail, step)}”。</p>} />
  }
}

function stateAfter(detail: GuidanceDetail, step: GuidanceStep): string {
  const to = detail.steps.find((offer) => offer.step === step)?.to
  return guidanceStates.find((state) => state.value === to)?.label ?? ''
}
