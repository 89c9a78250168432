import type { z } from '@shared/zod'
import type { RowRef } from '@shared/list/request'
import { PeopleField, PersonField } from '@renderer/components/PeopleField'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

interface AssignDialogProps<S extends z.ZodObject> {
  readonly rows: readonly RowRef[]
  /** What is asked for: fields named handler or reviewer take one name, guides several. */
  readonly schema: S
  readonly initial: z.input<S>
  readonly onAssign: (rows: RowRef[], values: z.input<S>) => Promise<unknown>
  readonly onClose: () => void
}

/** 指派: hands the selected rows to somebody, all or none. */
export function AssignDialog<S extends z.ZodObject>({ rows, schema, initial, onAssign, onClose }: AssignDialogProps<S>) {
  const refs = rows.map(({ id, version }) => ({ id, version }))
  const person = (value: unknown, change: (value: unknown) => void, id: string) => (
    <PersonField id={id} value={typeof value === 'string' ? value : ''} onChange={change} />
  )
  return (
    <StepDialog
      title={`指派（${rows.length} 条）`}
      okText="指派"
      schema={schema}
      initial={initial}
      controls={{
        handler: person,
        reviewer: person,
        guides: (value, change, id) => <PeopleField id={id} value={Array.isArray(value) ? value.map(String) : []} onChange={change} />,
      }}
      onSubmit={(values) => onAssign(refs, values)}
      onClose={onClose}
    />
  )
}
