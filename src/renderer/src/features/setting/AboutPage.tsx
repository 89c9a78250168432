import { Button } from 'antd'
import { useState } from 'react'
import { call } from '@renderer/app/bridge'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'

/** What this is, where its data lies, and whose work is in it. */
export function AboutPage() {
  const session = useSession()
  const [notices, setNotices] = useState<string | null>(null)
  const showNotices = async (): Promise<void> => {
    setNotices((await import('../../../../../THIRD-PARTY-NOTICES.txt?raw')).default)
  }
  return (
    <div className="page page-scroll setting-page">
      <PageHead title="关于" />
      <section className="panel">
        <h2>和谐劳动关系工作台</h2>
        <dl className="facts" style={{ margin: 0 }}>
          <div>
            <dt>版本</dt>
            <dd>{session.version}</dd>
          </div>
          <div>
            <dt>运行环境</dt>
            <dd>Electron {session.electron}</dd>
          </div>
          <div>
            <dt>网络</dt>
            <dd>不连接任何网络，数据只存本机</dd>
          </div>
          <div>
            <dt>许可</dt>
            <dd>MIT 许可证</dd>
          </div>
        </dl>
      </section>
      <section className="panel">
        <h2>数据文件夹</h2>
        <div className="data-path">
          <code>{session.dataFolder}</code>
          <Button onClick={() => void call('app/show-data-folder', {})}>打开</Button>
          <Button onClick={() => void call('app/copy-text', { text: session.dataFolder })}>复制路径</Button>
        </div>
        <p className="muted" style={{ marginTop: 8 }}>
          登记数据、附件、备份和日志都在此文件夹中。更换电脑时，退出程序后整个复制即可。
        </p>
      </section>
      <section className="panel">
        <h2>第三方组件</h2>
        <p>程序使用的开源组件及其许可证全文。</p>
        {notices === null ? (
          <Button style={{ marginTop: 8 }} onClick={() => void showNotices()}>
            查看许可证
          </Button>
        ) : (
          <pre className="notices" tabIndex={0} aria-label="第三方组件许可证">
            {notices}
          </pre>
        )}
      </section>
    </div>
  )
}
