import { Tabs } from 'antd'
import { useLocation } from 'wouter'
import { useSession } from '@renderer/app/session'
import './setting.css'

const tabs = [
  { path: '/settings/bureau', label: '本单位' },
  { path: '/settings/towns', label: '镇（街道）' },
  { path: '/settings/inspectors', label: '监察员' },
  { path: '/settings/campaigns', label: '专项行动' },
  { path: '/settings/papers', label: '文书与文号' },
  { path: '/settings/forms', label: '文书样式' },
  { path: '/settings/cases', label: '办案期限' },
  { path: '/settings/calendar', label: '工作日历' },
  { path: '/settings/backup', label: '备份与恢复' },
  { path: '/settings/operators', label: '操作员' },
  { path: '/settings/recycle', label: '回收站' },
  { path: '/settings/history', label: '操作日志' },
  { path: '/settings/about', label: '关于' },
] as const

/** The rooms of the settings, above each of their pages. */
export function SettingsTabs() {
  const [location, navigate] = useLocation()
  const { nextYearMissing } = useSession()
  return (
    <Tabs
      className="settings-tabs"
      size="small"
      activeKey={tabs.find((tab) => location.startsWith(tab.path))?.path ?? tabs[0].path}
      onChange={(path) => navigate(path)}
      items={tabs.map(({ path, label }) => ({
        key: path,
        label:
          path === '/settings/calendar' && nextYearMissing !== null ? (
            <>
              {label} <span className="tab-alert">缺 {nextYearMissing} 年</span>
            </>
          ) : (
            label
          ),
      }))}
    />
  )
}
