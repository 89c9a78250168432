import { BarChartOutlined } from '@ant-design/icons'
import { page, type PageDefinition } from './page'

/** 报表: the figures, and what is made of them. */
export const statisticsPages: readonly PageDefinition[] = [
  {
    path: '/statistics',
    title: '统计报表',
    component: page(() => import('@renderer/features/statistics/StatisticsPage'), 'StatisticsPage'),
    group: '报表与设置',
    icon: <BarChartOutlined />,
  },
  {
    path: '/statistics/charts',
    title: '图表',
    component: page(() => import('@renderer/features/statistics/ChartsPage'), 'ChartsPage'),
  },
  {
    path: '/statistics/review',
    title: '年度总结',
    component: page(() => import('@renderer/features/statistics/ReviewPage'), 'ReviewPage'),
  },
  {
    path: '/statistics/forms',
    title: '外部报表',
    component: page(() => import('@renderer/features/statistics/FormsPage'), 'FormsPage'),
  },
  {
    path: '/statistics/self-check',
    title: '无欠薪自查',
    component: page(() => import('@renderer/features/statistics/SelfCheckPage'), 'SelfCheckPage'),
  },
  {
    path: '/statistics/releases',
    title: '报出版本',
    component: page(() => import('@renderer/features/statistics/ReleasesPage'), 'ReleasesPage'),
  },
  {
    path: '/statistics/releases/:id',
    title: '报出的统计表',
    component: page(() => import('@renderer/features/statistics/ReleasePage'), 'ReleasePage'),
  },
]
