import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Kind } from '../../core/records/kinds.ts'
import { Key } from '../components/key.tsx'
import { isComposing } from '../hooks/composing.ts'
import { useKeys } from '../hooks/keys.ts'
import { useWords } from '../i18n/index.ts'
import { kindOf, searchOf } from '../words/search-address.ts'

/**
 * One search for everything, from every screen; typing leads to the results. Only among results may it be narrowed to a kind, which
 * then stands before the words until its cross, Backspace or the next Ctrl+K takes it away.
 */
export function SearchBox() {
  const { t } = useWords()
  const navigate = useNavigate()
  const location = useLocation()
  const input = useRef<InputRef>(null)
  const onSearch = location.pathname === '/search'
  const search = new URLSearchParams(onSearch ? location.search : '')
  const asked = search.get('q') ?? ''
  // Without words the kind is the shelf's, and the first word looks on every shelf.
  const narrowed = asked === '' ? null : kindOf(search)
  const [typed, setTyped] = useState(asked)
  useEffect(() => setTyped((before) => (before.trim() === asked ? before : asked)), [asked])
  useEffect(() => {
    if (onSearch) input.current?.focus()
    // Left behind in the search, the focus would swallow the next screen's keys.
    else if (document.activeElement === input.current?.input) document.getElementById('main')?.focus()
  }, [onSearch])
  useKeys({
    'ctrl+k': () => {
      input.current?.focus()
      input.current?.select()
      if (narrowed !== null) widen()
    },
  })
  const ask = (text: string, kind = narrowed) => {
    const query = new URLSearchParams(searchOf(text.trim(), text.trim() === '' ? null : kind))
    void navigate({ pathname: '/search', search: `${query}` }, { replace: onSearch })
  }
  const widen = () => {
    ask(asked, null)
    input.current?.focus()
  }
  return (
    <search className="top-search">
      <Input
        ref={input}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        prefix={narrowed !== null && <Narrowed kind={narrowed} widen={widen} />}
        suffix={<Key>Ctrl K</Key>}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          // Half an input method's word is not a question yet.
          if (!isComposing(event.nativeEvent as InputEvent)) ask(event.target.value)
        }}
        onCompositionEnd={(event) => ask(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Backspace' && narrowed !== null && event.currentTarget.selectionEnd === 0) widen()
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          document.querySelector<HTMLElement>('#main [data-row]')?.focus()
        }}
      />
    </search>
  )
}

function Narrowed({ kind, widen }: { readonly kind: Kind; readonly widen: () => void }) {
  const { t } = useWords()
  const named = t(`kind.${kind}`)
  return (
    <button
      type="button"
      className="narrowed"
      aria-label={t('search.everything', { kind: named })}
      // The words keep the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={widen}
    >
      <span className="chip chip-blue">{named} ×</span>
    </button>
  )
}
