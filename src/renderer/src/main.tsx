import { watchErrors } from './app/errors'
import { preloadFirstPage } from './app/preload'
import { prepareSession } from './app/prepare'
import './app/base.css'

watchErrors()

/** Asks for all that the first picture needs at once, code and answers alike, and then draws the window once. */
async function begin(): Promise<void> {
  const code = import('./app/start')
  await Promise.allSettled([prepareSession(), preloadFirstPage()])
  const { start } = await code
  const root = document.getElementById('root')
  if (root) start(root)
}

void begin()
