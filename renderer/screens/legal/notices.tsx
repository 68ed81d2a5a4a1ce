import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { NoticeView } from '../../../core/contract/notices.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk, useEveryZone } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { zoneName } from '../../words/zone-name.ts'

const shown = 8

/** What was published, the newest first; a supervisor withdraws one. */
export function Notices() {
  const { t } = useWords()
  const notices = useQuery(api.notices.list.queryOptions())
  return (
    <Card title={t('legal.notices')} count={notices.data?.filter(({ withdrawn }) => !withdrawn).length}>
      <Asked query={notices} empty={t('legal.noNotices')}>
        {(rows) => (
          <ul className="legal-notices">
            {rows.slice(0, shown).map((notice, index) => (
              <Notice key={notice.id} notice={notice} newest={index === 0} />
            ))}
          </ul>
        )}
      </Asked>
    </Card>
  )
}

function Notice({ notice, newest }: { readonly notice: NoticeView; readonly newest: boolean }) {
  const words = useWords()
  const { t, pick } = words
  const { operator } = useDesk()
  const zones = useEveryZone()
  const [open, setOpen] = useState(false)
  const may = mayDo(operator.role, 'notices.withdraw') && !notice.withdrawn
  useKeys({ x: may && newest ? () => setOpen(true) : undefined })
  return (
    <li>
      <details>
        <summary>
          <b>{notice.number}</b> {notice.withdrawn && <Chip>{t('legal.withdrawn')}</Chip>}{' '}
          <span className="quiet">
            {notice.day} · {notice.place} · {t('legal.lines', { count: notice.lines.length })}
          </span>
        </summary>
        <ol className="legal-preview">
          {notice.lines.map(({ record, no, what, zone }) => (
            <li key={record}>
              <Link to={`/record/${record}`}>{pick(what)}</Link>
              {zone !== null && ` · ${zoneName(zones, zone, words)}`} <span className="row-no">{no}</span>
            </li>
          ))}
        </ol>
      </details>
      {may && (
        <Button aria-label={t('legal.withdrawOf', { number: notice.number })} onClick={() => setOpen(true)}>
          {t('legal.withdraw')} {newest && <Key>X</Key>}
        </Button>
      )}
      {open && <Withdraw notice={notice} close={() => setOpen(false)} />}
    </li>
  )
}

function Withdraw({ notice, close }: { readonly notice: NoticeView; readonly close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const withdraw = useMutation(
    api.notices.withdraw.mutationOptions({
      onSuccess: () => {
        close()
        return queries.invalidateQueries()
      },
    }),
  )
  return (
    <ReasonDialog
      title={t('legal.withdrawOf', { number: notice.number })}
      submitLabel={t('legal.withdraw')}
      danger
      pending={withdraw.isPending}
      error={withdraw.error}
      submit={(reason) => withdraw.mutate({ notice: notice.id, reason, idempotencyKey: key })}
      close={close}
    >
      <p className="quiet">{t('legal.withdrawText')}</p>
    </ReasonDialog>
  )
}
