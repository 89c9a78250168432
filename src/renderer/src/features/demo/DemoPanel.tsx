import { App, Button } from 'antd'
import { useState } from 'react'
import { newId } from '@shared/ids/uuid'
import { call, CallFailure } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'

/** Puts the demo year into an empty file, and takes it out again. Nothing to see in a file with the bureau's own data. */
export function DemoPanel() {
  const { data } = useCall('demo/state', {})
  const { message, modal } = App.useApp()
  const [busy, setBusy] = useState(false)
  if (!data || (data.demo === null && !data.empty)) return null

  const run = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true)
    try {
      const said = await work()
      if (said !== null) void message.success(said, 5)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      if (error.error.code !== 'cancelled') void message.error(error.message, 6)
    } finally {
      setBusy(false)
    }
  }
  const create = (): Promise<void> =>
    run(async () => {
      await call('demo/create', { job: newId() })
      return '已写入演示数据'
    })
  const remove = (withOwn: boolean): Promise<void> =>
    run(async () => {
      try {
        const { removed } = await call('demo/remove', { withOwn })
        return `已备份并删除 ${removed.toLocaleString('zh-CN')} 条演示记录`
      } catch (error) {
        if (!(error instanceof CallFailure) || error.error.code !== 'demo-has-own') throw error
        ask(`${error.message}。`, true)
        return null
      }
    })
  const ask = (content: string, withOwn: boolean): void =>
    void modal.confirm({
      title: '删除演示数据',
      content,
      okText: withOwn ? '一并删除' : '备份并删除',
      okButtonProps: { danger: true },
      onOk: () => remove(withOwn),
    })

  return (
    <section className="panel setting-panel">
      <h2>演示数据</h2>
      {data.demo === null ? (
        <div className="data-path">
          <span>数据文件是空的。可写入演示数据（平湖 2020 年，单位、人员、代码、电话均为虚构）熟悉操作，之后可整体删除。</span>
          <Button loading={busy} onClick={() => void create()}>
            写入演示数据
          </Button>
        </div>
      ) : (
        <div className="data-path">
          <span>
            {data.demo.complete || busy
              ? '数据文件中是演示数据（平湖 2020 年），单位、人员、代码、电话均为虚构。'
              : '演示数据没有写完，请删除后重新写入。'}
          </span>
          <Button
            danger
            disabled={busy}
            onClick={() => ask('先备份，再清空企业、检查、文书等全部登记内容；设置、镇（街道）和工作日历保留。', false)}
          >
            删除演示数据
          </Button>
        </div>
      )}
    </section>
  )
}
