import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Key } from '../components/key.tsx'
import { isComposing } from '../hooks/composing.ts'
import { useKeys } from '../hooks/keys.ts'
import { useWords } from '../i18n/index.ts'

/** One search for everything, from every screen; typing leads to the results. */
export function SearchBox() {
  const { t } = useWords()
  const navigate = useNavigate()
  const location = useLocation()
  const input = useRef<InputRef>(null)
  const onSearch = location.pathname === '/search'
  const asked = onSearch ? (new URLSearchParams(location.search).get('q') ?? '') : ''
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
    },
  })
  const ask = (text: string) => {
    const query = text.trim() === '' ? '' : `?q=${encodeURIComponent(text.trim())}`
    void navigate(`/search${query}`, { replace: onSearch })
  }
  return (
    <search className="top-search">
      <Input
        ref={input}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
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
          if (event.key !== 'ArrowDown' || isComposing(event.nativeEvent)) return
          event.preventDefault()
          document.querySelector<HTMLElement>('#main [data-row]')?.focus()
        }}
      />
    </search>
  )
}
