import { Button, Progress } from 'antd'
import { call } from './bridge'
import { useSession } from './session'
import { useUi } from './uiState'

/** What is running, how far it is, and a way to stop it. */
export function BottomBar() {
  const jobs = useUi((state) => state.jobs)
  const { version, dataFolder } = useSession()
  return (
    <footer className="desk-bottom">
      {jobs.length === 0 && <span>就绪</span>}
      {jobs.map((job) => (
        <span key={job.job} style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          {job.label}
          <Progress
            percent={job.total > 0 ? Math.floor((job.done / job.total) * 100) : 0}
            size="small"
            style={{ width: 160, margin: 0 }}
          />
          <Button type="link" size="small" onClick={() => void call('app/cancel-job', { job: job.job })}>
            取消
          </Button>
        </span>
      ))}
      <span style={{ flex: 1 }} />
      <span title={dataFolder}>版本 {version}</span>
    </footer>
  )
}
