import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { ZoneView } from '../../../core/contract/desk.ts'
import { type ZoneType, zoneTypes } from '../../../core/vocabulary/zones.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { Plan } from './plan.tsx'

type Props = { readonly zone: ZoneView | null; readonly close: () => void }

type Form = {
  readonly zh: string
  readonly en: string
  readonly type: ZoneType
  readonly synonyms: string
  readonly x: string
  readonly y: string
}

const formOf = (zone: ZoneView | null): Form => ({
  zh: zone?.zh ?? '',
  en: zone?.en ?? '',
  type: zoneTypes.find((type) => type === zone?.type) ?? 'exhibit',
  synonyms: zone?.synonyms.join(' ') ?? '',
  x: String(zone?.x ?? ''),
  y: String(zone?.y ?? ''),
})

const labels = { zh: 'ours.zh', en: 'ours.en', synonyms: 'ours.synonyms' } as const

const separators = /[\s,,、;;]+/
const metresOf = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null)

/** A zone's names, what else it is called, what it is and where it lies. */
export function ZoneForm({ zone, close }: Props) {
  const { t } = useWords()
  const [form, setForm] = useState<Form>(formOf(zone))
  const set = useMutation(api.venue.setZone.mutationOptions({ onSuccess: close }))
  useKeys({ escape: close })
  const [x, y] = [metresOf(form.x), metresOf(form.y)]
  const complete = form.zh.trim() !== '' && x !== null && y !== null
  const submit = () => {
    if (!complete || set.isPending) return
    const synonyms = form.synonyms.split(separators).filter(Boolean)
    const told = { zh: form.zh.trim(), en: form.en.trim(), type: form.type, synonyms, x, y }
    set.mutate(zone === null ? told : { id: zone.id, ...told })
  }
  const line = (name: 'zh' | 'en' | 'synonyms') => (
    <Labelled label={t(labels[name])} hint={name === 'synonyms' ? t('ours.synonymsHint') : undefined}>
      {(id, note) => (
        <Input
          id={id}
          aria-describedby={note}
          autoFocus={name === 'zh'}
          maxLength={name === 'synonyms' ? 400 : 40}
          value={form[name]}
          onChange={(event) => setForm({ ...form, [name]: event.target.value })}
        />
      )}
    </Labelled>
  )
  return (
    <form
      className="venue-form"
      aria-label={t(zone === null ? 'ours.addZone' : 'ours.editZone')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={submitOnEnter(submit)}
    >
      {line('zh')}
      {line('en')}
      {line('synonyms')}
      <Choice
        label={t('ours.type')}
        required
        options={zoneTypes.map((value) => ({ value, label: t(`ours.type.${value}`) }))}
        value={form.type}
        choose={(type) => setForm({ ...form, type: type ?? form.type })}
      />
      <Position form={form} change={(place) => setForm({ ...form, ...place })} except={zone?.id ?? null} />
      <ProblemNote error={set.error} />
      <SubmitOrCancel
        large
        label={t('ours.save')}
        submit={submit}
        close={close}
        ready={complete}
        pending={set.isPending}
      />
    </form>
  )
}

type PositionProps = {
  readonly form: Form
  readonly except: string | null
  readonly change: (place: Pick<Form, 'x' | 'y'>) => void
}

/** Metres from the plan's top left corner, typed or pointed at; the nearest zones tell whether it is right. */
function Position({ form, except, change }: PositionProps) {
  const { t, pick } = useWords()
  const { zones } = useDesk()
  const [x, y] = [metresOf(form.x), metresOf(form.y)]
  const others = zones.filter(({ id }) => id !== except)
  const near =
    x === null || y === null
      ? []
      : others
          .map((zone) => ({ zone, metres: Math.round(Math.hypot(zone.x - x, zone.y - y)) }))
          .sort((a, b) => a.metres - b.metres)
          .slice(0, 3)
  const nearest = near.map(({ zone, metres }) => t('ours.metres', { name: pick(zone), metres })).join(t('ours.or'))
  return (
    <>
      <Labelled
        label={t('ours.position')}
        hint={near.length > 0 ? t('ours.nearest', { nearest }) : t('ours.positionHint')}
      >
        {(id, note) => (
          <div className="together">
            <Input
              id={id}
              className="tiny"
              inputMode="numeric"
              aria-describedby={note}
              aria-label={t('ours.x')}
              placeholder={t('ours.x')}
              value={form.x}
              onChange={(event) => change({ x: event.target.value, y: form.y })}
            />
            <Input
              className="tiny"
              inputMode="numeric"
              aria-label={t('ours.y')}
              placeholder={t('ours.y')}
              value={form.y}
              onChange={(event) => change({ x: form.x, y: event.target.value })}
            />
          </div>
        )}
      </Labelled>
      <Plan zones={others} x={x} y={y} point={(at) => change({ x: String(at.x), y: String(at.y) })} />
    </>
  )
}
