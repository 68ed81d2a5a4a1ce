import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { PrinterView, PrintJobView } from '../../../core/contract/printing.ts'
import { printProblems } from '../../../core/printing.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { clockText } from '../../words/time.ts'

type Props = { readonly jobs: readonly PrintJobView[]; readonly printers: readonly PrinterView[] }

/** Papers that wait for a receipt printer, each with what to do; then the last that came out. */
export function PrintQueue({ jobs, printers }: Props) {
  const { t } = useWords()
  const { operator } = useDesk()
  const [dropped, setDropped] = useState<PrintJobView | null>(null)
  const again = useMutation({ ...api.printing.again.mutationOptions(), networkMode: 'always' })
  const waiting = jobs.filter(({ state }) => state === 'waiting')
  const first = waiting[0]
  useKeys({ r: first === undefined ? undefined : () => again.mutate({ job: first.id }) })
  return (
    <Card title={t('printing.queue')} count={waiting.length}>
      {jobs.length === 0 ? (
        <p className="quiet">{t('printing.queueEmpty')}</p>
      ) : (
        <Rows label={t('printing.queue')}>
          {jobs.map((job) => (
            <JobLine
              key={job.id}
              job={job}
              printers={printers}
              again={(printer) => again.mutate({ job: job.id, ...(printer === undefined ? {} : { printer }) })}
              byKey={job === first}
              drop={mayDo(operator.role, 'printing.drop') ? () => setDropped(job) : undefined}
            />
          ))}
        </Rows>
      )}
      <ProblemNote error={again.error} />
      {dropped !== null && <DropDialog job={dropped} close={() => setDropped(null)} />}
    </Card>
  )
}

type LineProps = {
  readonly job: PrintJobView
  readonly printers: readonly PrinterView[]
  readonly again: (printer?: string) => void
  readonly byKey: boolean
  readonly drop: (() => void) | undefined
}

function JobLine({ job, printers, again, byKey, drop }: LineProps) {
  const { t, pick } = useWords()
  const { now, timeZone } = useDesk()
  const printer = printers.find(({ id }) => id === job.printer)
  const others = printers.filter(({ id }) => id !== job.printer)
  const waits = job.state === 'waiting'
  return (
    <li className="printer-line">
      <div>
        {job.slip === null ? (
          <strong>{t('printing.testPage')}</strong>
        ) : (
          <Link data-row to={`/slip/${job.slip}`}>
            {job.slip}
          </Link>
        )}{' '}
        <Chip tone={waits ? 'amber' : job.state === 'printed' ? 'green' : 'plain'}>
          {t(waits ? 'printing.waits' : job.state === 'printed' ? 'printing.done' : 'printing.drop')}
        </Chip>
        <div className="quiet">
          {printer?.name} · {clockText(job.askedAt, now, timeZone)}
          {job.attempts > 0 && ` · ${t('printing.tried', { n: job.attempts })}`}
        </div>
        {job.problem !== null && <div role="status">{pick(printProblems[job.problem])}</div>}
      </div>
      {waits && (
        <div className="form-buttons">
          <Button data-row onClick={() => again()}>
            {t('printing.again')} {byKey && <Key>R</Key>}
          </Button>
          {others.map(({ id, name }) => (
            <Button key={id} data-row onClick={() => again(id)}>
              {t('printing.move', { name })}
            </Button>
          ))}
          {drop !== undefined && (
            <Button data-row danger onClick={drop}>
              {t('printing.drop')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function DropDialog({ job, close }: { readonly job: PrintJobView; readonly close: () => void }) {
  const { t } = useWords()
  const drop = useMutation({ ...api.printing.drop.mutationOptions({ onSuccess: close }), networkMode: 'always' })
  return (
    <ReasonDialog
      title={t('printing.dropTitle')}
      submitLabel={t('printing.drop')}
      danger
      pending={drop.isPending}
      error={drop.error}
      submit={(reason) => drop.mutate({ job: job.id, reason })}
      close={close}
    >
      <p>{t('printing.dropText')}</p>
    </ReasonDialog>
  )
}
