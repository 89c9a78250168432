import { Checkbox } from 'antd'
import type { EmployerDetail } from '@shared/features/employer'
import { useCommand } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'

const YEARS_SHOWN = 8

/** The years for which the employer stands on the dated above-scale list; ticking saves. */
export function AboveScaleEditor({ employer }: { employer: EmployerDetail }) {
  const { today } = useSession()
  const save = useCommand('employer/set-above-scale')
  const newest = Number(today.slice(0, 4))
  const recent = Array.from({ length: YEARS_SHOWN }, (_, back) => newest - back)
  const years = [...new Set([...recent, ...employer.aboveScaleYears])].toSorted((a, b) => b - a)
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '6px 20px' }}>
      {years.map((year) => (
        <Checkbox
          key={year}
          checked={employer.aboveScaleYears.includes(year)}
          disabled={save.isPending}
          onChange={(event) =>
            save.mutate({
              id: employer.id,
              years: event.target.checked
                ? [...employer.aboveScaleYears, year]
                : employer.aboveScaleYears.filter((other) => other !== year),
            })
          }
        >
          {year} 年
        </Checkbox>
      ))}
      {save.error && <span style={{ color: 'var(--red)' }}>{save.error.message}</span>}
    </div>
  )
}
