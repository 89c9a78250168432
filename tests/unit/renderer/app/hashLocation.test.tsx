// @vitest-environment jsdom
import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Router, useLocation, useSearch } from 'wouter'
import { usePageLocation } from '@renderer/app/hashLocation'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

describe('the place of a page in the address', () => {
  let root: Root
  let shown: { path: string; search: string }
  let go: (to: string, options?: { replace?: boolean }) => void

  function Probe() {
    const [path, navigate] = useLocation()
    const search = useSearch()
    useEffect(() => {
      shown = { path, search }
      go = navigate
    })
    return null
  }

  beforeEach(() => {
    window.history.replaceState(null, '', '#/inspections/new?employer=1')
    root = createRoot(document.createElement('div'))
    act(() =>
      root.render(
        <Router hook={usePageLocation}>
          <Probe />
        </Router>,
      ),
    )
  })
  afterEach(() => act(() => root.unmount()))

  it('reads page and query of the address the window was opened with', () => {
    expect(shown).toEqual({ path: '/inspections/new', search: 'employer=1' })
  })

  it('leaves the query behind with its page', () => {
    act(() => go('/orders/new?inspection=2'))
    expect(shown).toEqual({ path: '/orders/new', search: 'inspection=2' })
    act(() => go('/inspections'))
    expect(shown).toEqual({ path: '/inspections', search: '' })
    expect(window.location.search).toBe('')
  })

  it('replaces the page when asked, so that going back does not return to it', () => {
    const before = window.history.length
    act(() => go('/employers', { replace: true }))
    expect(shown.path).toBe('/employers')
    expect(window.history.length).toBe(before)
  })
})
