import { Button, Progress } from 'antd'
import { importKindWords } from '@shared/features/import'
import { useUi } from '@renderer/app/uiState'
import { cancel, useImport } from './importStore'

/** What is running, how far it is, and a way to stop it. */
export function RunningStep() {
  const { busy, kind, view } = useImport()
  const job = useUi((state) => state.jobs.find((running) => running.job === busy?.job))
  if (!busy) return null
  const { label, unit } = importKindWords(kind)
  const title = { open: '正在读取文件', plan: '正在核对', run: `正在导入${label}`, undo: '正在撤销导入' }[
    busy.what
  ]
  const counted = job !== undefined && job.total > 1
  const done = counted ? Math.floor((job.done / job.total) * 100) : 0
  return (
    <section className="panel import-running">
      <h2>{title}</h2>
      {view && <p className="muted">{view.fileName}</p>}
      <Progress percent={done} status="normal" />
      <p className="muted">
        {counted ? `${job.done.toLocaleString('zh-CN')} / ${job.total.toLocaleString('zh-CN')} ${unit}` : ' '}
      </p>
      <Button onClick={cancel}>取消</Button>
      {busy.what === 'run' && <p className="muted">全部写完才生效；中途取消则一条也不写入。</p>}
    </section>
  )
}
