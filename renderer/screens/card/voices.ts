import { useEffect, useState } from 'react'
import type { CardLanguage } from './sentences.ts'

// As systems call them; some still name Indonesian by its old code.
const tags: Record<CardLanguage, RegExp> = {
  zh: /^(zh|cmn)\b/i,
  en: /^en\b/i,
  ja: /^ja\b/i,
  ko: /^ko\b/i,
  fr: /^fr\b/i,
  de: /^de\b/i,
  es: /^es\b/i,
  ru: /^ru\b/i,
  ar: /^ar\b/i,
  th: /^th\b/i,
  vi: /^vi\b/i,
  id: /^(id|in)\b/i,
}

/** The voice of a language that this machine has by itself: nothing said here may travel over a network to be spoken. */
export const voiceOf = (voices: readonly SpeechSynthesisVoice[], language: CardLanguage): SpeechSynthesisVoice | null =>
  voices.find((voice) => voice.localService && tags[language].test(voice.lang.replace('_', '-'))) ?? null

/** The system's voices, which come some time after the page. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState(() => window.speechSynthesis?.getVoices() ?? [])
  useEffect(() => {
    const synthesis = window.speechSynthesis
    if (synthesis === undefined) return
    const tell = () => setVoices(synthesis.getVoices())
    tell()
    synthesis.addEventListener('voiceschanged', tell)
    return () => {
      synthesis.removeEventListener('voiceschanged', tell)
      synthesis.cancel()
    }
  }, [])
  return voices
}

/** Reads a sentence aloud, slowly; what was being read before ends. */
export function sayAloud(text: string, voice: SpeechSynthesisVoice): void {
  const said = new SpeechSynthesisUtterance(text)
  said.voice = voice
  said.lang = voice.lang
  said.rate = 0.85
  window.speechSynthesis.cancel()
  window.speechSynthesis.speak(said)
}
