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
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
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
                <JobLine key={job.id} job={job} first={job === open.find(isOpen)} />
              ))}
            </Rows>
          </>
        )}
      </Asked>
    </Card>
  )
}

const isOpen = ({ state }: JobView): boolean => state === 'waiting' || state === 'unsure'

/** The first that waits has the keys. */
function JobLine({ job, first }: { readonly job: JobView; readonly first: boolean }) {
  const { t } = useWords()
  const { operator, timeZone } = useDesk()
  const [asking, setAsking] = useState(false)
  const again = useMutation(api.printers.again.mutationOptions())
  const move = useMutation(api.printers.move.mutationOptions())
  const discard = useMutation(api.printers.discard.mutationOptions({ onSuccess: () => setAsking(false) }))
  const may = isOpen(job) && mayDo(operator.role, 'printers.again')
  const retry = () => {
    if (!again.isPending) again.mutate({ job: job.id })
  }
  const ask = () => setAsking(true)
  useKeys(may && first ? { r: retry, x: ask } : {})
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
      {may && (
        <div className="printer-buttons">
          <Button data-row loading={again.isPending} onClick={retry}>
            {t('printing.again')} {first && <Key>R</Key>}
          </Button>
          <Elsewhere job={job} send={(printer) => move.mutate({ job: job.id, printer })} />
          <Button data-row danger onClick={ask}>
            {t('printing.discard')} {first && <Key>X</Key>}
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
