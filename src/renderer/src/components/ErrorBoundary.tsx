import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from 'antd'
import { call } from '@renderer/app/bridge'

/** A page that breaks says so in its own place; the rest of the desk goes on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { incident: string | null; failed: boolean }> {
  override state = { incident: null, failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    call('app/report-error', {
      message: error.message.slice(0, 2000),
      stack: `${error.stack ?? ''}\n${info.componentStack ?? ''}`.slice(0, 8000),
    })
      .then(({ incident }) => this.setState({ incident }))
      .catch(() => undefined)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="empty" role="alert">
        <p>此页显示出错{this.state.incident ? `（编号 ${String(this.state.incident)}）` : ''}，已记入日志。已保存的数据不受影响。</p>
        <Button onClick={() => this.setState({ failed: false, incident: null })}>重新显示</Button>
      </div>
    )
  }
}
