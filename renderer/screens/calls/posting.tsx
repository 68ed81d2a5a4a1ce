import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { subjectOf } from '../../../core/records/kinds.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'

/** What was released goes by post at its receiver's cost: carrier and tracking number, J writes them down. */
export function Posting({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const { operator, timeZone } = useDesk()
  const [asking, setAsking] = useState(false)
  const item = subjectOf(record.kind) === 'item'
  const claims = useQuery(api.claims.forRecord.queryOptions({ input: { id: record.id }, enabled: item }))
  const postings = useQuery(api.postings.ofRecord.queryOptions({ input: { id: record.id }, enabled: item }))
  const claim = claims.data?.find(({ reversed }) => !reversed)
  const may = claim !== undefined && mayDo(operator.role, 'postings.add')
  useKeys({ j: may ? () => setAsking(true) : undefined })
  if (claim === undefined) return null
  const posted = postings.data ?? []
  return (
    <Card
      title={t('post.title')}
      aside={
        may && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t(posted.length === 0 ? 'post.add' : 'post.change')} <Key>J</Key>
          </Button>
        )
      }
    >
      {posted.length === 0 ? (
        <p className="quiet">{t('post.none')}</p>
      ) : (
        <ul className="claims" aria-label={t('post.title')}>
          {posted.map((one) => (
            <li key={one.claim}>
              <div className="row-head">
                <Chip tone="green">{t('post.posted')}</Chip> <strong>{one.carrier}</strong>
                <span className="figures">{one.tracking}</span>
              </div>
              <div className="quiet">
                {[stampText(one.at, timeZone), one.operator ?? t('history.nobody'), t('post.cost')].join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
      {asking && <PostDialog record={record} claim={claim.id} close={() => setAsking(false)} />}
    </Card>
  )
}

type Props = { readonly record: RecordView; readonly claim: string; readonly close: () => void }

function PostDialog({ record, claim, close }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const [said, setSaid] = useState({ carrier: '', tracking: '', address: '' })
  const post = useMutation(
    api.postings.add.mutationOptions({
      onSuccess: () => {
        close()
        return queries.invalidateQueries()
      },
    }),
  )
  const ready = Object.values(said).every((value) => value.trim() !== '')
  const save = () => {
    if (ready && !post.isPending) post.mutate({ claim, ...said, idempotencyKey: key })
  }
  const line = (name: keyof typeof said, max: number, scanned = false) => (
    <Labelled label={t(`post.${name}`)} hint={name === 'tracking' ? t('post.trackingHint') : undefined}>
      {(id, note) => (
        <Input
          id={id}
          aria-describedby={note}
          data-scan={scanned ? '' : undefined}
          autoComplete="off"
          maxLength={max}
          value={said[name]}
          onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
        />
      )}
    </Labelled>
  )
  return (
    <Dialog title={t('post.dialogTitle', { no: record.no })} close={close}>
      <form className="closing" onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(save)}>
        <p className="quiet">{t('post.hint')}</p>
        {line('carrier', 40)}
        {line('tracking', 60, true)}
        {line('address', 200)}
        <ProblemNote error={post.error} />
        <SubmitOrCancel label={t('post.submit')} submit={save} close={close} ready={ready} pending={post.isPending} />
      </form>
    </Dialog>
  )
}
