import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type PrinterSetup, type PrinterView, printerSetupSchema } from '../../../core/contract/printers.ts'
import { paperSizes, sizeNames } from '../../../core/papers.ts'
import { alphabets, type Connection, connectionWays, printable } from '../../../core/printing.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'
import { Copies } from '../papers/papers.tsx'
import { addressOf, connectionOf } from './address.ts'

type Props = { readonly printer: PrinterView | null; readonly close: () => void }

type Form = Omit<PrinterSetup, 'connection'> & { readonly way: Connection['way']; readonly address: string }

const empty: Form = {
  name: '',
  way: 'network',
  address: '',
  paper: 'receipt-80',
  alphabet: 'gb18030',
  cutter: true,
  copies: 1,
}

function formOf(printer: PrinterView | null): Form {
  if (printer === null) return empty
  const { connection, ...setup } = printer.setup
  return { ...setup, way: connection.way, address: addressOf(connection) }
}

/** How a printer is reached and what it holds. */
export function PrinterForm({ printer, close }: Props) {
  const { t, pick } = useWords()
  const [form, setForm] = useState<Form>(() => formOf(printer))
  const set = useMutation(api.printers.set.mutationOptions({ onSuccess: close }))
  const remove = useMutation(api.printers.remove.mutationOptions({ onSuccess: close }))
  const { way, address, ...rest } = form
  const read = printerSetupSchema.safeParse({ ...rest, connection: connectionOf(way, address) })
  const raw = way !== 'system'
  const wrong = address.trim() !== '' && read.error?.issues.some(({ path }) => path[0] === 'connection') === true
  const submit = () => {
    if (read.success && !set.isPending) set.mutate({ id: printer?.id ?? null, setup: read.data })
  }
  const change = (part: Partial<Form>) => setForm({ ...form, ...part })
  // A raw printer holds a roll: what it held before as a sheet printer is no answer any more.
  const turn = (next: Connection['way']) =>
    change({ way: next, paper: printable(next, form.paper) ? form.paper : 'receipt-80' })
  const title = t(printer === null ? 'printing.add' : 'printing.edit')
  return (
    <Dialog title={title} close={close}>
      <form
        className="printer-form"
        aria-label={title}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        <TypedLine label={t('printing.name')} maxLength={40} value={form.name} change={(name) => change({ name })} />
        <Choice
          label={t('printing.connection')}
          required
          options={connectionWays.map((value) => ({ value, label: t(`printing.way.${value}`) }))}
          value={way}
          choose={(value) => turn(value ?? way)}
        />
        <TypedLine
          label={t('printing.address')}
          hint={t(`printing.hint.${way}`)}
          wrong={wrong ? t(`printing.hint.${way}`) : undefined}
          maxLength={120}
          value={address}
          change={(typed) => change({ address: typed })}
        />
        <Choice
          label={t('papers.size')}
          required
          options={paperSizes
            .filter((size) => printable(way, size))
            .map((value) => ({ value, label: pick(sizeNames[value]) }))}
          value={form.paper}
          choose={(paper) => change({ paper: paper ?? form.paper })}
        />
        {raw && (
          <>
            <Choice
              label={t('printing.alphabet')}
              required
              options={alphabets.map((value) => ({ value, label: t(`printing.alphabet.${value}`) }))}
              value={form.alphabet}
              choose={(alphabet) => change({ alphabet: alphabet ?? form.alphabet })}
            />
            <Choice
              label={t('printing.cutter')}
              required
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`printing.cutter.${value}`) }))}
              value={form.cutter ? 'yes' : 'no'}
              choose={(value) => change({ cutter: (value ?? 'yes') === 'yes' })}
            />
          </>
        )}
        <Copies value={form.copies} change={(copies) => change({ copies })} />
        <ProblemNote error={set.error ?? remove.error} />
        <SubmitOrCancel
          label={t('ours.save')}
          submit={submit}
          close={close}
          ready={read.success}
          pending={set.isPending}
        />
        {printer !== null && (
          <Button danger loading={remove.isPending} onClick={() => remove.mutate({ id: printer.id })}>
            {t('printing.remove')}
          </Button>
        )}
      </form>
    </Dialog>
  )
}
