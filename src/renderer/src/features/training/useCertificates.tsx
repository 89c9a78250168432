import { App } from 'antd'
import { useState } from 'react'
import { certificateReason } from '@shared/features/training'
import { call, CallFailure } from '@renderer/app/bridge'
import { StepDialog } from '@renderer/features/correction-order/StepDialog'

/** Prints certificates, or saves them as one PDF. */
export function useCertificatePapers() {
  const { message } = App.useApp()
  const [busy, setBusy] = useState<'pdf' | 'print' | null>(null)
  const run = async (what: 'pdf' | 'print', ids: string[]): Promise<void> => {
    setBusy(what)
    try {
      if (what === 'print') {
        const { printed } = await call('training/certificate-print', { ids })
        if (printed) void message.success('已打印')
      } else {
        const { path } = await call('training/certificate-pdf', { ids })
        if (path !== null) void message.success(`已存为 ${path}`)
      }
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      void message.error(failure.message)
    } finally {
      setBusy(null)
    }
  }
  return { busy, run }
}

export interface AskedCertificate {
  readonly what: 'reissue' | 'void'
  readonly id: string
  readonly version: number
  readonly number: string
  readonly holder: string
}

/** Why a certificate is issued again, or made void. */
export function CertificateDialog({ asked, onClose }: { asked: AskedCertificate; onClose: () => void }) {
  const { what, id, version, number, holder } = asked
  const again = what === 'reissue'
  return (
    <StepDialog
      title={again ? '补发证书' : '证书作废'}
      okText={again ? '补发' : '作废'}
      danger={!again}
      schema={certificateReason}
      initial={{ reason: '' }}
      required={() => ['reason']}
      head={() => (
        <p>
          {number} {holder}：{again ? '证书号不变，证书上注明“补发”和日期，并记入登记簿。' : '作废后证书号不再使用，仍列在登记簿中；可以重新发证。'}
        </p>
      )}
      onSubmit={({ reason }) => call(again ? 'training/reissue-certificate' : 'training/void-certificate', { id, version, reason })}
      onClose={onClose}
    />
  )
}
