import { Tooltip } from 'antd'
import { useLocation } from 'wouter'
import { fallbackIcons, pages, type PageDefinition } from './pages'
import { useDueCounts } from './dueCounts'
import { useUi } from './uiState'

const groups = ['', '事前预防', '事中治理', '事后惩戒', '报表与设置'] as const

/** The rooms that exist, with what is due beside them. */
export function Rail() {
  const narrow = useUi((state) => state.railNarrow)
  const [location] = useLocation()
  const counts = useDueCounts()
  return (
    <nav className={narrow ? 'rail narrow' : 'rail'} aria-label="功能">
      {groups.map((group) => {
        const items = pages.filter((page) => page.group === group)
        if (items.length === 0) return null
        return (
          <div key={group}>
            {group !== '' && <div className="rail-group">{narrow ? '' : group}</div>}
            {items.map((page) => (
              <RailItem key={page.path} page={page} narrow={narrow} location={location} count={page.badge ? counts[page.badge] : 0} />
            ))}
          </div>
        )
      })}
    </nav>
  )
}

function RailItem(props: { page: PageDefinition; narrow: boolean; location: string; count: number }) {
  const { page, narrow, location, count } = props
  const [, navigate] = useLocation()
  const current = location === page.path || (page.path !== '/' && location.startsWith(`${page.path}/`))
  const button = (
    <button
      type="button"
      className="rail-item"
      aria-current={current ? 'page' : undefined}
      onClick={() => navigate(page.path)}
    >
      {page.icon ?? fallbackIcons.page}
      {!narrow && <span className="label">{page.title}</span>}
      {count > 0 && !narrow && <span className="count loud">{count}</span>}
    </button>
  )
  return narrow ? (
    <Tooltip title={page.title} placement="right">
      {button}
    </Tooltip>
  ) : (
    button
  )
}
