import { useMemo } from 'react'
import { SheetTable } from '@renderer/components/sheet/SheetTable'
import type { SheetRow } from '@renderer/components/sheet/model'
import { useSession } from '@renderer/app/session'
import { readRow, type RowSpec } from './rowSheet'

interface RowsFieldProps {
  readonly spec: RowSpec
  readonly label: string
  readonly lines?: number
  readonly hint?: string
  // Given by antd's Form.Item:
  readonly value?: SheetRow[]
  readonly onChange?: (rows: SheetRow[]) => void
}

/** Rows of a form typed as in a spreadsheet; the form keeps what was typed, so that nothing half-typed is lost. */
export function RowsField({ spec, label, lines = 4, hint = '', value = [], onChange }: RowsFieldProps) {
  const { today } = useSession()
  const read = useMemo(() => value.map((row) => readRow(spec, row, today)), [value, spec, today])
  return (
    <SheetTable
      label={label}
      columns={spec.columns}
      rows={value}
      onChange={(rows) => onChange?.(rows)}
      lines={lines}
      problem={(row, column) => read[row]?.problems.get(column) ?? null}
      foot={<span className="muted">{hint}</span>}
    />
  )
}
