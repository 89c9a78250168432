import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { employerInput, type EmployerDetail } from '@shared/features/employer'
import { describeFields } from '@shared/fields/describe'
import { maskPhone } from '@shared/text/mask'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { EmployerTimeline } from '@renderer/components/Timeline'
import { displayValue } from '@renderer/grid/columns'
import { EmployerCases, EmployerTitle } from '@renderer/features/harmony/EmployerTitle'
import { FirmFilePanel } from '@renderer/features/rules-guidance/FirmFilePanel'
import { AboveScaleEditor } from './AboveScaleEditor'
import { EmployerRecords } from './EmployerRecords'
import { EmployerStatusTag } from './EmployerStatusTag'
import { RenameForm } from './RenameForm'

/** One employer with everything about it on one page. */
export function EmployerPage() {
  const { id } = useParams<{ id: string }>()
  const { data, error } = useCall('employer/get', { id })
  if (error) return <div className="empty">{error.message}</div>
  if (data?.id !== id) return null
  return <EmployerRecord employer={data} />
}

function EmployerRecord({ employer }: { employer: EmployerDetail }) {
  const [, navigate] = useLocation()
  const { message } = App.useApp()
  const [renaming, setRenaming] = useState(false)
  const [showPhone, setShowPhone] = useState(false)
  const facts = describeFields(employerInput).filter((field) => !['name', 'status', 'remark'].includes(field.name))
  const text = (name: string): string => {
    if (name === 'townId') return employer.townName ?? ''
    if (name === 'phone') return showPhone ? employer.phone : maskPhone(employer.phone)
    const field = facts.find((fact) => fact.name === name)
    return field ? displayValue(field, employer[name as keyof EmployerDetail]) : ''
  }
  return (
    <div className="page page-scroll">
      <PageHead title={employer.name} count={
          <>
            <EmployerStatusTag status={employer.status} /> <EmployerTitle employerId={employer.id} />
          </>
        }>
        <Button onClick={() => navigate(`/employers/merge?kept=${employer.id}`)}>与另一家合并</Button>
        <Button onClick={() => setRenaming(true)}>登记更名</Button>
        <Button onClick={() => navigate(`/employers/${employer.id}/edit`)}>修改</Button>
        <Button onClick={() => navigate(`/guidance/new?employer=${employer.id}`)}>登记规章指导</Button>
        <Button onClick={() => navigate(`/contracts/new?employer=${employer.id}`)}>登记补签</Button>
        <Button type="primary" onClick={() => navigate(`/inspections/new?employer=${employer.id}`)}>
          登记检查
        </Button>
      </PageHead>
      <div className="record">
        <div className="stack">
          <section className="panel">
            <h2>基本情况</h2>
            <dl className="facts" style={{ margin: 0 }}>
              {facts.map((field) => (
                <div key={field.name}>
                  <dt>{field.label}</dt>
                  <dd>
                    {text(field.name) || <span className="muted">未填</span>}
                    {field.name === 'phone' && employer.phone !== '' && (
                      <Button type="link" size="small" onClick={() => setShowPhone(!showPhone)}>
                        {showPhone ? '隐藏' : '显示'}
                      </Button>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
            {employer.remark !== '' && <p style={{ marginTop: 10, whiteSpace: 'pre-wrap' }}>备注：{employer.remark}</p>}
          </section>
          <EmployerRecords employerId={employer.id} />
          <EmployerCases employerId={employer.id} />
          <FirmFilePanel employerId={employer.id} />
          <section className="panel">
            <h2>规上年度</h2>
            <AboveScaleEditor employer={employer} />
          </section>
          {employer.formerNames.length > 0 && (
            <section className="panel">
              <h2>曾用名</h2>
              {employer.formerNames.map((former) => (
                <p key={former.id}>
                  {former.name}
                  <span className="muted">　{former.untilDate ? `至 ${former.untilDate}` : '变更日期未填'}</span>
                </p>
              ))}
            </section>
          )}
        </div>
        <section className="panel" style={{ alignSelf: 'start' }}>
          <h2>经过</h2>
          <EmployerTimeline employerId={employer.id} />
        </section>
      </div>
      <Modal open={renaming} title="登记更名" footer={null} destroyOnHidden onCancel={() => setRenaming(false)}>
        <RenameForm
          employer={employer}
          onDone={() => {
            setRenaming(false)
            void message.success('已登记更名，原名称仍可查到')
          }}
          onSubmit={(name, untilDate) =>
            call('employer/rename', { id: employer.id, version: employer.version, name, untilDate })
          }
        />
      </Modal>
    </div>
  )
}
