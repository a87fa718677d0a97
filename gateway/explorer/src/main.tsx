import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './explorer.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadDemo } from './demo-roles.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root element')

const demo = await loadDemo()
createRoot(root).render(<App demo={demo} />)
