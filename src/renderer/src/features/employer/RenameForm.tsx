import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { EmployerDetail } from '@shared/features/employer'
import { CallFailure } from '@renderer/app/bridge'
import { DateInput } from '@renderer/components/DateInput'

export interface RenameFormProps {
  readonly employer: EmployerDetail
  readonly onSubmit: (name: string, untilDate: string | null) => Promise<unknown>
  readonly onDone: () => void
}

/** A change of name: the present name becomes a former one with the date it ended. */
export function RenameForm({ employer, onSubmit, onDone }: RenameFormProps) {
  const [name, setName] = useState(employer.name)
  const [until, setUntil] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const [dateProblem, setDateProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (dateProblem) return
    setSaving(true)
    try {
      await onSubmit(name, until)
      onDone()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem(error.error.fields?.['name'] ?? error.message)
    } finally {
      setSaving(false)
    }
  }
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <Form.Item
        label="新名称"
        required
        {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
      >
        <Input autoFocus aria-label="新名称" value={name} onChange={(event) => setName(event.target.value)} />
      </Form.Item>
      <Form.Item
        label="原名称用至"
        {...(dateProblem ? { validateStatus: 'error' as const, help: dateProblem } : {})}
      >
        <DateInput value={until} onChange={setUntil} onProblem={setDateProblem} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={saving}>
        登记
      </Button>
    </Form>
  )
}
