import './no-eval.ts'
import '@fontsource-variable/noto-sans-sc'
import './styles/base.css'
import './styles/parts.css'
import './styles/form.css'
import './styles/dialog.css'
import './styles/rows.css'
import './styles/shell.css'
import './styles/status-bar.css'
import './styles/starts.css'
import './styles/door.css'
import './styles/print.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startWords } from './i18n/index.ts'
import { startLook } from './look/look.ts'
import { wearTokens } from './look/sheet.ts'
import { handOverKey } from './session.ts'

wearTokens(document)
startLook()
// The key must leave the address bar before the router reads the fragment as a route.
await Promise.all([startWords(), handOverKey(window)])
createRoot(document.getElementById('root') as HTMLElement).render(<App />)
