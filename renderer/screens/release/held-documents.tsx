import './release.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { RecordLine } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Identity documents by the initial of their holder's surname: a letter shows those, as the drawers of a railway counter do. */
export function HeldDocuments() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [initial, setInitial] = useState<string | null>(null)
  const held = useQuery(api.claims.heldDocuments.queryOptions())
  useKeys({
    ...Object.fromEntries(letters.map((letter) => [letter.toLowerCase(), () => setInitial(letter)])),
    escape: () => (initial === null ? void navigate(-1) : setInitial(null)),
  })
  return (
    <div className="stack">
      <h1>{t('held.title')}</h1>
      <Asked query={held} empty={t('held.none')}>
        {(documents) => {
          const initials = [...new Set(documents.map((one) => one.initial))]
          const shown = initial === null ? documents : documents.filter((one) => one.initial === initial)
          return (
            <>
              <p className="quiet">{t('held.text')}</p>
              <div className="quick ticks">
                {initials.map((letter) => (
                  <button
                    key={letter}
                    type="button"
                    aria-label={letter === '#' ? undefined : letter}
                    aria-pressed={letter === initial}
                    onClick={() => setInitial(letter === initial ? null : letter)}
                  >
                    {letter === '#' ? t('held.noName') : <Key>{letter}</Key>}
                  </button>
                ))}
              </div>
              <Card title={initial ?? t('held.all')} count={shown.length}>
                <Rows label={t('held.title')}>
                  {shown.map(({ record }) => (
                    <RecordLine key={record.id} record={record} />
                  ))}
                </Rows>
                {shown.length === 0 && <p className="quiet">{t('held.noneOf', { initial: initial ?? '' })}</p>}
              </Card>
            </>
          )
        }}
      </Asked>
    </div>
  )
}
