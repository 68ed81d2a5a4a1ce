import { Tour as Panels } from 'antd'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { Key } from '../components/key.tsx'
import { useKeys } from '../hooks/keys.ts'
import { useWords, type WordKey } from '../i18n/index.ts'
import { Caps } from './key-groups.tsx'
import { urgentCaseKey, urgentKey } from './places.ts'

type Step = {
  readonly at: string
  readonly title: WordKey
  readonly text: WordKey
  readonly keys?: readonly string[]
  readonly placement?: 'right' | 'top'
}

const steps: readonly Step[] = [
  { at: '.starts', title: 'tour.starts', text: 'tour.startsText', keys: ['1–7', urgentKey] },
  { at: '.status-bar', title: 'tour.urgent', text: 'tour.urgentText', keys: [urgentCaseKey] },
  // Above it: below it the panel would lie on the most urgent case.
  { at: '.board-main > .card > .card-head', title: 'tour.searching', text: 'tour.searchingText', placement: 'top' },
  { at: '.top-search', title: 'tour.search', text: 'tour.searchText', keys: ['Ctrl K'] },
  { at: '.rail-help', title: 'tour.help', text: 'tour.helpText', keys: ['F1'], placement: 'right' },
]

const watchPage = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}
const boardStands = (): boolean => document.querySelector('.board') !== null

/** Waits for the board: drawn together with it, the tour would find nothing on the page to show yet. */
export function Tour({ close }: { readonly close: () => void }) {
  return useSyncExternalStore(watchPage, boardStands) ? <Steps close={close} /> : null
}

const keyed = (word: string, key: string) => (
  <>
    {word} <Key>{key}</Key>
  </>
)

/**
 * The way round the board in a few steps. Enter goes on, Escape ends it. Nothing lies over the screen and every key of the board
 * works meanwhile: a missing child does not wait for a tour.
 */
function Steps({ close }: { readonly close: () => void }) {
  const { t } = useWords()
  const [shown] = useState(() => steps.filter(({ at }) => document.querySelector(at) !== null))
  const [current, setCurrent] = useState(0)
  const move = (by: number) => () => {
    if (current + by >= shown.length) return close()
    setCurrent(Math.max(0, current + by))
  }
  // The same targets on every drawing: a new one would place the panel anew, and on a busy machine never be done with it.
  const panels = useMemo(
    () =>
      shown.map(({ at, title, text, keys = [], placement }, index) => ({
        target: () => document.querySelector<HTMLElement>(at)!,
        title: t(title),
        description: (
          <>
            {t(text)} <Caps keys={keys} />
          </>
        ),
        ...(placement === undefined ? {} : { placement }),
        nextButtonProps: { children: keyed(t(index + 1 < shown.length ? 'tour.next' : 'tour.end'), 'Enter') },
        prevButtonProps: { children: keyed(t('tour.back'), '←') },
      })),
    [shown, t],
  )
  useKeys({ escape: close, enter: move(1), arrowright: move(1), arrowleft: move(-1) })
  return (
    <Panels
      open
      mask={false}
      // Its own keys would go the same way a second time.
      keyboard={false}
      current={current}
      onChange={setCurrent}
      onClose={close}
      onFinish={close}
      steps={panels}
      actionsRender={(actions) => (
        <>
          <span className="hint">{t('tour.skip')}</span>
          {actions}
        </>
      )}
    />
  )
}
