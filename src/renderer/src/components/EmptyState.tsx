import { Button } from 'antd'

/** Says in one sentence what belongs here, with the one button that puts it there. */
export function EmptyState(props: { text: string; action?: { label: string; run: () => void } }) {
  return (
    <div className="empty">
      <p>{props.text}</p>
      {props.action && (
        <Button type="primary" onClick={props.action.run}>
          {props.action.label}
        </Button>
      )}
    </div>
  )
}
