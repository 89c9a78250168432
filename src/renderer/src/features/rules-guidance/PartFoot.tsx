import { Button } from 'antd'

/** Save and take back, below a part that was changed. */
export function PartFoot({ part }: { part: { dirty: boolean; busy: boolean; forget: () => void; submit: () => Promise<unknown> } }) {
  if (!part.dirty) return null
  return (
    <div className="part-foot">
      <Button type="primary" loading={part.busy} onClick={() => void part.submit()}>
        保存
      </Button>
      <Button onClick={part.forget}>放弃修改</Button>
      <span className="muted">有未保存的修改</span>
    </div>
  )
}
