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
  SuppressKeyboardEventParams,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { ListFilter, ListRequestInput, ListSort } from '@shared/list/request'
import { call, subscribe } from '@renderer/app/bridge'
import { recall, recallNow, remember } from '@renderer/app/remembered'
import { useUi } from '@renderer/app/uiState'
import { gridThemeDark, gridThemeLight } from './agGrid'
import { BATCH_LIMIT, type BatchAction } from './batch'
import { BatchBar } from './BatchBar'
import { ColumnChooser } from './ColumnChooser'
import { markPainted } from './painted'
import { keepPlace, placeOf, returnTo } from './place'
import { BLOCK, RowSource, type FilledGrid, type ListPage } from './rowSource'
import { useSelection } from './useSelection'

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
    const sorted = (grid.current?.getColumnState() ?? []).filter((column) => column.sort)
    const sort = sorted
      .toSorted((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
      .map(({ colId, sort: direction }) => ({ field: colId, direction: direction === 'desc' ? ('desc' as const) : ('asc' as const) }))
    const all = await latest.current.load({ search: latest.current.search, filters: [...latest.current.filters], sort, offset: 0, limit: BATCH_LIMIT })
    choose(grid.current, all.rows)
  }

  const nothing = page?.total === 0 && page.ofAll
  if (!source) return <div className="grid-row" />
  return (
    <>
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
              onCellFocused={({ api, rowIndex }) => {
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
        ) : (
          page && props.foot?.(page)
        )}
        <span style={{ flex: 1 }} />
        <ColumnChooser grid={() => grid.current} columns={columns as ColDef[]} />
      </div>
    </>
  )
}

/** The order a list begins with: as it was left, else as its columns say. */
function orderAtFirst(layout: GridState | null, columns: readonly ColDef[]): ListSort[] {
  const left = layout?.sort?.sortModel.map(({ colId, sort }) => ({ field: colId, direction: sort }))
  if (left) return left
  return columns.flatMap(({ colId, sort }) =>
    colId !== undefined && (sort === 'asc' || sort === 'desc') ? [{ field: colId, direction: sort }] : [],
  )
}

function filled(grid: GridApi): FilledGrid {
  return {
    toTop: () => {
      // The cursor too: its row would be kept drawn, and its block asked for, wherever it is now.
      grid.clearFocusedCell()
      if (grid.getVerticalPixelRange().top > 0) grid.ensureIndexVisible(0, 'top')
    },
    cut: (count) => grid.setRowCount(count, true),
    refresh: () => grid.refreshInfiniteCache(),
  }
}

interface ShownPage<Row> extends ListPage<Row> {
  /** Nothing was searched for and nothing filtered. */
  readonly ofAll: boolean
}

/** Every block brings the count and the sums; they are drawn anew only when they changed. */
function sameFoot<Row>(before: ShownPage<Row> | null, after: ShownPage<Row>): boolean {
  const told = (page: ShownPage<Row>): string => JSON.stringify([page.total, page.sums, page.ofAll])
  return before !== null && told(before) === told(after)
}

/**
 * Keys the list has of its own. Space opens the preview instead of toggling the selection; its scrolling is stopped
 * here, since the grid tells of keys only after the browser has acted on them. Ctrl+Home and Ctrl+End take the cursor
 * along, as in a spreadsheet.
 */
function ownKey({ event, api, column }: SuppressKeyboardEventParams): boolean {
  if (event.key === ' ') {
    event.preventDefault()
    return true
  }
  if (!(event.ctrlKey || event.metaKey)) return false
  if (event.key.toLowerCase() === 'a') {
    event.preventDefault()
    return true
  }
  if (event.key !== 'Home' && event.key !== 'End') return false
  event.preventDefault()
  const row = event.key === 'Home' ? 0 : api.getDisplayedRowCount() - 1
  api.ensureIndexVisible(row)
  api.setFocusedCell(row, column)
  return true
}

/** The full text as a tip, only where the cell is too narrow for it. */
function overflowing(params: { value?: unknown; valueFormatted?: string | null | undefined }): string | null {
  const text = params.valueFormatted ?? (typeof params.value === 'string' ? params.value : '')
  return text.length > 12 ? text : null
}
