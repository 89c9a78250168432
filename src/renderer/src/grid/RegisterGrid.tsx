import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import type {
  CellDoubleClickedEvent,
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridReadyEvent,
  GridState,
  StateUpdatedEvent,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { ListFilter, ListRequestInput } from '@shared/list/request'
import { call, subscribe } from '@renderer/app/bridge'
import { recall, recallNow, remember } from '@renderer/app/remembered'
import { useUi } from '@renderer/app/uiState'
import { gridThemeDark, gridThemeLight } from './agGrid'
import { BATCH_LIMIT, type BatchAction } from './batch'
import { BatchBar } from './BatchBar'
import { idOf } from './cells'
import { ColumnStatsText } from './ColumnStatsText'
import type { Asked } from './everyPage'
import { filled, orderAtFirst, orderOf, overflowing, ownKey, sameFoot, type ShownPage } from './gridParts'
import { ListTools } from './ListTools'
import { markPainted } from './painted'
import { keepPlace, placeOf, returnTo } from './place'
import { BLOCK, RowSource, type ListPage } from './rowSource'
import { useListViews, type AskedList } from './useListViews'
import { useSelection } from './useSelection'
import { ViewTabs } from './ViewTabs'

const localeText = {
  ...AG_GRID_LOCALE_CN,
  // Read out with every row; the package leaves the key's English name in them.
  ariaRowSelect: '按空格键选择此行',
  ariaRowDeselect: '按空格键取消选择此行',
}

interface ListRow {
  readonly id: string
}

export interface RegisterGridProps<Row extends ListRow> {
  /** Names the remembered layout and scroll place. */
  readonly name: string
  /** What the rows belong to, where one layout serves several lists. */
  readonly of?: string
  readonly columns: ColDef<Row>[]
  readonly search: string
  readonly filters: readonly ListFilter[]
  readonly load: (request: ListRequestInput) => Promise<ListPage<Row>>
  /** How words and filters are set: with it, what the list shows can be saved as views. */
  readonly list?: AskedList
  /** Enter or double click. */
  readonly onOpen: (row: Row) => void
  readonly onSelect?: (rows: Row[]) => void
  /** What may be done to the selected rows together: offered in the foot; Ctrl+A then selects all that match. */
  readonly batch?: (rows: readonly Row[]) => readonly BatchAction[]
  /** Delete key on the selected rows. */
  readonly onDelete?: (rows: Row[]) => void
  /** Shown instead of the grid when there is nothing and nothing is being searched for. */
  readonly empty: ReactNode
  readonly foot?: (page: ListPage<Row>) => ReactNode
  /** Shown beside the list on Space, for the row the cursor is on. */
  readonly preview?: (row: Row) => ReactNode
}

/**
 * The one list of every register: rows come in blocks as they are scrolled to, sorting and filtering happen in the
 * database, the layout is where the clerk left it. Smooth at 100,000 rows because it only ever holds a few blocks.
 */
export function RegisterGrid<Row extends ListRow>(props: RegisterGridProps<Row>) {
  const { name, columns, search, filters } = props
  const dark = useUi((state) => state.dark)
  const latest = useRef(props)
  latest.current = props
  const grid = useRef<GridApi<Row> | null>(null)
  const shown = useRef(false)
  const [page, setPage] = useState<ShownPage<Row> | null>(null)
  const [previewed, setPreviewed] = useState<Row | null>(null)
  const { message } = App.useApp()
  const [printing, setPrinting] = useState(false)
  const selection = useSelection<Row>((rows) => {
    if (rows.length === 0) setPrinting(false)
    latest.current.onSelect?.(rows)
  })
  const { changed: selectionChanged, loaded: selectionLoaded, choose } = selection
  const [layout, setLayout] = useState(() => recallNow(`grid:${name}`) as GridState | null | undefined)

  useEffect(() => {
    if (recallNow(`grid:${name}`) !== undefined) return
    void recall(`grid:${name}`).then((saved) => setLayout((saved as GridState | undefined) ?? null))
  }, [name])

  const list = `${name} ${props.of ?? ''}`
  const [left] = useState(() => placeOf(list, JSON.stringify([search, filters])))
  const returning = useRef(left)
  const question = JSON.stringify([search, filters])
  const rows = useRef<RowSource<Row> | null>(null)
  if (rows.current === null && layout !== undefined) {
    rows.current = new RowSource<Row>({ search, filters }, orderAtFirst(layout, columns), {
      load: (request) => latest.current.load(request),
      grid: () => grid.current && filled(grid.current),
      onShown: (loaded, from, of) => {
        const next = { ...loaded, ofAll: of.search === '' && of.filters.length === 0 }
        setPage((before) => (sameFoot(before, next) ? before : next))
        if (grid.current) selectionLoaded(grid.current, from, loaded.rows)
        if (returning.current && grid.current && returnTo(returning.current, grid.current, from, from + BLOCK))
          returning.current = null
        if (!shown.current && loaded.rows.length > 0) markPainted('first-rows')
        if (from === 0) markPainted('answered')
        shown.current ||= loaded.rows.length > 0
      },
    })
  }
  const source = rows.current

  // What is asked for changed: from the top. What is stored changed: same place, fresh rows.
  const asked = useRef(question)
  const total = useRef(0)
  total.current = page?.total ?? 0
  useEffect(() => {
    if (asked.current === question) return
    asked.current = question
    // What is selected stays in sight: Delete must not reach rows that are no longer shown.
    choose(grid.current, [])
    rows.current?.ask({ search, filters })
  })
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === 'changed') rows.current?.renew()
      }),
    [],
  )

  const saveTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const unsaved = useRef<unknown>(null)
  const saveLayout = useCallback((): void => {
    clearTimeout(saveTimer.current)
    if (unsaved.current !== null) void remember(`grid:${name}`, unsaved.current)
    unsaved.current = null
  }, [name])
  // A column moved in the last moment before the window closes is kept too.
  useEffect(() => {
    window.addEventListener('pagehide', saveLayout)
    return () => {
      window.removeEventListener('pagehide', saveLayout)
      saveLayout()
    }
  }, [saveLayout])
  const onStateUpdated = (event: StateUpdatedEvent<Row>): void => {
    if (event.sources.every((source) => source === 'gridInitializing')) return
    clearTimeout(saveTimer.current)
    const { columnSizing, columnOrder, columnVisibility, columnPinning, sort } = event.state
    const kept = Object.fromEntries(
      Object.entries({ columnSizing, columnOrder, columnVisibility, columnPinning, sort }).filter(
        ([, part]) => part !== undefined,
      ),
    )
    unsaved.current = kept
    saveTimer.current = setTimeout(saveLayout, 500)
  }

  const onKey = (event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>): void => {
    const key = event.event as KeyboardEvent | null
    if (!key || !event.data) return
    if (key.key === 'Enter') latest.current.onOpen(event.data)
    if (key.key === ' ' && latest.current.preview) {
      key.preventDefault()
      const { data } = event
      setPreviewed((shown) => (shown ? null : data))
    }
    if (key.key === 'Escape') {
      if (!previewed) choose(event.api, [])
      setPreviewed(null)
    }
    if (key.key === 'Delete') latest.current.onDelete?.(selection.rows.length > 0 ? [...selection.rows] : [event.data])
    if ((key.ctrlKey || key.metaKey) && latest.current.batch) {
      if (key.key.toLowerCase() === 'a') void selectAll()
      if (key.key.toLowerCase() === 'p' && selection.rows.length === 0) {
        key.preventDefault()
        setPrinting(true)
        choose(event.api, [event.data])
      }
    }
    if ((key.ctrlKey || key.metaKey) && key.key.toLowerCase() === 'c' && 'value' in event) {
      const { column, value } = event
      const shown = column.getColDef().valueFormatter
      const text = typeof shown === 'function' ? shown(event as never) : String(value ?? '')
      void call('app/copy-text', { text })
    }
  }

  const selectAll = async (): Promise<void> => {
    if (total.current > BATCH_LIMIT) {
      void message.info(`共 ${total.current.toLocaleString('zh-CN')} 条，一次最多选择 ${BATCH_LIMIT} 条，请先筛选`)
      return
    }
    const all = await latest.current.load({ search: latest.current.search, filters: [...latest.current.filters], sort: orderOf(grid.current), offset: 0, limit: BATCH_LIMIT })
    choose(grid.current, all.rows)
  }

  const views = useListViews(name, props.list, () => grid.current)
  const [stats, setStats] = useState(false)
  const [column, setColumn] = useState<ColDef<Row> | null>(null)
  const askedNow = (): Asked<Row> => ({ search, filters, sort: orderOf(grid.current), load: props.load })

  const nothing = page?.total === 0 && page.ofAll
  if (!source) return <div className="grid-row" />
  return (
    <>
      {props.list && <ViewTabs name={name} of={views} />}
      <div className="grid-row">
        <div className="grid-box" style={{ position: 'relative' }} data-testid={`grid-${name}`}>
          {nothing && (
            <div style={{ position: 'absolute', inset: 0, zIndex: 2, display: 'flex' }}>{props.empty}</div>
          )}
          <div style={{ height: '100%', visibility: nothing ? 'hidden' : 'visible' }}>
            <AgGridReact<Row>
              theme={dark ? gridThemeDark : gridThemeLight}
              rowModelType="infinite"
              datasource={source}
              cacheBlockSize={BLOCK}
              maxBlocksInCache={20}
              infiniteInitialRowCount={left?.total ?? 1}
              columnDefs={columns}
              defaultColDef={{
                suppressKeyboardEvent: ownKey,
                sortable: true,
                resizable: true,
                suppressHeaderMenuButton: true,
                tooltipValueGetter: overflowing,
              }}
              getRowId={({ data }) => data.id}
              {...(layout ? { initialState: layout } : {})}
              localeText={localeText}
              rowSelection={{
                mode: 'multiRow',
                checkboxes: false,
                headerCheckbox: false,
                enableClickSelection: true,
              }}
              suppressCellFocus={false}
              animateRows={false}
              // Asking whether the bar is needed makes the browser lay the page out in mid-change, at every answer.
              alwaysShowVerticalScroll
              suppressColumnMoveAnimation
              tooltipShowDelay={600}
              enableCellTextSelection={false}
              overlayNoRowsTemplate='<span class="muted">没有符合条件的记录</span>'
              onGridReady={(event: GridReadyEvent<Row>) => {
                grid.current = event.api
              }}
              onFirstDataRendered={({ api }) => {
                if (left && left.top < api.getDisplayedRowCount()) api.ensureIndexVisible(left.top, 'top')
              }}
              onGridPreDestroyed={({ api }) => {
                keepPlace(list, asked.current, total.current, api)
                grid.current = null
              }}
              onCellDoubleClicked={(event: CellDoubleClickedEvent<Row>) =>
                event.data && latest.current.onOpen(event.data)
              }
              onCellKeyDown={onKey}
              onCellFocused={({ api, rowIndex, column: focused }) => {
                const id = focused === null || typeof focused === 'string' ? focused : focused.getColId()
                setColumn(columns.find((one) => idOf(one) === id) ?? null)
                if (rowIndex === null) return
                const row = api.getDisplayedRowAtIndex(rowIndex)?.data
                if (row) setPreviewed((shown) => (shown ? row : null))
              }}
              onSelectionChanged={selectionChanged}
              onStateUpdated={onStateUpdated}
            />
          </div>
        </div>
        {previewed && props.preview && (
          <aside className="grid-preview" aria-label="预览">
            {props.preview(previewed)}
          </aside>
        )}
      </div>
      <div className="grid-foot">
        <span>
          共 <b>{page ? page.total.toLocaleString('zh-CN') : '…'}</b> 条
        </span>
        {props.batch && selection.rows.length > 0 ? (
          <BatchBar count={selection.rows.length} actions={props.batch(selection.rows)} print={printing} onClear={() => choose(grid.current, [])} />
        ) : stats ? (
          <ColumnStatsText column={column} asked={askedNow()} />
        ) : (
          page && props.foot?.(page)
        )}
        <span style={{ flex: 1 }} />
        <ListTools
          name={name}
          columns={columns}
          grid={() => grid.current}
          total={page?.total ?? 0}
          selected={selection.rows}
          asked={askedNow}
          views={props.list && views}
          stats={stats}
          onStats={setStats}
        />
      </div>
    </>
  )
}
