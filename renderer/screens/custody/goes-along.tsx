import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Rows } from '../../components/rows.tsx'
import { useWords } from '../../i18n/index.ts'
import { HeldLine } from './held-line.tsx'

/** What is handed over with a bag, and where each of it lies: the money may be in the safe. Nothing for what holds nothing. */
export function GoesAlong({ id }: { readonly id: string }) {
  const { t } = useWords()
  const contents = useQuery(api.custody.ofRecord.queryOptions({ input: { id } })).data?.contents ?? []
  if (contents.length === 0) return null
  return (
    <Card title={t('custody.contents')} count={contents.length}>
      <p className="quiet">{t('custody.contentsGo')}</p>
      <Rows label={t('custody.contents')}>
        {contents.map((one) => (
          <HeldLine key={one.id} held={one} />
        ))}
      </Rows>
    </Card>
  )
}
