import { useState, type ReactNode } from 'react'
import type { z } from '@shared/zod'
import { RecordForm } from '@renderer/components/RecordForm'

export interface SettingFormProps<S extends z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly schema: S
  /** Null while it is being loaded. */
  readonly value: z.input<S> | undefined
  readonly onSubmit: (values: z.input<S>) => Promise<void>
  readonly wide?: readonly string[]
  readonly children?: ReactNode
}

/** One group of settings as a form that stays where it is: 取消 puts the saved values back. */
export function SettingForm<S extends z.ZodObject>(props: SettingFormProps<S>) {
  const [round, setRound] = useState(0)
  if (props.value === undefined) return null
  return (
    <section className="panel">
      <h2>{props.title}</h2>
      <RecordForm
        key={`${round} ${JSON.stringify(props.value)}`}
        schema={props.schema}
        initial={props.value}
        draftKey={`setting:${props.name}`}
        submitLabel="保存"
        wide={props.wide ?? []}
        onCancel={() => setRound(round + 1)}
        onSubmit={props.onSubmit}
      />
      {props.children}
    </section>
  )
}
