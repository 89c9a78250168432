import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { watchErrors } from './app/errors'
import { preloadFirstPage } from './app/preload'
import './app/base.css'

watchErrors()
// Side by side with the first question to the main process; the rest when the first screen stands.
preloadFirstPage()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
