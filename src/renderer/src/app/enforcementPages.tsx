import { FileProtectOutlined, FolderOpenOutlined, OrderedListOutlined, SoundOutlined } from '@ant-design/icons'
import { page, type PageDefinition } from './page'

/** 事后惩戒: complaints, cases, orders and the register of their papers. */
export const enforcementPages: readonly PageDefinition[] = [
  {
    path: '/intakes',
    title: '举报投诉',
    component: page(() => import('@renderer/features/inspection-case/IntakeListPage'), 'IntakeListPage'),
    group: '事后惩戒',
    icon: <SoundOutlined />,
    badge: 'intakes',
  },
  {
    path: '/intakes/new',
    title: '登记举报投诉',
    component: page(() => import('@renderer/features/inspection-case/IntakeFormPage'), 'IntakeFormPage'),
  },
  {
    path: '/intakes/:id/edit',
    title: '修改举报投诉',
    component: page(() => import('@renderer/features/inspection-case/IntakeFormPage'), 'IntakeFormPage'),
  },
  {
    path: '/intakes/:id',
    title: '举报投诉登记',
    component: page(() => import('@renderer/features/inspection-case/IntakePage'), 'IntakePage'),
  },
  {
    path: '/cases',
    title: '案件',
    component: page(() => import('@renderer/features/inspection-case/CaseListPage'), 'CaseListPage'),
    group: '事后惩戒',
    icon: <FolderOpenOutlined />,
    badge: 'cases',
  },
  {
    path: '/cases/new',
    title: '登记案件',
    component: page(() => import('@renderer/features/inspection-case/CaseFormPage'), 'CaseFormPage'),
  },
  {
    path: '/cases/:id/edit',
    title: '修改案件',
    component: page(() => import('@renderer/features/inspection-case/CaseFormPage'), 'CaseFormPage'),
  },
  {
    path: '/cases/:id',
    title: '案件记录',
    component: page(() => import('@renderer/features/inspection-case/CasePage'), 'CasePage'),
  },
  {
    path: '/case-papers/:id',
    title: '案件文书',
    component: page(() => import('@renderer/features/inspection-case/CasePaperPage'), 'CasePaperPage'),
  },
  {
    path: '/orders',
    title: '限期改正',
    component: page(() => import('@renderer/features/correction-order/OrderListPage'), 'OrderListPage'),
    group: '事后惩戒',
    icon: <FileProtectOutlined />,
    badge: 'orders',
  },
  {
    path: '/orders/new',
    title: '制作限期改正指令书',
    component: page(() => import('@renderer/features/correction-order/OrderNewPage'), 'OrderNewPage'),
  },
  {
    path: '/orders/:id',
    title: '限期改正指令书',
    component: page(() => import('@renderer/features/correction-order/OrderPage'), 'OrderPage'),
  },
  {
    path: '/documents',
    title: '文书登记簿',
    component: page(() => import('@renderer/features/document/DocumentListPage'), 'DocumentListPage'),
    group: '事后惩戒',
    icon: <OrderedListOutlined />,
  },
]
