import { Link } from 'wouter'
import { employerInput, type EmployerRow } from '@shared/features/employer'
import { describeFields } from '@shared/fields/describe'
import { Facts } from '@renderer/components/Facts'
import { displayValue } from '@renderer/grid/columns'

const fields = describeFields(employerInput).filter((field) => field.name !== 'name')

/** An employer beside the list: its facts, one click from the whole record. */
export function EmployerPreview({ employer }: { employer: EmployerRow }) {
  return (
    <>
      <h2>
        <Link href={`/employers/${employer.id}`}>{employer.name}</Link>
      </h2>
      <Facts
        items={fields.map((field) => [
          field.label,
          field.name === 'townId' ? employer.townName : displayValue(field, employer[field.name as keyof EmployerRow]),
        ])}
      />
    </>
  )
}
