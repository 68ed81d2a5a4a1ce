import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AgeBand } from '../../../core/custody/age.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Rows } from '../../components/rows.tsx'
import { useWords } from '../../i18n/index.ts'
import { HeldLine } from './held-line.tsx'

type Props = {
  readonly title: string
  readonly input: { readonly place?: string; readonly band?: AgeBand }
  readonly empty: string
  readonly children?: ReactNode
}

/** Things that are still here, what cannot wait first. */
export function HeldList({ title, input, empty, children }: Props) {
  const { t } = useWords()
  const held = useQuery(api.custody.held.queryOptions({ input }))
  return (
    <Card title={title} count={held.data?.total}>
      {children}
      <Asked query={held}>
        {({ things, total }) =>
          things.length === 0 ? (
            <p className="empty">{empty}</p>
          ) : (
            <>
              <Rows label={title}>
                {things.map((one) => (
                  <HeldLine key={one.id} held={one} />
                ))}
              </Rows>
              {total > things.length && <p className="quiet">{t('custody.more', { n: total - things.length })}</p>}
            </>
          )
        }
      </Asked>
    </Card>
  )
}
