import { useEffect } from 'react'
import { ProblemNote } from '../components/problem.tsx'
import { usePractice } from '../hooks/practice.ts'
import { useWords } from '../i18n/index.ts'
import './practice-bar.css'

/** Over every screen of the practice desk: what it is, the way back, and the way to begin anew. */
export function PracticeBar() {
  const { t } = useWords()
  const change = usePractice()
  useWatermark(t('practice.mark'))
  return (
    <>
      <aside className="practice-bar" aria-label={t('practice.badge')}>
        <strong>{t('practice.badge')}</strong>
        <span className="practice-what">{t('practice.bar')}</span>
        <button type="button" disabled={change.isPending} onClick={() => change.mutate({ on: true, fresh: true })}>
          {t('practice.renew')}
        </button>
        <button type="button" disabled={change.isPending} onClick={() => change.mutate({ on: false })}>
          {t('practice.leaveShort')}
        </button>
      </aside>
      <ProblemNote error={change.error} />
    </>
  )
}

/**
 * Across the page (of a wide screen too) and every question over it; drawn by the style sheet, so that it is neither read out nor in
 * the way.
 */
function useWatermark(mark: string): void {
  useEffect(() => {
    const { style, dataset } = document.documentElement
    dataset.practice = 'on'
    style.setProperty('--practice-mark', JSON.stringify(`${mark}   `.repeat(4000)))
    return () => {
      delete dataset.practice
      style.removeProperty('--practice-mark')
    }
  }, [mark])
}
