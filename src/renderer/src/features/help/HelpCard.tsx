import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Modal, Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { helpFor } from './texts'

/** The help card of the page that is open: F1 or the question mark. */
export function HelpCard() {
  const [open, setOpen] = useState(false)
  const [location] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return
      event.preventDefault()
      setOpen((shown) => !shown)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const text = helpFor(location)
  return (
    <>
      <Tooltip title="本页说明（F1）">
        <Button type="text" aria-label="本页说明" icon={<QuestionCircleOutlined />} onClick={() => setOpen(true)} />
      </Tooltip>
      <Modal open={open} title={`说明：${text.title}`} footer={null} width={560} onCancel={() => setOpen(false)}>
        <ol className="help-steps">
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {text.keys && (
          <dl className="help-keys">
            {text.keys.map(([key, meaning]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        )}
      </Modal>
    </>
  )
}
