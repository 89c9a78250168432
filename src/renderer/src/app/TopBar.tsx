import { BulbOutlined, MenuFoldOutlined, MenuUnfoldOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { paperDate } from '@shared/calendar'
import { OperatorMenu } from '@renderer/components/OperatorMenu'
import { HelpCard } from '@renderer/features/help/HelpCard'
import { SearchBox } from '@renderer/commands/SearchBox'
import { remember } from './remembered'
import { useSession } from './session'
import { useUi } from './uiState'

const HOUR_MS = 3_600_000

/** How old the newest backup is, in words. */
function backupAge(at: string | null, now: string): { text: string; loud: boolean } {
  // The first backup of a new file follows seconds after the window.
  if (at === null) return { text: '备份：准备中', loud: false }
  const hours = Math.floor((new Date(now).getTime() - new Date(at).getTime()) / HOUR_MS)
  if (hours < 1) return { text: '备份：刚刚', loud: false }
  if (hours < 24) return { text: `备份：${hours} 小时前`, loud: false }
  const days = Math.floor(hours / 24)
  return { text: `备份：${days} 天前`, loud: days >= 3 }
}

export function TopBar() {
  const session = useSession()
  const { dark, railNarrow, setDark, setRailNarrow } = useUi()
  const backup = backupAge(session.lastBackupAt, session.now)
  const save = (next: { dark: boolean; railNarrow: boolean }): void => {
    setDark(next.dark)
    setRailNarrow(next.railNarrow)
    void remember('ui', next)
  }
  return (
    <header className="desk-top">
      <Tooltip title={railNarrow ? '展开导航' : '收起导航'}>
        <Button
          type="text"
          aria-label={railNarrow ? '展开导航' : '收起导航'}
          icon={railNarrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          onClick={() => save({ dark, railNarrow: !railNarrow })}
        />
      </Tooltip>
      <span className="brand">和谐劳动关系工作台</span>
      {session.demo && <span className="tag amber">演示数据</span>}
      <SearchBox />
      <span className="spacer" />
      {session.nextYearMissing !== null && (
        <span className="fact loud">{session.nextYearMissing} 年节假日安排未录入</span>
      )}
      <span className={backup.loud ? 'fact loud' : 'fact'}>{backup.text}</span>
      <span className="fact">
        {paperDate(session.today)} {session.dayKind}
      </span>
      <Tooltip title={dark ? '浅色界面' : '深色界面'}>
        <Button
          type="text"
          aria-label={dark ? '浅色界面' : '深色界面'}
          icon={<BulbOutlined />}
          onClick={() => save({ dark: !dark, railNarrow })}
        />
      </Tooltip>
      <HelpCard />
      <OperatorMenu icon={<UserOutlined />} />
    </header>
  )
}
