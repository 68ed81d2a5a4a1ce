import { useMutation } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { type PrinterView, rollPapers } from '../../../core/contract/printing.ts'
import { type PaperName, paperKind, sizeNames } from '../../../core/papers.ts'
import { charsets, connections, isAddress, rollSizes } from '../../../core/printing.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

type Setting = Omit<PrinterView, 'id' | 'waiting'>

const usual: Setting = {
  name: '',
  connection: 'network',
  address: '',
  roll: 'receipt-80',
  charset: 'gb18030',
  cuts: true,
  papers: rollPapers,
}

/** What a receipt printer is called, how it is reached, what it can set, and which papers come out there. */
export function PrinterForm({ printer, close }: { readonly printer: PrinterView | null; readonly close: () => void }) {
  const { t, pick } = useWords()
  const [setting, setSetting] = useState<Setting>(printer ?? usual)
  const change = (part: Partial<Setting>) => setSetting({ ...setting, ...part })
  const set = useMutation({ ...api.printing.set.mutationOptions({ onSuccess: close }), networkMode: 'always' })
  const { name, connection, address, roll, charset, cuts, papers } = setting
  const reachable = isAddress(connection, address)
  const submit = () => {
    if (name.trim() !== '' && reachable && !set.isPending) {
      set.mutate({
        id: printer?.id ?? null,
        name: name.trim(),
        connection,
        address: address.trim(),
        roll,
        charset,
        cuts,
        papers,
      })
    }
  }
  useKeys({ escape: close })
  const title = t(printer === null ? 'printing.add' : 'printing.editTitle')
  return (
    <form
      className="printer-form"
      aria-label={title}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={submitOnEnter(submit)}
    >
      <TypedLine
        label={t('printing.name')}
        hint={t('printing.nameHint')}
        autoFocus
        maxLength={30}
        value={name}
        change={(text) => change({ name: text })}
      />
      <Choice
        label={t('printing.connection')}
        required
        options={connections.map((value) => ({ value, label: t(`printing.connection.${value}`) }))}
        value={connection}
        choose={(value) => change({ connection: value ?? connection })}
      />
      <TypedLine
        label={t('printing.address')}
        hint={t(`printing.address.${connection}`)}
        wrong={address.trim() === '' || reachable ? undefined : t('printing.addressWrong')}
        maxLength={260}
        value={address}
        change={(text) => change({ address: text })}
      />
      <Choice
        label={t('printing.roll')}
        required
        options={rollSizes.map((value) => ({ value, label: pick(sizeNames[value]) }))}
        value={roll}
        choose={(value) => change({ roll: value ?? roll })}
      />
      <Choice
        label={t('printing.charset')}
        required
        options={charsets.map((value) => ({ value, label: t(`printing.charset.${value}`) }))}
        value={charset}
        choose={(value) => change({ charset: value ?? charset })}
      />
      <p className="quiet">{t('printing.charsetHint')}</p>
      <Choice
        label={t('printing.cuts')}
        required
        options={[
          { value: 'yes', label: t('printing.cuts.yes') },
          { value: 'no', label: t('printing.cuts.no') },
        ]}
        value={cuts ? 'yes' : 'no'}
        choose={(value) => change({ cuts: value === 'yes' })}
      />
      <fieldset className="printer-papers">
        <legend>{t('printing.papers')}</legend>
        <Checkbox.Group
          value={papers}
          options={rollPapers.map((value) => ({ value, label: pick(paperKind(value).name) }))}
          onChange={(chosen) => change({ papers: chosen as PaperName[] })}
        />
      </fieldset>
      <ProblemNote error={set.error} />
      <SubmitOrCancel
        label={t('printing.save')}
        submit={submit}
        close={close}
        ready={name.trim() !== '' && reachable}
        pending={set.isPending}
      />
    </form>
  )
}
