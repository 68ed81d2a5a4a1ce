import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { useMemo, useState } from 'react'
import { createQueries } from './api.ts'
import { Gate } from './gate.tsx'
import { useWords } from './i18n/index.ts'
import { tongueOf } from './i18n/languages.ts'
import { antdTheme } from './look/antd.ts'
import { useDrawn } from './look/look.ts'

/** The page: one cache, one look, one language, and the gate that decides which screen may be seen. */
export function App() {
  const { language } = useWords()
  const [queries] = useState(createQueries)
  const drawn = useDrawn()
  const theme = useMemo(() => antdTheme(drawn), [drawn])
  return (
    <ConfigProvider
      locale={tongueOf(language).controls}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      // An open dialog lies above all of the page: a list outside of it could be neither seen nor clicked.
      getPopupContainer={(trigger) => trigger?.closest('dialog') ?? document.body}
    >
      <QueryClientProvider client={queries}>
        <Gate />
      </QueryClientProvider>
    </ConfigProvider>
  )
}
