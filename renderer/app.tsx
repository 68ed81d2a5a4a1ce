import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { useState } from 'react'
import { createQueries } from './api.ts'
import { Gate } from './gate.tsx'
import { useWords } from './i18n/index.ts'
import { tongueOf } from './i18n/languages.ts'
import { theme } from './theme.ts'

/** The page: one cache, one look, one language, and the gate that decides which screen may be seen. */
export function App() {
  const { language } = useWords()
  const [queries] = useState(createQueries)
  return (
    <ConfigProvider
      locale={tongueOf(language).controls}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>
        <Gate />
      </QueryClientProvider>
    </ConfigProvider>
  )
}
