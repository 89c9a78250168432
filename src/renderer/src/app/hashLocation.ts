import { useSyncExternalStore } from 'react'

/*
 * wouter's own hash hook writes the query in front of the hash, where it stays when the next page has none: the
 * employer of one new inspection would turn up in the next. Here page and query both stand in the hash.
 */

function place(): string {
  return `/${window.location.hash.replace(/^#?\/?/u, '')}`
}

const path = (): string => place().split('?', 1)[0] ?? '/'
const query = (): string => place().slice(path().length + 1)

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Goes to a page of the desk, such as `/inspections/new?employer=…`. */
function navigate(to: string, options: { replace?: boolean } = {}): void {
  const address = `#${to.startsWith('/') ? to : `/${to}`}`
  if (options.replace) window.history.replaceState(null, '', address)
  else window.history.pushState(null, '', address)
  // pushState tells nobody.
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** The location hook of the router: the page from the hash, its query through useSearch. */
export function usePageLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, path), navigate]
}

usePageLocation.hrefs = (href: string) => `#${href}`
usePageLocation.searchHook = () => useSyncExternalStore(subscribe, query)
