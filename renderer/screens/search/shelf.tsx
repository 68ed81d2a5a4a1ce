import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { RecordLine } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'

const pageSize = 100

/** Everything of one kind that still waits, newest first, a page at a time: the next one comes when its end is in sight. */
export function Shelf({ kind }: { readonly kind: Kind }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const registers = mayDo(operator.role, 'records.create')
  const counts = useQuery(api.records.counts.queryOptions())
  const pages = useInfiniteQuery(
    api.records.active.infiniteOptions({
      input: (offset: number) => ({ kind, limit: pageSize, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => (last.length < pageSize ? undefined : all.length * pageSize),
      select: ({ pages }) => pages.flat(),
    }),
  )
  const total = counts.data?.[kind]
  return (
    <Card title={t('search.shelfOf', { kind: t(`kind.${kind}`) })} count={total}>
      <p className="quiet">{t('search.hint')}</p>
      <Asked query={pages} empty={t(registers ? 'search.shelfEmptyHow' : 'search.shelfEmpty')}>
        {(records) => (
          <>
            <Rows label={t('search.shelf')}>
              {records.map((record) => (
                <RecordLine key={record.id} record={record} />
              ))}
            </Rows>
            {pages.hasNextPage && (
              <More
                left={(total ?? 0) - records.length}
                loading={pages.isFetchingNextPage}
                load={() => void pages.fetchNextPage()}
              />
            )}
          </>
        )}
      </Asked>
    </Card>
  )
}

type MoreProps = { readonly left: number; readonly loading: boolean; readonly load: () => void }

/** The end of what is loaded: asks for more as soon as it can be seen, or by its button. */
function More({ left, loading, load }: MoreProps) {
  const { t } = useWords()
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(load)
  latest.current = load
  useEffect(() => {
    if (loading || end.current === null) return
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && latest.current(), {
      rootMargin: '600px',
    })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [loading])
  return (
    <div ref={end} className="form-buttons">
      <Button loading={loading} onClick={load}>
        {left > 0 ? t('search.more', { left }) : t('search.moreOnly')}
      </Button>
    </div>
  )
}
