import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { PrinterView } from '../../../core/contract/printing.ts'
import { paperKind, sizeNames } from '../../../core/papers.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { PrintQueue } from './print-queue.tsx'
import { PrinterForm } from './printer-form.tsx'

/** Receipt printers of this desk, set and tried, and what waits for them. */
export function Printers() {
  const { t, language } = useWords()
  const { operator } = useDesk()
  const listed = useQuery(api.printing.list.queryOptions())
  const [edited, setEdited] = useState<PrinterView | 'new' | null>(null)
  const test = useMutation({ ...api.printing.test.mutationOptions(), networkMode: 'always' })
  const remove = useMutation({ ...api.printing.remove.mutationOptions(), networkMode: 'always' })
  const sets = mayDo(operator.role, 'printing.set')
  const add = sets && edited === null ? () => setEdited('new') : undefined
  const printers = listed.data?.printers ?? []
  const tests = mayDo(operator.role, 'printing.test')
  const first = printers[0]
  useKeys({
    n: add,
    t: tests && edited === null && first !== undefined ? () => test.mutate({ id: first.id, language }) : undefined,
  })
  return (
    <>
      <Card
        title={t('printing.title')}
        count={printers.length}
        aside={
          add !== undefined && (
            <Button onClick={add}>
              {t('printing.add')} <Key>N</Key>
            </Button>
          )
        }
      >
        <Asked query={listed}>
          {() =>
            printers.length === 0 ? (
              edited === null && <p className="quiet">{t('printing.none')}</p>
            ) : (
              <Rows label={t('printing.title')}>
                {printers.map((printer, at) => (
                  <PrinterLine
                    key={printer.id}
                    printer={printer}
                    test={tests ? () => test.mutate({ id: printer.id, language }) : undefined}
                    byKey={at === 0}
                    edit={sets ? () => setEdited(printer) : undefined}
                    remove={sets ? () => remove.mutate({ id: printer.id }) : undefined}
                  />
                ))}
              </Rows>
            )
          }
        </Asked>
        <ProblemNote error={test.error ?? remove.error} />
        {edited !== null && (
          <PrinterForm
            key={edited === 'new' ? 'new' : edited.id}
            printer={edited === 'new' ? null : edited}
            close={() => setEdited(null)}
          />
        )}
      </Card>
      {listed.data !== undefined && <PrintQueue jobs={listed.data.jobs} printers={printers} />}
    </>
  )
}

type LineProps = {
  readonly printer: PrinterView
  readonly test: (() => void) | undefined
  readonly byKey: boolean
  readonly edit: (() => void) | undefined
  readonly remove: (() => void) | undefined
}

function PrinterLine({ printer, test, byKey, edit, remove }: LineProps) {
  const { t, pick, list } = useWords()
  const { name, connection, address, roll, charset, papers, waiting } = printer
  return (
    <li className="printer-line">
      <div>
        <strong>{name}</strong> {waiting > 0 && <Chip tone="amber">{`${t('printing.waits')} ${waiting}`}</Chip>}
        <div className="quiet">
          {[
            t(`printing.connection.${connection}`),
            address,
            pick(sizeNames[roll]),
            t(`printing.charset.${charset}`),
          ].join(' · ')}
        </div>
        <div className="quiet">{list(papers.map((paper) => pick(paperKind(paper).name)))}</div>
      </div>
      <div className="form-buttons">
        {test !== undefined && (
          <Button data-row onClick={test}>
            {t('printing.test')} {byKey && <Key>T</Key>}
          </Button>
        )}
        {edit !== undefined && (
          <Button data-row onClick={edit}>
            {t('printing.edit')}
          </Button>
        )}
        {remove !== undefined && (
          <Button data-row danger onClick={remove}>
            {t('printing.remove')}
          </Button>
        )}
      </div>
    </li>
  )
}
