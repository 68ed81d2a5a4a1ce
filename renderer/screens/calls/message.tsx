import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Sentence } from '../../../core/sentence.ts'
import { Key } from '../../components/key.tsx'
import { useWords } from '../../i18n/index.ts'

const languageOf: Readonly<Record<string, keyof Sentence>> = { KeyC: 'zh', KeyE: 'en' }

type Props = { readonly message: Sentence; readonly copied: () => void }

/** The text to send, in both languages, each copied by its key; nothing in it that its reader does not know. */
export function Message({ message, copied }: Props) {
  const { t } = useWords()
  const [taken, setTaken] = useState<keyof Sentence | null>(null)
  const copy = async (language: keyof Sentence) => {
    await navigator.clipboard.writeText(message[language])
    setTaken(language)
    copied()
  }
  const latest = useRef(copy)
  latest.current = copy
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const language = languageOf[event.code]
      if (!event.altKey || language === undefined || event.repeat) return
      event.preventDefault()
      void latest.current(language)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <section className="call-message" aria-label={t('calls.message')}>
      {(['zh', 'en'] as const).map((language) => (
        <div key={language}>
          <p lang={language}>{message[language]}</p>
          <Button size="small" onClick={() => void copy(language)}>
            {taken === language ? t('statistics.copied') : t(`calls.copy.${language}`)}{' '}
            <Key>{language === 'zh' ? 'Alt C' : 'Alt E'}</Key>
          </Button>
        </div>
      ))}
      <div className="quiet" role="status">
        {taken === null ? t('calls.messageHint') : t('calls.messageCopied')}
      </div>
    </section>
  )
}
