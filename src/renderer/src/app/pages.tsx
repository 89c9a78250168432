import {
  AppstoreOutlined,
  AuditOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  FileDoneOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { enforcementPages } from './enforcementPages'
import { statisticsPages } from './statisticsPages'
import { page, type PageDefinition } from './page'

export type { PageDefinition }

/** Every page of the desk. The rail, the command box and the router read this list; the first match wins. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/',
    title: '工作台',
    component: page(() => import('@renderer/features/workbench/WorkbenchPage'), 'WorkbenchPage'),
    group: '',
    icon: <CalendarOutlined />,
  },
  {
    path: '/deadlines',
    title: '到期事项',
    component: page(() => import('@renderer/features/deadline/DeadlineListPage'), 'DeadlineListPage'),
    group: '',
    icon: <ClockCircleOutlined />,
  },
  {
    path: '/employers',
    title: '企业档案',
    component: page(() => import('@renderer/features/employer/EmployerListPage'), 'EmployerListPage'),
    group: '',
    icon: <ShopOutlined />,
  },
  {
    path: '/employers/new',
    title: '新增企业',
    component: page(() => import('@renderer/features/employer/EmployerFormPage'), 'EmployerFormPage'),
  },
  {
    path: '/employers/duplicates',
    title: '疑似重复企业',
    component: page(() => import('@renderer/features/employer/DuplicatesPage'), 'DuplicatesPage'),
  },
  {
    path: '/employers/merge',
    title: '合并企业',
    component: page(() => import('@renderer/features/employer/MergePage'), 'MergePage'),
  },
  {
    path: '/employers/:id/edit',
    title: '修改企业',
    component: page(() => import('@renderer/features/employer/EmployerFormPage'), 'EmployerFormPage'),
  },
  {
    path: '/employers/:id',
    title: '企业',
    component: page(() => import('@renderer/features/employer/EmployerPage'), 'EmployerPage'),
  },
  {
    path: '/import',
    title: '导入名单',
    component: page(() => import('@renderer/features/import/ImportPage'), 'ImportPage'),
  },
  {
    path: '/import/history',
    title: '导入记录',
    component: page(() => import('@renderer/features/import/ImportHistoryPage'), 'ImportHistoryPage'),
  },
  {
    path: '/inspections',
    title: '主动监察',
    component: page(() => import('@renderer/features/inspection/InspectionListPage'), 'InspectionListPage'),
    group: '事前预防',
    icon: <AuditOutlined />,
  },
  {
    path: '/inspections/new',
    title: '登记检查',
    component: page(() => import('@renderer/features/inspection/InspectionFormPage'), 'InspectionFormPage'),
  },
  {
    path: '/inspections/:id/edit',
    title: '修改检查',
    component: page(() => import('@renderer/features/inspection/InspectionFormPage'), 'InspectionFormPage'),
  },
  {
    path: '/inspections/:id',
    title: '检查',
    component: page(() => import('@renderer/features/inspection/InspectionPage'), 'InspectionPage'),
  },
  {
    path: '/contracts',
    title: '劳动合同补签',
    component: page(() => import('@renderer/features/contract-follow-up/CaseListPage'), 'CaseListPage'),
    group: '事前预防',
    icon: <FileDoneOutlined />,
    badge: 'contracts',
  },
  {
    path: '/contracts/new',
    title: '登记劳动合同补签',
    component: page(() => import('@renderer/features/contract-follow-up/CaseFormPage'), 'CaseFormPage'),
  },
  {
    path: '/contracts/calls',
    title: '今日联系',
    component: page(() => import('@renderer/features/contract-follow-up/CallsPage'), 'CallsPage'),
  },
  {
    path: '/contracts/reports',
    title: '补签汇总和名单',
    component: page(() => import('@renderer/features/contract-follow-up/ReportsPage'), 'ReportsPage'),
  },
  {
    path: '/contracts/limits',
    title: '劳动合同期限和口径',
    component: page(() => import('@renderer/features/contract-follow-up/LimitsPage'), 'LimitsPage'),
  },
  {
    path: '/contracts/:id/edit',
    title: '修改劳动合同补签',
    component: page(() => import('@renderer/features/contract-follow-up/CaseFormPage'), 'CaseFormPage'),
  },
  {
    path: '/contracts/:id',
    title: '劳动合同补签记录',
    component: page(() => import('@renderer/features/contract-follow-up/CasePage'), 'CasePage'),
  },
  {
    path: '/guidance',
    title: '规章制度指导',
    component: page(() => import('@renderer/features/rules-guidance/GuidanceListPage'), 'GuidanceListPage'),
    group: '事前预防',
    icon: <ReadOutlined />,
    badge: 'guidance',
  },
  {
    path: '/guidance/new',
    title: '登记规章制度指导',
    component: page(() => import('@renderer/features/rules-guidance/GuidanceFormPage'), 'GuidanceFormPage'),
  },
  {
    path: '/guidance/library',
    title: '问题条款目录与排行',
    component: page(() => import('@renderer/features/rules-guidance/LibraryPage'), 'LibraryPage'),
  },
  {
    path: '/guidance/limits',
    title: '民主程序标准',
    component: page(() => import('@renderer/features/rules-guidance/LimitsPage'), 'LimitsPage'),
  },
  {
    path: '/guidance/:id/edit',
    title: '修改规章制度指导',
    component: page(() => import('@renderer/features/rules-guidance/GuidanceFormPage'), 'GuidanceFormPage'),
  },
  {
    path: '/guidance/:id',
    title: '规章制度指导记录',
    component: page(() => import('@renderer/features/rules-guidance/GuidancePage'), 'GuidancePage'),
  },
  {
    path: '/harmony',
    title: '和谐企业',
    component: page(() => import('@renderer/features/harmony/HarmonyListPage'), 'HarmonyListPage'),
    group: '事前预防',
    icon: <SafetyCertificateOutlined />,
  },
  {
    path: '/harmony/new',
    title: '登记和谐企业申报',
    component: page(() => import('@renderer/features/harmony/HarmonyFormPage'), 'HarmonyFormPage'),
  },
  {
    path: '/harmony/coverage',
    title: '规上企业覆盖率',
    component: page(() => import('@renderer/features/harmony/CoveragePage'), 'CoveragePage'),
  },
  {
    path: '/harmony/tables',
    title: '评分表和办法',
    component: page(() => import('@renderer/features/harmony/TablesPage'), 'TablesPage'),
  },
  {
    path: '/harmony/tables/edit',
    title: '评分表',
    component: page(() => import('@renderer/features/harmony/TableEditorPage'), 'TableEditorPage'),
  },
  {
    path: '/harmony/:id/edit',
    title: '修改和谐企业申报',
    component: page(() => import('@renderer/features/harmony/HarmonyFormPage'), 'HarmonyFormPage'),
  },
  {
    path: '/harmony/:id',
    title: '和谐企业记录',
    component: page(() => import('@renderer/features/harmony/HarmonyPage'), 'HarmonyPage'),
  },
  {
    path: '/mutual-care',
    title: '双爱活动',
    component: page(() => import('@renderer/features/harmony/MutualCarePage'), 'MutualCarePage'),
  },
  {
    path: '/mutual-care/new',
    title: '登记双爱活动',
    component: page(() => import('@renderer/features/harmony/MutualCareFormPage'), 'MutualCareFormPage'),
  },
  {
    path: '/mutual-care/batch',
    title: '按规上名单登记双爱活动',
    component: page(() => import('@renderer/features/harmony/MutualCareBatchPage'), 'MutualCareBatchPage'),
  },
  {
    path: '/mutual-care/:id',
    title: '修改双爱活动',
    component: page(() => import('@renderer/features/harmony/MutualCareFormPage'), 'MutualCareFormPage'),
  },
  {
    path: '/training',
    title: '普法培训',
    component: page(() => import('@renderer/features/training/TrainingListPage'), 'TrainingListPage'),
    group: '事前预防',
    icon: <TeamOutlined />,
  },
  {
    path: '/training/new',
    title: '登记培训会',
    component: page(() => import('@renderer/features/training/TrainingFormPage'), 'TrainingFormPage'),
  },
  {
    path: '/training/certificates',
    title: '培训证书登记簿',
    component: page(() => import('@renderer/features/training/CertificatesPage'), 'CertificatesPage'),
  },
  {
    path: '/training/reach',
    title: '企业参训情况',
    component: page(() => import('@renderer/features/training/ReachPage'), 'ReachPage'),
  },
  {
    path: '/training/terms',
    title: '培训办法',
    component: page(() => import('@renderer/features/training/TermsPage'), 'TermsPage'),
  },
  {
    path: '/training/:id/invite',
    title: '选择邀请企业',
    component: page(() => import('@renderer/features/training/ReachPage'), 'ReachPage'),
  },
  {
    path: '/training/:id/edit',
    title: '修改培训会',
    component: page(() => import('@renderer/features/training/TrainingFormPage'), 'TrainingFormPage'),
  },
  {
    path: '/training/:id',
    title: '培训会',
    component: page(() => import('@renderer/features/training/TrainingPage'), 'TrainingPage'),
  },
  ...enforcementPages,
  {
    path: '/documents/book',
    title: '文号簿',
    component: page(() => import('@renderer/features/document/NumberBookPage'), 'NumberBookPage'),
  },
  ...statisticsPages,
  {
    path: '/settings/inspectors',
    title: '监察员',
    component: page(() => import('@renderer/features/inspection/InspectorsPage'), 'InspectorsPage'),
  },
  {
    path: '/settings/campaigns',
    title: '专项行动',
    component: page(() => import('@renderer/features/inspection/CampaignsPage'), 'CampaignsPage'),
  },
  {
    path: '/settings',
    title: '设置',
    component: page(() => import('@renderer/features/setting/BureauPage'), 'BureauPage'),
    group: '报表与设置',
    icon: <SettingOutlined />,
  },
  {
    path: '/settings/bureau',
    title: '本单位',
    component: page(() => import('@renderer/features/setting/BureauPage'), 'BureauPage'),
  },
  {
    path: '/settings/towns',
    title: '镇（街道）',
    component: page(() => import('@renderer/features/setting/TownsPage'), 'TownsPage'),
  },
  {
    path: '/settings/papers',
    title: '文书与文号',
    component: page(() => import('@renderer/features/setting/PapersPage'), 'PapersPage'),
  },
  {
    path: '/settings/forms',
    title: '文书样式',
    component: page(() => import('@renderer/features/paper-form/PaperFormsPage'), 'PaperFormsPage'),
  },
  {
    path: '/settings/cases',
    title: '办案期限和标准',
    component: page(() => import('@renderer/features/inspection-case/CaseLimitsPage'), 'CaseLimitsPage'),
  },
  {
    path: '/settings/calendar',
    title: '工作日历',
    component: page(() => import('@renderer/features/setting/CalendarPage'), 'CalendarPage'),
  },
  {
    path: '/settings/backup',
    title: '备份与恢复',
    component: page(() => import('@renderer/features/backup/BackupPage'), 'BackupPage'),
  },
  {
    path: '/settings/operators',
    title: '操作员',
    component: page(() => import('@renderer/features/setting/OperatorsPage'), 'OperatorsPage'),
  },
  {
    path: '/settings/recycle',
    title: '回收站',
    component: page(() => import('@renderer/features/recycle/RecyclePage'), 'RecyclePage'),
  },
  {
    path: '/settings/history',
    title: '操作日志',
    component: page(() => import('@renderer/features/history/HistoryPage'), 'HistoryPage'),
  },
  {
    path: '/settings/about',
    title: '关于',
    component: page(() => import('@renderer/features/setting/AboutPage'), 'AboutPage'),
  },
]

/** The page the desk opens with. */
export const homePath = '/'

export const fallbackIcons = { page: <AppstoreOutlined />, settings: <SettingOutlined /> }
