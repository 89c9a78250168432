import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { inspectionTypes } from '@shared/features/inspection'
import { useCall } from '@renderer/app/queries'
import { EmployerPicker } from '@renderer/components/EmployerPicker'
import { focusDialog } from '@renderer/components/focusDialog'
import './order.css'

/** Which employer an order is for, and which of its inspections it rests on. */
export function NewOrderDialog({ onClose }: { onClose: () => void }) {
  const [, navigate] = useLocation()
  const [employerId, setEmployerId] = useState<string | null>(null)
  const request = { filters: [{ field: 'employerId', op: 'equals' as const, value: employerId ?? '' }], limit: 20 }
  const { data } = useCall('inspection/list', request, { enabled: employerId !== null })
  const inspections = employerId === null ? [] : (data?.rows ?? []).filter((row) => row.employerId === employerId && row.findings > 0)
  return (
    <Modal open afterOpenChange={focusDialog} title="制作限期改正指令书" width={560} footer={null} onCancel={onClose}>
      <p className="dialog-line">被指令单位</p>
      <div className="wide-picker">
        <EmployerPicker value={employerId} onChange={setEmployerId} />
      </div>
      {employerId !== null && data && (
        <>
          <p className="dialog-line">{inspections.length > 0 ? '依据的检查' : '该单位没有发现问题的检查记录'}</p>
          <ul className="inspection-choice">
            {inspections.map((inspection) => (
              <li key={inspection.id}>
                <Link href={`/orders/new?inspection=${inspection.id}`}>
                  {inspection.inspectedOn} {inspectionTypes.find((type) => type.value === inspection.type)?.label}
                </Link>
                <span className="muted">
                  问题 {inspection.findings} 项{inspection.orders > 0 ? `，已有指令书 ${inspection.orders} 份` : ''}
                </span>
              </li>
            ))}
          </ul>
          <Button onClick={() => navigate(`/orders/new?employer=${employerId}`)}>不依据检查记录，直接填写</Button>
        </>
      )}
    </Modal>
  )
}
