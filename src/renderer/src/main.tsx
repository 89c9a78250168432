import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { watchErrors } from './app/errors'
import './app/base.css'

watchErrors()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
