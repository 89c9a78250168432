import { Link } from 'wouter'
import { mutualCareForms, tenthsText } from '@shared/features/harmony'
import { optionLabel } from '@shared/fields/values'
import { useCall } from '@renderer/app/queries'
import { StatusTag } from '@renderer/components/StatusTag'
import { HarmonyStateTag } from './HarmonyStateTag'

function useCases(employerId: string) {
  const { data } = useCall('harmony/list', { filters: [{ field: 'employerId', op: 'equals', value: employerId }], limit: 8 })
  return (data?.rows ?? []).filter((row) => row.employerId === employerId)
}

/** Beside an employer's name: the title it bears today, in red when something speaks against it. */
export function EmployerTitle({ employerId }: { readonly employerId: string }) {
  const titled = useCases(employerId).filter(({ state }) => state === 'valid' || state === 'kept' || state === 'review')
  return (
    <>
      {titled.map((row) => (
        <Link key={row.id} href={`/harmony/${row.id}`} className="harmony-title">
          <StatusTag tone={row.alerts > 0 ? 'red' : 'green'}>
            {row.alerts > 0 ? `${row.levelLabel}：称号期内有不良记录` : `${row.levelLabel}（至 ${row.validTo ?? ''}）`}
          </StatusTag>
        </Link>
      ))}
    </>
  )
}

/** On an employer's page: its applications and its part in 双爱活动, the newest first. */
export function EmployerCases({ employerId }: { readonly employerId: string }) {
  const rows = useCases(employerId)
  const { data: care } = useCall('mutual-care/list', { filters: [{ field: 'employerId', op: 'equals', value: employerId }], limit: 8 })
  const cared = care?.rows ?? []
  if (rows.length + cared.length === 0) return null
  return (
    <section className="panel">
      <h2>和谐企业和双爱活动</h2>
      <table className="plain-table">
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link href={`/harmony/${row.id}`}>{row.year} 年度</Link>
              </td>
              <td>
                <HarmonyStateTag state={row.state} />
              </td>
              <td>{row.levelLabel}</td>
              <td className="grow muted">
                {row.validTo === null ? '' : `有效期至 ${row.validTo}`}
                {row.nextReviewOn === null ? '' : `，下次复审 ${row.nextReviewOn}`}
              </td>
              <td className="number">{row.totalTenths === null ? '' : `${tenthsText(row.totalTenths)} 分`}</td>
            </tr>
          ))}
          {cared.map((row) => (
            <tr key={row.id}>
              <td>
                <Link href={`/mutual-care/${row.id}`}>{row.year} 年度</Link>
              </td>
              <td>{row.confirmed ? '已审核' : '未审核'}</td>
              <td>双爱活动</td>
              <td className="grow muted">
                {row.joinedOn} {row.forms.map((form) => optionLabel(mutualCareForms, form)).join('、')}
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
