import type { IGetRowsParams } from 'ag-grid-community'
import { describe, expect, it } from 'vitest'
import type { ListRequestInput } from '@shared/list/request'
import { BLOCK, RowSource, type ListPage, type Question } from '@renderer/grid/rowSource'

interface Call {
  readonly request: ListRequestInput
  answer(rows: string[], total?: number): Promise<void>
  refuse(): Promise<void>
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
const all: Question = { search: '', filters: [] }
const of = (search: string): Question => ({ search, filters: [] })

/** A source whose answers come when the test says so, and a grid that writes down what is done to it. */
function setUp(order: { field: string; direction: 'asc' | 'desc' }[] = []) {
  const calls: Call[] = []
  const done: string[] = []
  const shown: [string, number, string[]][] = []
  const source = new RowSource<string>(all, order, {
    load: (request) => {
      return new Promise<ListPage<string>>((resolve, reject) => {
        calls.push({
          request,
          answer: (rows, total = rows.length) => {
            resolve({ rows, total })
            return settled()
          },
          refuse: () => {
            reject(new Error('refused'))
            return settled()
          },
        })
      })
    },
    grid: () => ({
      toTop: () => done.push('top'),
      cut: (count) => done.push(`cut ${count}`),
      refresh: () => done.push('refresh'),
    }),
    onShown: (page, from, question) => shown.push([question.search, from, page.rows]),
  })
  const call = (at: number): Call => {
    const found = calls[at]
    if (!found) throw new Error(`the source has asked ${calls.length} times`)
    return found
  }
  /** The grid asks for a block. @returns what it was told, null while it waits */
  function block(start: number, sortModel: IGetRowsParams['sortModel'] = []) {
    const told: { answer: string[] | 'failed' | null; total: number | undefined } = {
      answer: null,
      total: undefined,
    }
    const asking = {
      startRow: start,
      endRow: start + BLOCK,
      sortModel,
      successCallback: (rows: string[], total?: number) => Object.assign(told, { answer: rows, total }),
      failCallback: () => Object.assign(told, { answer: 'failed' }),
    }
    source.getRows(asking as unknown as IGetRowsParams)
    return told
  }
  return { source, calls, call, block, done, shown }
}

describe('the rows of a list', () => {
  it('are on their way before the grid asks, and asked for once', async () => {
    const { call, calls, block } = setUp()
    expect(call(0).request).toEqual({ search: '', filters: [], sort: [], offset: 0, limit: BLOCK })
    const first = block(0)
    await call(0).answer(['a', 'b'], 300)
    expect(first).toEqual({ answer: ['a', 'b'], total: 300 })
    expect(calls).toHaveLength(1)
  })

  it('stand until the first rows of a new question are there, and are then changed in one go', async () => {
    const { source, call, calls, block, done } = setUp()
    block(0)
    await call(0).answer(['a'], 7000)
    block(BLOCK)
    await call(1).answer(['b'], 7000)
    source.ask(of('x'))
    expect(done).toEqual([])
    await call(2).answer(['x'], 8)
    expect(done).toEqual(['top', 'cut 8', 'refresh'])
    expect(block(0)).toEqual({ answer: ['x'], total: 8 })
    expect(calls).toHaveLength(3)
  })

  it('are not cut where only the first block was held', async () => {
    const { source, call, block, done } = setUp()
    block(0)
    await call(0).answer(['a'], 7000)
    source.ask(of('x'))
    await call(1).answer(['x'], 5000)
    expect(done).toEqual(['top', 'refresh'])
  })

  it('are all gone when nothing is found, and come back', async () => {
    const { source, call, block, done, shown } = setUp()
    block(0)
    await call(0).answer(['a'], 7000)
    source.ask(of('nothing'))
    await call(1).answer([])
    expect(done).toEqual(['top', 'cut 0'])
    expect(shown.at(-1)).toEqual(['nothing', 0, []])
    source.ask(all)
    await call(2).answer(['a'], 7000)
    expect(done.slice(2)).toEqual(['top', 'refresh'])
    expect(block(0)).toEqual({ answer: ['a'], total: 7000 })
  })

  it('never are those of an older question whose answer comes late', async () => {
    const { source, call, block, shown } = setUp()
    block(0)
    await call(0).answer(['a'], 7000)
    source.ask(of('x'))
    source.ask(of('xy'))
    await call(2).answer(['xy'], 1)
    await call(1).answer(['x'], 8)
    expect(block(0)).toEqual({ answer: ['xy'], total: 1 })
    expect(shown.map(([search]) => search)).toEqual(['', 'xy'])
  })

  it('are not taken for rows of the new question when a block of the old one comes late', async () => {
    const { source, call, block, shown } = setUp()
    block(0)
    await call(0).answer(['a'], 7000)
    const second = block(BLOCK)
    source.ask(of('x'))
    await call(2).answer(['x'], 7000)
    await call(1).answer(['b'], 7000)
    expect(second.answer).toBe('failed')
    expect(shown.map(([search]) => search)).toEqual([''])
  })

  it('belong to what is shown while a new question is out', async () => {
    const { source, call, block } = setUp()
    block(0)
    await call(0).answer(['a'], 7000)
    source.ask(of('x'))
    block(BLOCK)
    expect(call(2).request).toMatchObject({ search: '', offset: BLOCK })
  })

  it('are asked for anew when something was saved, the question that is out as well', async () => {
    const { source, call, block, done } = setUp()
    block(0)
    await call(0).answer(['a'], 7000)
    source.ask(of('x'))
    source.renew()
    expect(done).toEqual(['refresh'])
    await call(1).answer(['before'], 1)
    await call(2).answer(['after'], 1)
    expect(block(0)).toEqual({ answer: ['after'], total: 1 })
    source.renew()
    expect(block(0).answer).toBeNull()
    await call(3).answer(['newest'], 1)
  })

  it('come in the order the grid asks for, also for a question that is out', async () => {
    const { source, call, block } = setUp([{ field: 'name', direction: 'asc' }])
    const byName = [{ colId: 'name', sort: 'asc' as const }]
    const byCount = [{ colId: 'headcount', sort: 'desc' as const }]
    block(0, byName)
    await call(0).answer(['a'], 7000)
    source.ask(of('x'))
    block(0, byCount)
    expect(call(2).request).toMatchObject({ search: 'x', sort: [{ field: 'headcount', direction: 'desc' }] })
    await call(1).answer(['x by name'], 2)
    await call(2).answer(['x by count'], 2)
    expect(block(0, byCount)).toEqual({ answer: ['x by count'], total: 2 })
  })

  it('are asked for by the grid itself after a refusal', async () => {
    const { source, call, block, done } = setUp()
    block(0)
    await call(0).answer(['a'], 7000)
    source.ask(of('x'))
    await call(1).refuse()
    expect(done).toEqual(['top', 'refresh'])
    const again = block(0)
    expect(call(2).request).toMatchObject({ search: 'x' })
    await call(2).refuse()
    expect(again.answer).toBe('failed')
  })

  it('follow a question that changed while the grid was being built', async () => {
    const { source, call, block } = setUp()
    const waiting = block(0)
    source.ask(of('x'))
    await call(1).answer(['x'], 1)
    await call(0).answer(['a'], 7000)
    expect(waiting).toEqual({ answer: ['x'], total: 1 })
  })
})
