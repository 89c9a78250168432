import type { ListFilter, ListRequestInput, ListSort } from '@shared/list/request'
import type { ListPage } from './rowSource'

/** Most rows a list gives at once. */
export const PAGE_ROWS = 5000

export interface Asked<Row> {
  readonly search: string
  readonly filters: readonly ListFilter[]
  readonly sort: readonly ListSort[]
  readonly load: (request: ListRequestInput) => Promise<ListPage<Row>>
}

/** All rows of a list in its order, page by page; the next page is fetched while one is dealt with. */
export async function* everyPage<Row>({ search, filters, sort, load }: Asked<Row>): AsyncGenerator<ListPage<Row>> {
  const at = (offset: number): Promise<ListPage<Row>> => {
    const page = load({ search, filters: [...filters], sort: [...sort], offset, limit: PAGE_ROWS })
    // Whoever stops in the middle never asks what became of it.
    page.catch(() => undefined)
    return page
  }
  let next = at(0)
  for (let offset = 0; ; offset += PAGE_ROWS) {
    const page = await next
    const more = offset + PAGE_ROWS < page.total && page.rows.length > 0
    if (more) next = at(offset + PAGE_ROWS)
    yield page
    if (!more) return
  }
}
