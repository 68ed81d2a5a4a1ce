import { useMutation } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { PlaceView } from '../../../core/contract/custody.ts'
import { placeKindNames, placeKinds } from '../../../core/custody/places.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

type Props = {
  readonly place: PlaceView | null
  readonly places: readonly PlaceView[]
  readonly close: () => void
}

/** A place's name as it is written on it, what it is, what it stands in and how much it takes. */
export function PlaceForm({ place, places, close }: Props) {
  const { t, pick } = useWords()
  const [name, setName] = useState(place?.name ?? '')
  const [kind, setKind] = useState(place?.kind ?? 'shelf')
  const [parent, setParent] = useState(place?.parent ?? null)
  const [capacity, setCapacity] = useState(String(place?.capacity ?? ''))
  const set = useMutation(api.custody.setPlace.mutationOptions({ onSuccess: close }))
  useKeys({ escape: close })
  const most = capacity.trim() === '' ? null : /^[1-9]\d{0,4}$/.test(capacity.trim()) ? Number(capacity) : undefined
  const ready = name.trim() !== '' && most !== undefined
  const id = place === null ? {} : { id: place.id }
  const submit = () => {
    if (ready && !set.isPending) set.mutate({ ...id, name: name.trim(), kind, parent, capacity: most })
  }
  return (
    <form
      className="custody-form"
      aria-label={t(place === null ? 'custody.addPlace' : 'custody.editPlace')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={submitOnEnter(submit)}
    >
      <Labelled label={t('custody.name')}>
        {(field) => (
          <Input id={field} autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Labelled>
      <Choice
        label={t('custody.kind')}
        required
        options={placeKinds.map((value) => ({ value, label: pick(placeKindNames[value]) }))}
        value={kind}
        choose={(value) => setKind(value ?? kind)}
      />
      <Labelled label={t('custody.parent')}>
        {(field) => (
          <Select
            id={field}
            className="narrow"
            value={parent ?? ''}
            options={[
              { value: '', label: t('custody.noParent') },
              ...places
                .filter((one) => one.id !== place?.id && !one.removed)
                .map((one) => ({ value: one.id, label: one.path })),
            ]}
            onChange={(value) => setParent(value === '' ? null : value)}
          />
        )}
      </Labelled>
      <Labelled label={t('custody.capacity')} hint={t('custody.capacityHint')}>
        {(field, note) => (
          <Input
            id={field}
            className="short"
            inputMode="numeric"
            aria-describedby={note}
            aria-invalid={most === undefined}
            value={capacity}
            onChange={(event) => setCapacity(event.target.value)}
          />
        )}
      </Labelled>
      <ProblemNote error={set.error} />
      <SubmitOrCancel label={t('custody.save')} submit={submit} close={close} ready={ready} pending={set.isPending} />
      {place !== null && (
        <Button danger={!place.removed} onClick={() => set.mutate({ id: place.id, removed: !place.removed })}>
          {t(place.removed ? 'custody.restore' : 'custody.retire')}
        </Button>
      )}
    </form>
  )
}
