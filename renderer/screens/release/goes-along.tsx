import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { HeldLine } from '../custody/held-line.tsx'
import type { StepProps } from './steps.tsx'

type Props = Pick<StepProps, 'form' | 'change'> & { readonly id: string }

// Digits with Alt are the ticks of what was done, and browsers keep Alt D, E and F.
const letters = [...'QWASN']

/**
 * What is handed over with a bag, and where each of it lies: the money may be in the safe. What is another's stays here by one key.
 * Nothing for what holds nothing.
 */
export function GoesAlong({ id, form, change }: Props) {
  const { t } = useWords()
  const contents = useQuery(api.custody.ofRecord.queryOptions({ input: { id } })).data?.contents ?? []
  const { stays } = form
  const flip = (one: string) =>
    change({ ...form, stays: stays.includes(one) ? stays.filter((other) => other !== one) : [...stays, one] })
  useKeys(
    Object.fromEntries(
      contents
        .slice(0, letters.length)
        .map((one, place) => [`alt+${letters[place]!.toLowerCase()}`, () => flip(one.id)]),
    ),
  )
  if (contents.length === 0) return null
  return (
    <Card title={t('custody.contents')} count={contents.length - stays.length}>
      <p className="quiet">{t('release.contentsGo')}</p>
      <Rows label={t('custody.contents')}>
        {contents.map((one, place) => (
          <HeldLine
            key={one.id}
            held={one}
            aside={
              <div className="quick ticks">
                <button type="button" aria-pressed={stays.includes(one.id)} onClick={() => flip(one.id)}>
                  {t('release.stays')} {place < letters.length && <Key>{`Alt ${letters[place]}`}</Key>}
                </button>
              </div>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
