import { speak, useWords } from '../i18n/index.ts'

/** Switches between Chinese and English; its name is in the language it leads to. */
export function LanguageSwitch() {
  const { language } = useWords()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="plain" lang={other} onClick={() => void speak(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}
