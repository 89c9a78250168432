import { createRoot } from 'react-dom/client'
import { App } from './App'

/** Draws the window. */
export function start(root: HTMLElement): void {
  createRoot(root).render(<App />)
}
