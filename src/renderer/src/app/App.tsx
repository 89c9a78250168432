import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useEffect, lazy } from 'react'
import { Router } from 'wouter'
import { usePageLocation } from './hashLocation'
import { queryClient, useCall } from './queries'
import { SessionProvider } from './session'
import { Shell } from './Shell'
import { antdTheme } from './theme'
import { useUi } from './uiState'
import { ErrorBoundary } from '@renderer/components/ErrorBoundary'
import { primeRemembered } from './remembered'

dayjs.locale('zh-cn')

const FaultPage = lazy(async () => ({ default: (await import('@renderer/features/fault/FaultPage')).FaultPage }))

function Content() {
  const { data, error } = useCall('app/state', {})
  if (error) return <div className="empty">{error.message}</div>
  if (!data) return null
  if (data.mode === 'fault') {
    return (
      <Suspense fallback={null}>
        <FaultPage report={data.report} version={data.version} />
      </Suspense>
    )
  }
  primeRemembered(data.pageState)
  return (
    <SessionProvider value={data}>
      <Router hook={usePageLocation}>
        <Shell />
      </Router>
    </SessionProvider>
  )
}

/** The whole window: theme, language, data cache, then either the desk or the page of a fault. */
export function App() {
  const dark = useUi((state) => state.dark)
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }, [dark])
  return (
    <ConfigProvider locale={zhCN} theme={antdTheme(dark)} componentSize="middle" button={{ autoInsertSpace: false }}>
      <AntApp component={false} message={{ maxCount: 3 }}>
        <ErrorBoundary>
          <QueryClientProvider client={queryClient}>
            <Content />
          </QueryClientProvider>
        </ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  )
}
