import { useWords } from '../i18n/index.ts'

/** What stands where an answer will be. It is heard at once and seen after 200 ms: what is quicker shall not flash. */
export function Waiting({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useWords()
  return (
    <div className="waiting" role="status">
      <span className="spoken">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no other name
        <span key={line} className="bone" aria-hidden="true" />
      ))}
    </div>
  )
}
