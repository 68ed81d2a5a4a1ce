import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { JobView } from '../../../core/contract/printers.ts'
import { isRaw, type JobState } from '../../../core/printing.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip, type Tone } from '../../components/chip.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { Rows } from '../../components/rows.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'

const tones: Record<JobState, Tone> = {
  waiting: 'amber',
  sending: 'blue',
  unsure: 'red',
  printed: 'green',
  discarded: 'plain',
}

/** What the printers have still to print, what holds it up and what can be done; and what was done lately. */
export function PrintJobs() {
  const { t } = useWords()
  const jobs = useQuery(api.printers.jobs.queryOptions())
  return (
    <Card title={t('printing.jobs')} count={jobs.data?.open.length}>
      <Asked query={jobs}>
        {({ open, done }) => (
          <>
            {open.length === 0 && <p className="quiet">{t('printing.noJobs')}</p>}
            <Rows label={t('printing.jobs')}>
              {[...open, ...done.slice(0, 5)].map((job) => (
                <JobLine key={job.id} job={job} />
              ))}
            </Rows>
          </>
        )}
      </Asked>
    </Card>
  )
}

function JobLine({ job }: { readonly job: JobView }) {
  const { t } = useWords()
  const { operator, timeZone } = useDesk()
  const [asking, setAsking] = useState(false)
  const again = useMutation(api.printers.again.mutationOptions())
  const move = useMutation(api.printers.move.mutationOptions())
  const discard = useMutation(api.printers.discard.mutationOptions({ onSuccess: () => setAsking(false) }))
  const open = job.state === 'waiting' || job.state === 'unsure'
  return (
    <li className="printer-line">
      <div>
        <Chip tone={tones[job.state]}>{t(`printing.state.${job.state}`)}</Chip>{' '}
        {job.slip === null ? t('printing.test') : <Link to={`/slip/${job.slip}`}>{job.slip}</Link>}{' '}
        <span className="quiet">
          {[job.printer ?? t('printing.gone'), stampText(job.madeAt, timeZone).slice(5)].join(' · ')}
        </span>
        <p>
          {job.state === 'unsure' && t('printing.unsure')}
          {job.state === 'waiting' &&
            job.fault !== null &&
            `${t(`printing.fault.${job.fault}`)} ${t('printing.tries', { n: job.tries })}`}
          {job.reason}
        </p>
        <ProblemNote error={again.error ?? move.error} />
      </div>
      {open && mayDo(operator.role, 'printers.again') && (
        <div className="printer-buttons">
          <Button data-row loading={again.isPending} onClick={() => again.mutate({ job: job.id })}>
            {t('printing.again')}
          </Button>
          <Elsewhere job={job} send={(printer) => move.mutate({ job: job.id, printer })} />
          <Button data-row danger onClick={() => setAsking(true)}>
            {t('printing.discard')}
          </Button>
        </div>
      )}
      {asking && (
        <ReasonDialog
          title={t('printing.discard')}
          submitLabel={t('printing.discard')}
          danger
          pending={discard.isPending}
          error={discard.error}
          submit={(reason) => discard.mutate({ job: job.id, reason })}
          close={() => setAsking(false)}
        >
          <p>{t('printing.discardText')}</p>
        </ReasonDialog>
      )}
    </li>
  )
}

function Elsewhere({ job, send }: { readonly job: JobView; readonly send: (printer: string) => void }) {
  const { t } = useWords()
  const printers = useQuery(api.printers.list.queryOptions()).data?.printers ?? []
  const others = printers.filter(({ setup }) => isRaw(setup) && setup.name !== job.printer)
  if (others.length === 0) return null
  return (
    <Select
      aria-label={t('printing.move')}
      placeholder={t('printing.move')}
      value={null}
      options={others.map(({ id, setup }) => ({ value: id, label: setup.name }))}
      onChange={(printer: string | null) => printer !== null && send(printer)}
    />
  )
}

/** How many papers wait for a printer; nothing where none does. */
export function PrintLine() {
  const { t } = useWords()
  const open = useQuery(api.printers.jobs.queryOptions({ refetchInterval: 60_000 })).data?.open ?? []
  const held = open.filter(({ state, fault }) => state === 'unsure' || fault !== null)
  if (held.length === 0) return null
  return (
    <Link className="print-line" to="/devices">
      {t('printing.waiting', { n: open.length })}
    </Link>
  )
}

/** Where this slip is on its way to a printer of the desk; nothing once it came out. */
export function SlipJob({ slip }: { readonly slip: string }) {
  const { t } = useWords()
  const open = useQuery(api.printers.jobs.queryOptions()).data?.open ?? []
  const job = open.find((one) => one.slip === slip)
  if (job === undefined) return null
  return (
    <p role="status">
      <Chip tone={tones[job.state]}>{t(`printing.state.${job.state}`)}</Chip> {job.printer}{' '}
      {job.fault !== null && t(`printing.fault.${job.fault}`)} <Link to="/devices">{t('printing.see')}</Link>
    </p>
  )
}
