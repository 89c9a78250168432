import { trainingSteps, trainingStepFields, type TrainingStep } from '@shared/features/training'
import type { RowRef } from '@shared/list/request'
import { callWithBatch } from '@renderer/app/bridge'
import { useUndoToast } from '@renderer/components/undo'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

interface DialogProps {
  /** Taken together, all or none. */
  readonly rows: readonly RowRef[]
  readonly step: TrainingStep
  readonly noticeOn: string | null
  readonly paperSignatures: number | null
  readonly onClose: () => void
}

const schemas = {
  notify: trainingStepFields.pick({ noticeOn: true }),
  archive: trainingStepFields.pick({ paperSignatures: true }),
  archiveMany: trainingStepFields.pick({ signaturesAgree: true }),
  cancel: trainingStepFields.pick({ cancelReason: true }),
  none: trainingStepFields.pick({}),
}

/** Steps that ask for something before they are taken; the others are taken at once. */
export const askingSteps: readonly TrainingStep[] = ['notify', 'archive', 'cancel']

/** What a step asks for, and the step itself, with one session or with many. */
export function TrainingStepDialog(props: DialogProps) {
  const { rows, step, onClose } = props
  const toast = useUndoToast()
  const rule = trainingSteps.find((known) => known.value === step)
  const label = rule?.label ?? ''
  const many = rows.length > 1
  const take = async (values: Parameters<typeof callWithBatch<'training/step'>>[1]['values']): Promise<void> => {
    const { data, batch } = await callWithBatch('training/step', { rows: rows.map(({ id, version }) => ({ id, version })), step, values })
    toast(many ? `${label}：已办理 ${data.stepped} 期` : `已${label}`, batch)
  }
  const common = { title: many ? `${label}（${rows.length} 期）` : label, okText: label, danger: step === 'cancel', onClose }
  switch (step) {
    case 'notify':
      return <StepDialog {...common} schema={schemas.notify} initial={{ noticeOn: props.noticeOn }} required={() => ['noticeOn']} onSubmit={take} />
    case 'archive':
      return many ? (
        <StepDialog {...common} schema={schemas.archiveMany} initial={{ signaturesAgree: false }} onSubmit={take} help={() => ({ signaturesAgree: '签名数不一致的，请打开该期单独归档' })} />
      ) : (
        <StepDialog {...common} schema={schemas.archive} initial={{ paperSignatures: props.paperSignatures }} required={() => ['paperSignatures']} onSubmit={take} />
      )
    case 'cancel':
      return <StepDialog {...common} schema={schemas.cancel} initial={{ cancelReason: '' }} required={() => ['cancelReason']} onSubmit={take} />
    case 'hold':
    case 'reopen':
      return <StepDialog {...common} schema={schemas.none} initial={{}} onSubmit={() => take({})} head={() => <p>将所选 {rows.length} 期办理“{label}”。</p>} />
  }
}
