import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { comma, type Sentence } from '../../core/sentence.ts'
import { type Language, loadTongue, type WordKey } from './languages.ts'

export type { Language, WordKey } from './languages.ts'
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

export type Words = {
  readonly t: Translate
  readonly language: Language
  /** The side of a bilingual sentence or name that is being read. */
  readonly pick: (sentence: Sentence) => string
  /** Several things as one list. */
  readonly list: (parts: readonly string[]) => string
}

const place = 'language'

const remembered = (): Language => (localStorage.getItem(place) === 'en' ? 'en' : 'zh')

const show = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

/** Loads the language of this page: Chinese unless this browser was switched to English before. */
export async function startWords(language: Language = remembered()): Promise<void> {
  show(language)
  const { words } = await loadTongue(language)
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: { [language]: { translation: words } },
  })
}

/** Switches this page and the next ones in this browser. */
export async function speak(language: Language): Promise<void> {
  const { words } = await loadTongue(language)
  i18next.addResourceBundle(language, 'translation', words)
  localStorage.setItem(place, language)
  show(language)
  await i18next.changeLanguage(language)
}

/** The texts of the current language, with keys checked by the compiler. */
export function useWords(): Words {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return useMemo(() => {
    const fixed = i18n.getFixedT(language) as unknown as (key: string, values?: object) => string
    return {
      t: (key, values) => fixed(key, values),
      language,
      pick: (sentence) => sentence[language],
      list: (parts) => parts.join(comma[language]),
    }
  }, [i18n, language])
}
