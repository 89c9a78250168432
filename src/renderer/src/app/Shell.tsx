import { lazy, Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ErrorBoundary } from '@renderer/components/ErrorBoundary'
import { BottomBar } from './BottomBar'
import { subscribe } from './bridge'
import { homePath, pages } from './pages'
import { queryClient } from './queries'
import { Rail } from './Rail'
import { TopBar } from './TopBar'
import { useUi } from './uiState'

/** Only for the settings, so the first screen does without it. */
const SettingsTabs = lazy(async () => ({
  default: (await import('@renderer/features/setting/SettingsTabs')).SettingsTabs,
}))

/** The desk is left open overnight: day, backup age and what is due are asked again. */
const REFRESH_MS = 5 * 60_000

/** Rail, top bar, the page, and what is running at the bottom. */
export function Shell() {
  const [location, navigate] = useLocation()
  useEffect(
    () =>
      subscribe((event) => {
        const { setJob, endJob } = useUi.getState()
        switch (event.type) {
          case 'changed':
            void queryClient.invalidateQueries()
            break
          case 'progress':
            setJob(event)
            break
          case 'finished':
            endJob(event.job)
            break
          case 'navigate':
            navigate(event.path)
            break
        }
      }),
    [navigate],
  )
  useEffect(() => {
    window.addEventListener('keydown', turnPages)
    return () => window.removeEventListener('keydown', turnPages)
  }, [])
  useEffect(() => {
    const timer = setInterval(() => void queryClient.invalidateQueries(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="desk">
      <TopBar />
      <Rail />
      <main className="desk-main">
        <ErrorBoundary>
          <Suspense fallback={null}>
            {location.startsWith('/settings') && <SettingsTabs />}
            <Switch>
              {pages.map(({ path, component }) => (
                <Route key={path} path={path} component={component} />
              ))}
              <Route>
                <Redirect to={homePath} replace />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <BottomBar />
    </div>
  )
}

/** Alt with an arrow leads back and forth through the pages, as in a browser. */
function turnPages(event: KeyboardEvent): void {
  if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
  event.preventDefault()
  if (event.key === 'ArrowLeft') window.history.back()
  else window.history.forward()
}
