import type { IDatasource, IGetRowsParams } from 'ag-grid-community'
import type { ListFilter, ListRequestInput, ListSort } from '@shared/list/request'

export interface ListPage<Row> {
  readonly rows: Row[]
  readonly total: number
  readonly sums?: Record<string, number> | undefined
}

/** What a list is asked for; the order is the grid's own. */
export interface Question {
  readonly search: string
  readonly filters: readonly ListFilter[]
}

/** The grid that is filled, as far as the source moves it. */
export interface FilledGrid {
  toTop(): void
  /** Lets go of all rows from this one on. */
  cut(count: number): void
  /** Makes it ask again for the rows it holds; the old ones stand until then and are written anew in place. */
  refresh(): void
}

export interface SourceParts<Row> {
  readonly load: (request: ListRequestInput) => Promise<ListPage<Row>>
  readonly grid: () => FilledGrid | null
  /** Rows were handed to the grid, from this one on, as the answer to this question. */
  readonly onShown: (page: ListPage<Row>, from: number, question: Question) => void
}

/** Rows of one block. The first block is all that a new question is asked for. */
export const BLOCK = 100

interface First<Row> {
  readonly key: string
  readonly page: ListPage<Row> | Promise<ListPage<Row>>
}

/**
 * Feeds a grid block by block and changes what it shows in one go. The grid alone would ask again for every block it
 * holds and mix rows of two questions until the last answer; here the first rows of a new question are fetched while
 * the old ones stand, and only then everything else is dropped. An answer that a newer question has overtaken is never
 * shown.
 */
export class RowSource<Row> implements IDatasource {
  /** Whose rows the grid holds. */
  private shown: Question
  /** Asked for and not answered yet. */
  private wanted: Question | null = null
  private turn = 0
  private order: ListSort[]
  /** First rows that are there, or on their way, before the grid asks for them. */
  private first: First<Row> | null
  private beyondFirst = false
  /** Counts how often all blocks were asked for anew: what was asked for before is of no use any more. */
  private blockTurn = 0

  /** Starts to load at once, so that the answer is on its way while the grid is still being built. */
  constructor(
    question: Question,
    order: ListSort[],
    private readonly parts: SourceParts<Row>,
  ) {
    this.shown = question
    this.order = order
    this.first = this.fetchFirst(question)
  }

  /** Changes what is shown, as soon as its first rows are there. */
  ask(question: Question): void {
    this.wanted = question
    this.turn += 1
    const { turn } = this
    const first = this.fetchFirst(question)
    const show = (page: ListPage<Row> | null): void => {
      if (turn === this.turn) this.show(question, page && { key: first.key, page })
    }
    // Refused: the grid asks itself and fails where it can be seen.
    first.page.then(show, () => show(null))
  }

  /** What is stored has changed: fresh rows at the same place. */
  renew(): void {
    this.first = null
    if (this.wanted) this.ask(this.wanted)
    this.blockTurn += 1
    this.parts.grid()?.refresh()
  }

  getRows(asking: IGetRowsParams): void {
    const { startRow, endRow, sortModel } = asking
    const order = sortModel.map(({ colId, sort }) => ({ field: colId, direction: sort }))
    if (JSON.stringify(order) !== JSON.stringify(this.order)) this.takeOrder(order)
    if (startRow > 0) this.beyondFirst = true
    const known = startRow === 0 && this.first?.key === keyOf(this.shown, order) ? this.first.page : null
    if (known && !(known instanceof Promise)) {
      this.give(asking, known)
      return
    }
    const { blockTurn } = this
    const page =
      known ??
      this.parts.load({
        ...asRequest(this.shown, order),
        offset: startRow,
        limit: endRow - startRow,
      })
    page.then(
      (loaded) => (blockTurn === this.blockTurn ? this.give(asking, loaded) : this.overtaken(asking)),
      () => asking.failCallback(),
    )
  }

  /** The grid has asked anew already and only counts the answer, unless it was not there yet when the question changed. */
  private overtaken(asking: IGetRowsParams): void {
    if (asking.startRow === 0) this.getRows(asking)
    else asking.failCallback()
  }

  private takeOrder(order: ListSort[]): void {
    this.order = order
    this.blockTurn += 1
    // The grid begins anew for another order, and so does a question that is still out.
    this.beyondFirst = false
    if (this.wanted) this.ask(this.wanted)
  }

  private fetchFirst(question: Question): First<Row> & { readonly page: Promise<ListPage<Row>> } {
    const page = this.parts.load({ ...asRequest(question, this.order), offset: 0, limit: BLOCK })
    page.catch(() => {
      if (this.first?.page === page) this.first = null
    })
    return { key: keyOf(question, this.order), page }
  }

  private show(question: Question, first: (First<Row> & { readonly page: ListPage<Row> }) | null): void {
    this.wanted = null
    this.shown = question
    this.first = first
    this.blockTurn += 1
    const grid = this.parts.grid()
    if (!grid) return
    grid.toTop()
    if (first?.page.total === 0) {
      grid.cut(0)
      this.parts.onShown(first.page, 0, question)
      return
    }
    if (this.beyondFirst && first) grid.cut(Math.min(first.page.total, BLOCK))
    this.beyondFirst = false
    grid.refresh()
  }

  private give(asking: IGetRowsParams, page: ListPage<Row>): void {
    asking.successCallback(page.rows, page.total)
    this.parts.onShown(page, asking.startRow, this.shown)
  }
}

function asRequest({ search, filters }: Question, sort: ListSort[]) {
  return { search, filters: [...filters], sort }
}

function keyOf(question: Question, order: readonly ListSort[]): string {
  return JSON.stringify([question.search, question.filters, order])
}
