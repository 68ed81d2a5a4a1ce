import { Input, type InputRef } from 'antd'
import { useId, useRef, useState } from 'react'
import { type ReadWord, readWords } from '../../../core/vocabulary/meanings.ts'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { zoneName } from '../../words/zone-name.ts'

/** A sentence, and at once what matching reads in it. */
export function TryLine() {
  const { t } = useWords()
  const { zones, words } = useDesk()
  const [text, setText] = useState('')
  const input = useRef<InputRef>(null)
  const id = useId()
  useKeys({ t: () => input.current?.focus() })
  const read = readWords(text.slice(0, 400), zones, words)
  return (
    <Card title={t('ours.try')}>
      <div className="venue-try">
        <label htmlFor={id}>
          {t('ours.tryLabel')} <Key>T</Key>
        </label>
        <Input
          id={id}
          ref={input}
          size="large"
          maxLength={400}
          placeholder={t('ours.tryExample')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <ul className="venue-read" aria-label={t('ours.tryRead')} aria-live="polite">
        {read.map((one) => (
          <li key={one.from}>
            <ReadChip read={one} />
          </li>
        ))}
        {read.length === 0 && <li className="quiet">{t(text.trim() === '' ? 'ours.tryHint' : 'ours.tryNothing')}</li>}
      </ul>
    </Card>
  )
}

/** A word and all it means; amber where the clerk would be asked. */
export function ReadChip({ read }: { readonly read: ReadWord }) {
  const { t, pick } = useWords()
  const words = useWords()
  const { zones } = useDesk()
  const meanings = [
    ...read.zones.map((id) => ({ kind: t('ours.kind.zone'), name: zoneName(zones, id, words) })),
    ...read.means.map((one) => ({ kind: t(`ours.kind.${one.type}`), name: pick(one) })),
  ]
  const kinds = [...Map.groupBy(meanings, ({ kind }) => kind)]
  return (
    <Chip tone={read.ambiguous ? 'amber' : 'blue'}>
      <b>{read.word}</b>
      {kinds.map(([kind, all]) => (
        <span key={kind} className="venue-meant">
          {kind}: {all.map(({ name }) => name).join(t('ours.or'))}
        </span>
      ))}
      {read.own && <span className="venue-own">{t('ours.own')}</span>}
    </Chip>
  )
}
