import { Form } from 'antd'
import { call, CallFailure } from '@renderer/app/bridge'
import { EmployerPicker, type EmployerPickerProps } from '@renderer/components/EmployerPicker'

/** The employer inspected; its address and contact are put where they are still empty. */
export function EmployerField(props: EmployerPickerProps) {
  const form = Form.useFormInstance()
  const fill = async (id: string): Promise<void> => {
    try {
      const employer = await call('employer/get', { id })
      const { place, siteContact } = form.getFieldsValue(true) as { place: string; siteContact: string }
      if (place === '') form.setFieldValue('place', employer.address)
      if (siteContact === '') form.setFieldValue('siteContact', employer.contact)
    } catch (error) {
      // Only a convenience: the clerk types both when the employer cannot be read.
      if (!(error instanceof CallFailure)) throw error
    }
  }
  return (
    <EmployerPicker
      {...props}
      onChange={(id) => {
        props.onChange?.(id)
        if (id !== null) void fill(id)
      }}
    />
  )
}
