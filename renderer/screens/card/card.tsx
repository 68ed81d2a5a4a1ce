import './card.css'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { Picture } from './pictures.tsx'
import { type CardLanguage, cardLanguages, cardSentences, type SentenceName, sentenceNames } from './sentences.ts'
import { sayAloud, useVoices, voiceOf } from './voices.ts'

const place = 'card-language'
const languageIds = cardLanguages.map(({ id }) => id)
const remembered = (): CardLanguage => languageIds.find((id) => id === localStorage.getItem(place)) ?? 'en'

const keyOf = (at: number): string => String.fromCharCode(65 + at)

/** For visitors who speak neither language: the whole screen to point at, big, with pictures; letters show one, the arrows the language. */
export function PointCard() {
  const { t, language: own } = useWords()
  const navigate = useNavigate()
  const voices = useVoices()
  const [language, setLanguage] = useState(remembered)
  const [shown, setShown] = useState<SentenceName | null>(null)
  const voice = voiceOf(voices, language)
  const speak = (next: CardLanguage) => {
    localStorage.setItem(place, next)
    setLanguage(next)
  }
  const turn = (step: number) => () =>
    speak(languageIds[(languageIds.indexOf(language) + step + languageIds.length) % languageIds.length]!)
  const say = (name: SentenceName) => {
    if (voice !== null) sayAloud(cardSentences[language][name], voice)
  }
  const show = (name: SentenceName) => {
    setShown(name)
    say(name)
  }
  const back = () => (shown === null ? void navigate(-1) : setShown(null))
  useKeys({
    escape: back,
    arrowleft: turn(-1),
    arrowright: turn(1),
    ' ': shown === null ? undefined : () => say(shown),
    ...Object.fromEntries(sentenceNames.map((name, at) => [keyOf(at).toLowerCase(), () => show(name)] as const)),
  })
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return (
    <div className="point">
      <header className="point-head">
        <h1 className="point-title">{t('card.title')}</h1>
        <nav className="point-languages" aria-label={t('card.language')}>
          {cardLanguages.map(({ id, name }) => (
            <button key={id} type="button" lang={id} aria-pressed={id === language} onClick={() => speak(id)}>
              {name}
            </button>
          ))}
        </nav>
        <Button onClick={back}>
          {t('action.back')} <Key>Esc</Key>
        </Button>
      </header>
      {shown === null ? (
        <ul className="point-tiles">
          {sentenceNames.map((name, at) => (
            <li key={name}>
              <button type="button" className="point-tile" onClick={() => show(name)}>
                <Picture of={name} />
                <span className="point-said" lang={language} dir={direction}>
                  {cardSentences[language][name]}
                </span>
                <span className="point-own">{cardSentences[own][name]}</span>
                <span className="point-key" aria-hidden="true">
                  {keyOf(at)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <section className="point-large" aria-live="polite">
          <Picture of={shown} />
          <p className="point-said" lang={language} dir={direction}>
            {cardSentences[language][shown]}
          </p>
          <p className="point-own">{cardSentences[own][shown]}</p>
        </section>
      )}
      <footer className="point-foot">
        <span className="quiet" role="status">
          {voice === null ? t('card.noVoice', { language: nameOf(language) }) : t('card.voice')}
        </span>
        {shown !== null && voice !== null && (
          <Button onClick={() => say(shown)}>
            {t('card.again')} <Key>{t('card.space')}</Key>
          </Button>
        )}
        <span className="quiet">{t(shown === null ? 'card.hint' : 'card.hintOne')}</span>
      </footer>
    </div>
  )
}

const nameOf = (language: CardLanguage): string => cardLanguages.find(({ id }) => id === language)!.name
