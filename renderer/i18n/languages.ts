import type { ConfigProviderProps } from 'antd'
import type { zh } from './zh.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]
export type WordKey = keyof typeof zh

/** What one language brings: our texts and antd's own. */
export type Tongue = {
  readonly words: Readonly<Record<WordKey, string>>
  readonly controls: NonNullable<ConfigProviderProps['locale']>
}

const loads: Record<Language, () => Promise<Tongue>> = {
  zh: async () => {
    const [{ zh }, { default: controls }] = await Promise.all([import('./zh.ts'), import('antd/es/locale/zh_CN')])
    return { words: zh, controls }
  },
  en: async () => {
    const [{ en }, { default: controls }] = await Promise.all([import('./en.ts'), import('antd/es/locale/en_US')])
    return { words: en, controls }
  },
}

const loaded = new Map<Language, Tongue>()

/** Fetches a language once; a page reads one, so the other is not among what it waits for. */
export async function loadTongue(language: Language): Promise<Tongue> {
  const tongue = loaded.get(language) ?? (await loads[language]())
  loaded.set(language, tongue)
  return tongue
}

/** A language that was fetched before; throws where it was not, since nothing may be shown before its texts are here. */
export function tongueOf(language: Language): Tongue {
  const tongue = loaded.get(language)
  if (tongue === undefined) throw new Error(`${language} is not loaded`)
  return tongue
}
