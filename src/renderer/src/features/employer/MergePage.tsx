import { Alert, Button, Radio } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { employerInput, mergedValues, proposeSides, type EmployerDetail, type MergePreview } from '@shared/features/employer'
import { describeFields } from '@shared/fields/describe'
import { maskPhone } from '@shared/text/mask'
import { useCall } from '@renderer/app/queries'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { PageHead } from '@renderer/components/PageHead'
import { useUndoableCall } from '@renderer/components/undo'
import { displayValue } from '@renderer/grid/columns'
import './merge.css'

/** Two employers side by side; each field of the one they become is chosen from either. */
export function MergePage() {
  const [, navigate] = useLocation()
  const params = new URLSearchParams(useSearch())
  const [kept, dropped] = [params.get('kept') ?? '', params.get('dropped')]
  const { data, error } = useCall('employer/merge-preview', { keptId: kept, droppedId: dropped ?? '' }, { enabled: dropped !== null })
  const go = (keptId: string, droppedId: string): void => navigate(`/employers/merge?kept=${keptId}&dropped=${droppedId}`, { replace: true })
  const ready = data?.kept.id === kept && data.dropped.id === dropped
  return (
    <div className="page page-scroll">
      <PageHead title="合并企业">
        <Button onClick={() => history.back()}>返回</Button>
        {dropped !== null && <Button onClick={() => go(dropped, kept)}>左右互换</Button>}
      </PageHead>
      {dropped === null && (
        <section className="panel">
          <h2>与哪一家合并</h2>
          <div style={{ maxWidth: 520 }}>
            <EmployerPicker onChange={(id) => id !== null && id !== kept && go(kept, id)} />
          </div>
        </section>
      )}
      {error && <div className="empty">{error.message}</div>}
      {ready && <Compared key={`${kept} ${dropped}`} preview={data} />}
    </div>
  )
}

type Side = 'kept' | 'dropped'
const fields = describeFields(employerInput)

function Compared({ preview }: { readonly preview: MergePreview }) {
  const { kept, dropped, links, conflicts } = preview
  const [, navigate] = useLocation()
  const run = useUndoableCall()
  const [sides, setSides] = useState(() => proposeSides(kept, dropped))
  const [busy, setBusy] = useState(false)
  const merge = async (): Promise<void> => {
    setBusy(true)
    const done = await run(
      'employer/merge',
      {
        kept: { id: kept.id, version: kept.version },
        dropped: { id: dropped.id, version: dropped.version },
        values: mergedValues(kept, dropped, sides),
      },
      ({ name }) => `已合并为“${name}”`,
    )
    setBusy(false)
    if (done) navigate(`/employers/${done.id}`, { replace: true })
  }
  return (
    <div className="stack">
      {conflicts.map((conflict) => (
        <Alert key={conflict} type="warning" showIcon title={conflict} />
      ))}
      <section className="panel">
        <h2>逐项选择保留的内容</h2>
        <table className="merge-table">
          <thead>
            <tr>
              <th />
              <th>保留的企业</th>
              <th>并入后移到回收站的企业</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const name = field.name as keyof typeof sides
              const same = kept[name] === dropped[name]
              return (
                <tr key={field.name}>
                  <th scope="row">{field.label}</th>
                  {(['kept', 'dropped'] as const).map((side) => (
                    <td key={side} className={!same && sides[name] === side ? 'merge-chosen' : ''}>
                      {same ? (
                        <span className={side === 'dropped' ? 'muted' : ''}>{shown(preview[side], field.name)}</span>
                      ) : (
                        <Radio
                          aria-label={`${field.label}：${side === 'kept' ? '保留的企业' : '并入的企业'}`}
                          checked={sides[name] === side}
                          onChange={() => setSides((before): Record<typeof name, Side> => ({ ...before, [name]: side }))}
                        >
                          {shown(preview[side], field.name)}
                        </Radio>
                      )}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <section className="panel">
        <h2>一并转入的记录</h2>
        {links.length === 0 && <p className="muted">两家企业都没有其他记录。</p>}
        {links.length > 0 && (
          <table className="merge-table merge-links">
            <thead>
              <tr>
                <th />
                <th>原有</th>
                <th>转入</th>
              </tr>
            </thead>
            <tbody>
              {links.map((link) => (
                <tr key={link.entity}>
                  <th scope="row">{link.label}</th>
                  <td>{link.kept.toLocaleString('zh-CN')} 条</td>
                  <td>{link.dropped.toLocaleString('zh-CN')} 条</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="muted">已签发的文书仍用签发时的名称。并入企业的名称列为曾用名，仍可查到。合并后可在操作记录中整体撤销。</p>
        <Button className="merge-do" type="primary" loading={busy} disabled={conflicts.length > 0} onClick={() => void merge()}>
          合并
        </Button>
      </section>
    </div>
  )
}

function shown(employer: EmployerDetail, name: string): string {
  if (name === 'townId') return employer.townName ?? '未填'
  if (name === 'phone') return employer.phone === '' ? '未填' : maskPhone(employer.phone)
  const field = fields.find((one) => one.name === name)
  return (field && displayValue(field, employer[name as keyof EmployerDetail])) || '未填'
}
