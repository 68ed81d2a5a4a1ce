import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { Signature } from '../../../core/contract/claims.ts'
import type { TransferView } from '../../../core/contract/custody.ts'
import { destinationNames, type TransferDestination, transferDestinations } from '../../../core/custody/transfer.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Choice } from '../../components/choice.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SignatureField } from '../../components/signature.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { plainEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useScanned } from '../../hooks/scanner.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { clockText } from '../../words/time.ts'
import { ReceiveDialog } from './receive-dialog.tsx'

/** What leaves for another desk or the station, and what was received there. */
export function Transfers() {
  const { operator } = useDesk()
  return (
    <div className="custody-columns">
      {mayDo(operator.role, 'custody.transfer') && <NewTransfer />}
      <TransferList />
    </div>
  )
}

type Listed = { readonly id: string; readonly no: string }

/** The list is scanned together, then both names and the pen; everything in a bag goes with the bag. */
function NewTransfer() {
  const { t, pick } = useWords()
  const [list, setList] = useState<readonly Listed[]>([])
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState<string | null>(null)
  const [destination, setDestination] = useState<TransferDestination>('station')
  const [desk, setDesk] = useState('')
  const [toName, setToName] = useState('')
  const [signature, setSignature] = useState<Signature | null>(null)
  // Sent again after a broken line, it is the same list; the next one has another key and an empty pad.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const hand = useMutation(
    api.custody.transfer.mutationOptions({
      onSuccess: () => {
        setList([])
        setToName('')
        setSignature(null)
        setKey(crypto.randomUUID())
      },
    }),
  )
  const add = async (label: string) => {
    if (label.trim() === '') return
    const { id } = await client.custody.find({ text: label.trim() })
    setUnknown(id === null ? label : null)
    setText('')
    if (id === null) return
    const { no } = await client.custody.ofRecord({ id })
    setList((all) => (all.some((one) => one.id === id) ? all : [...all, { id, no }]))
  }
  useScanned(({ is, text: label }) => {
    if (is !== 'record' && is !== 'slip') return false
    void add(label)
    return true
  })
  const named = toName.trim() !== '' && (destination === 'station' || desk.trim() !== '')
  const ready = list.length > 0 && named && signature !== null
  const submit = () => {
    if (!ready || hand.isPending) return
    hand.mutate({
      records: list.map(({ id }) => id),
      destination,
      desk: destination === 'desk' ? desk.trim() : null,
      toName: toName.trim(),
      signature: JSON.stringify(signature),
      idempotencyKey: key,
    })
  }
  useKeys({ 'ctrl+enter': submit })
  return (
    <Card title={t('custody.transferNew')} count={list.length}>
      <form onSubmit={(event) => event.preventDefault()} onKeyDown={plainEnter(() => void add(text))}>
        <TypedLine
          label={t('custody.number')}
          hint={t('custody.transferHint')}
          wrong={unknown === null ? undefined : t('custody.unknown', { text: unknown })}
          maxLength={400}
          value={text}
          autoFocus
          change={setText}
        />
        {list.length === 0 && <p className="empty">{t('custody.transferNone')}</p>}
        <ul className="custody-scanned figures" aria-label={t('custody.transferList')}>
          {list.map(({ id, no }) => (
            <li key={id} className="together">
              {no}
              <Button
                size="small"
                aria-label={t('custody.remove', { no })}
                onClick={() => setList(list.filter((one) => one.id !== id))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
        <Choice
          label={t('custody.destination')}
          required
          options={transferDestinations.map((value) => ({ value, label: pick(destinationNames[value]) }))}
          value={destination}
          choose={(value) => setDestination(value ?? destination)}
        />
        {destination === 'desk' && (
          <TypedLine label={t('custody.deskCode')} className="short" maxLength={8} value={desk} change={setDesk} />
        )}
        <TypedLine label={t('custody.toName')} className="narrow" maxLength={80} value={toName} change={setToName} />
        <p>{t('custody.handedBy')}</p>
        <SignatureField key={key} label={t('custody.handedBy')} change={setSignature} />
        <ProblemNote error={hand.error} />
        <div className="form-buttons">
          <Button type="primary" disabled={!ready} loading={hand.isPending} onClick={submit}>
            {t('custody.handOn')} <Key>Ctrl Enter</Key>
          </Button>
        </div>
      </form>
    </Card>
  )
}

function TransferList() {
  const { t } = useWords()
  const { operator } = useDesk()
  const transfers = useQuery(api.custody.transfers.queryOptions())
  const [open, setOpen] = useState<TransferView | null>(null)
  const waiting = transfers.data?.find(({ receivedAt }) => receivedAt === null)
  const may = mayDo(operator.role, 'custody.receive')
  useKeys({ r: may && waiting !== undefined ? () => setOpen(waiting) : undefined })
  return (
    <Card title={t('custody.transfers')} count={transfers.data?.length}>
      <Asked query={transfers} empty={t('custody.transfersNone')}>
        {(rows) => (
          <ul className="custody-transfers" aria-label={t('custody.transfers')}>
            {rows.map((row) => (
              <li key={row.id}>
                <TransferText transfer={row} />
                {may && row.receivedAt === null && (
                  <Button onClick={() => setOpen(row)}>
                    {t('custody.receive')} {row.id === waiting?.id && <Key>R</Key>}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Asked>
      {open !== null && <ReceiveDialog transfer={open} close={() => setOpen(null)} />}
    </Card>
  )
}

function TransferText({ transfer }: { readonly transfer: TransferView }) {
  const { t, pick } = useWords()
  const { now, timeZone } = useDesk()
  const { at, operator, numbers, destination, receivingDesk, toName, receivedAt, receiver } = transfer
  const to = destination === 'desk' ? `${pick(destinationNames.desk)} ${receivingDesk}` : pick(destinationNames.station)
  return (
    <div>
      <strong className="figures">{t('custody.transferLine', { numbers: numbers.join(' '), to })}</strong>
      <div className="quiet">
        {[clockText(at, now, timeZone), `${operator ?? ''} → ${toName}`].join(' · ')}{' '}
        {receivedAt === null ? (
          <Chip tone="amber">{t('custody.notReceived')}</Chip>
        ) : (
          <Chip tone="green">
            {t('custody.receivedAt', { at: clockText(receivedAt, now, timeZone), who: receiver ?? '' })}
          </Chip>
        )}
      </div>
    </div>
  )
}
