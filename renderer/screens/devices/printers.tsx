import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { PrinterView } from '../../../core/contract/printers.ts'
import { type PaperName, paperKind, paperNames, sizeNames } from '../../../core/papers.ts'
import { isRaw } from '../../../core/printing.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'
import { addressOf } from './address.ts'
import { PrinterForm } from './printer-form.tsx'

/** Printers of this desk, what each holds, and which paper goes where. Whoever may not set them may try them. */
export function Printers() {
  const { t } = useWords()
  const { operator } = useDesk()
  const listed = useQuery(api.printers.list.queryOptions())
  const [open, setOpen] = useState<PrinterView | 'new' | null>(null)
  const may = mayDo(operator.role, 'printers.set')
  const add = () => setOpen('new')
  useKeys({ n: may && open === null ? add : undefined })
  return (
    <Card
      title={t('printing.printers')}
      count={listed.data?.printers.length}
      aside={
        may && (
          <Button onClick={add}>
            {t('printing.add')} <Key>N</Key>
          </Button>
        )
      }
    >
      <Asked query={listed}>
        {({ printers, routes }) => (
          <>
            {printers.length === 0 && <p className="quiet">{t('printing.none')}</p>}
            <Rows label={t('printing.printers')}>
              {printers.map((printer) => (
                <PrinterLine
                  key={printer.id}
                  printer={printer}
                  first={printer === printers.find(({ setup }) => isRaw(setup))}
                  edit={may ? () => setOpen(printer) : null}
                />
              ))}
            </Rows>
            {printers.length > 0 && <Routes printers={printers} routes={routes} may={may} />}
          </>
        )}
      </Asked>
      {open !== null && <PrinterForm printer={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Card>
  )
}

type LineProps = { readonly printer: PrinterView; readonly first: boolean; readonly edit: (() => void) | null }

/** The first that the desk writes to itself has the key for its test. */
function PrinterLine({ printer: { id, setup, changedAt, changedBy }, first, edit }: LineProps) {
  const { t, pick, language } = useWords()
  const { operator, timeZone } = useDesk()
  const test = useMutation(api.printers.test.mutationOptions())
  const raw = isRaw(setup)
  const may = raw && mayDo(operator.role, 'printers.test')
  const tryIt = () => {
    if (!test.isPending) test.mutate({ id, language })
  }
  useKeys(may && first ? { t: tryIt } : {})
  return (
    <li className="printer-line">
      <div>
        <strong>{setup.name}</strong> {pick(sizeNames[setup.paper])}
        <div className="quiet">
          {[
            `${t(`printing.way.${setup.connection.way}`)} ${addressOf(setup.connection)}`,
            ...(raw ? [t(`printing.alphabet.${setup.alphabet}`)] : []),
            ...(changedBy === null
              ? []
              : [t('printing.changed', { who: changedBy, at: stampText(changedAt, timeZone) })]),
          ].join(' · ')}
        </div>
        <ProblemNote error={test.error} />
      </div>
      <div className="printer-buttons">
        {may && (
          <Button data-row loading={test.isPending} onClick={tryIt}>
            {t('printing.test')} {first && <Key>T</Key>}
          </Button>
        )}
        {edit !== null && (
          <Button data-row onClick={edit}>
            {t('printing.edit')}
          </Button>
        )}
      </div>
    </li>
  )
}

type RoutesProps = {
  readonly printers: readonly PrinterView[]
  readonly routes: readonly { readonly kind: PaperName; readonly printer: string }[]
  readonly may: boolean
}

/** Kinds of paper that one of these printers can print, and the one that each goes to. */
function Routes({ printers, routes, may }: RoutesProps) {
  const { t, pick } = useWords()
  const route = useMutation(api.printers.route.mutationOptions())
  const fitting = (kind: PaperName) => printers.filter(({ setup }) => paperKind(kind).sizes.includes(setup.paper))
  const kinds = paperNames.filter((kind) => fitting(kind).length > 0)
  return (
    <section className="printer-routes" aria-label={t('printing.routes')}>
      <h3>{t('printing.routes')}</h3>
      {kinds.map((kind) => (
        <Labelled key={kind} label={pick(paperKind(kind).name)}>
          {(id) => (
            <Select
              id={id}
              disabled={!may}
              value={routes.find((one) => one.kind === kind)?.printer ?? ''}
              options={[
                { value: '', label: t('printing.usual', { paper: pick(sizeNames[paperKind(kind).sizes[0]]) }) },
                ...fitting(kind).map(({ id: printer, setup }) => ({
                  value: printer,
                  label: `${setup.name} · ${pick(sizeNames[setup.paper])}`,
                })),
              ]}
              onChange={(printer: string) => route.mutate({ kind, printer: printer === '' ? null : printer })}
            />
          )}
        </Labelled>
      ))}
      <ProblemNote error={route.error} />
    </section>
  )
}
