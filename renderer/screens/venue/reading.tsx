import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

const busy = 700
const idle = 10_000

/** How far the stock is read by today's words. */
export function Reading() {
  const { t } = useWords()
  const reading = useQuery(
    api.venue.reading.queryOptions({
      refetchInterval: ({ state: { data } }) => (data !== undefined && data.waiting + data.pairs > 0 ? busy : idle),
    }),
  )
  const again = useMutation(api.venue.readAgain.mutationOptions({ onSuccess: () => void reading.refetch() }))
  const readAgain = () => {
    if (!again.isPending) again.mutate(undefined)
  }
  useKeys({ r: readAgain })
  return (
    <Card title={t('ours.reading')}>
      <Asked query={reading}>
        {({ records, waiting, pairs }) => (
          <div role="status" className="venue-reading">
            <Chip tone={waiting + pairs === 0 ? 'green' : 'amber'}>
              {t(waiting > 0 ? 'ours.readingRecords' : pairs > 0 ? 'ours.readingPairs' : 'ours.readingDone')}
            </Chip>
            <span>
              {waiting > 0
                ? t('ours.readSoFar', { done: records - waiting, records })
                : pairs > 0
                  ? t('ours.pairsLeft', { pairs })
                  : t('ours.allRead', { records })}
            </span>
            <progress max={Math.max(records, 1)} value={records - waiting} aria-label={t('ours.reading')} />
          </div>
        )}
      </Asked>
      <ProblemNote error={again.error} />
      <p className="quiet">{t('ours.readAgainHint')}</p>
      <Button size="large" loading={again.isPending} onClick={readAgain}>
        {t('ours.readAgain')} <Key>R</Key>
      </Button>
    </Card>
  )
}
