import { useState } from 'react'
import { formKinds, type FormKind } from '@shared/features/paper-form'
import { useCall } from '@renderer/app/queries'
import './forms.css'
import { FormEditor } from './FormEditor'

/** How each kind of paper is called, worded, signed and copied: the form as data, with the paper beside it. */
export function PaperFormsPage() {
  const { data } = useCall('paper-form/list', {})
  const [chosen, setChosen] = useState<FormKind>('correction-order')
  const form = data?.find(({ kind }) => kind === chosen)
  return (
    <div className="page">
      <div className="forms-split">
        <nav className="panel forms-list" aria-label="文书种类">
          {formKinds.map(({ value, label }) => {
            const edition = data?.find(({ kind }) => kind === value)?.edition ?? 0
            return (
              <button key={value} type="button" aria-current={value === chosen} onClick={() => setChosen(value)}>
                <span>{value === 'case-order' ? '限期改正指令书（案件）' : label}</span>
                {edition > 0 && <span className="muted">第 {edition} 版</span>}
              </button>
            )
          })}
        </nav>
        {form && <FormEditor key={`${form.kind} ${form.edition}`} form={form} />}
      </div>
    </div>
  )
}
