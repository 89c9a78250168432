import { Tabs } from 'antd'
import { useLocation } from 'wouter'

const tabs = [
  { path: '/statistics', label: '统计表' },
  { path: '/statistics/charts', label: '图表' },
  { path: '/statistics/review', label: '年度总结' },
  { path: '/statistics/forms', label: '外部报表' },
  { path: '/statistics/self-check', label: '无欠薪自查' },
  { path: '/statistics/releases', label: '报出版本' },
] as const

/** The rooms of the statistics, above each of their pages. */
export function StatisticsTabs() {
  const [location, navigate] = useLocation()
  const active = tabs.findLast((tab) => location.startsWith(tab.path))?.path ?? tabs[0].path
  return <Tabs className="settings-tabs" size="small" activeKey={active} onChange={(path) => navigate(path)} items={tabs.map(({ path, label }) => ({ key: path, label }))} />
}
