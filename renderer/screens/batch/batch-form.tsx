import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { type Line, layoutOf } from '../../components/layout.ts'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { ChipRow } from '../intake/chip-row.tsx'
import { FormProvider } from '../intake/form.ts'
import { FormFoot } from '../intake/form-foot.tsx'
import { FormLine } from '../intake/form-lines.tsx'
import { useFormState } from '../intake/form-state.ts'
import { FormTop } from '../intake/form-top.tsx'
import { ChipsProvider } from '../intake/line-context.ts'
import { CategoryLine } from '../intake/lines/category-line.tsx'
import { PhotoLine } from '../intake/lines/photo-line.tsx'
import { ContactLine } from '../intake/lines/small-lines.tsx'
import { FreeLine, TextLine } from '../intake/lines/text-line.tsx'
import { WhenLine } from '../intake/lines/when-line.tsx'
import { WhereLine } from '../intake/lines/where-line.tsx'
import { MoreGroups } from '../intake/more-groups.tsx'
import { useCreate } from '../intake/use-create.ts'
import { useFreeLine } from '../intake/use-free-line.ts'

import { saysMore } from './common.ts'

const kind = 'found-item'

/** Asked above already, or once for the whole row. */
const asked: ReadonlySet<Line> = new Set(['contact', 'zonesPassed', 'externalRef', 'reportedAt'])
const moreOf = layoutOf(kind).groups.map((group) => {
  const lines = group.lines.filter((line) => !asked.has(line))
  return { ...group, lines: group.name === 'thing' ? (['brand', 'number', ...lines] as const) : lines }
})

type Props = {
  readonly draft: string
  readonly start: Fields
  /** Nothing of this row is saved yet. */
  readonly first: boolean
  /** The record, and the fields that hold for the next thing too. */
  readonly done: (record: RecordView, shared: Fields) => void
}

/** One thing of the row. It is a draft like any other until Enter, so a closed window loses nothing. */
export function BatchForm({ draft, start, first, done }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [begin] = useState(() => ({ fields: start, sets: {} }))
  const state = useFormState({ kind, draft, stored: null, start: begin, record: null, version: null })
  const { keeper, pending } = state
  const { form, line, told, shared, composition } = useFreeLine(state.form, null)
  const [stuck, setStuck] = useState(false)
  const create = useCreate(draft, keeper, (record) => done(record, shared))
  const { photos = [] } = form.description
  const isNew = saysMore(told) || photos.length > 0
  const once = useRef<HTMLElement>(null)
  const [asksOnce] = useState(first)
  useEffect(() => {
    // Who brings it is asked before the first thing only, also where nobody could say.
    if (asksOnce) once.current?.querySelector('input')?.focus()
  }, [asksOnce])
  // Said once and Enter: on to the zone, where nobody said it, then to the first thing.
  const goOn = () => {
    const { activeElement } = document
    if (!once.current?.contains(activeElement)) return
    const zone = once.current.querySelector<HTMLElement>('[data-once=zone] [role=radio][tabindex="0"]')
    const atZone = activeElement?.closest('[data-once]') !== null
    const line = document.querySelector<HTMLElement>('.free-line input')
    ;(told.zone != null || atZone ? line : (zone ?? line))?.focus()
  }
  const save = async () => {
    setStuck(pending.size > 0)
    // Enter on an empty line is a finger too long on the key, not another find.
    if (create.isPending || pending.size > 0) return
    if (!isNew) return goOn()
    await create.save({ kind, fields: told, sets: {}, photos })
  }
  const park = async () => {
    await keeper.flush()
    void navigate('/')
  }
  useKeys({ enter: () => void save(), escape: () => void park() })
  return (
    <form
      className="card intake-form"
      aria-label={t('batch.title')}
      {...composition}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={submitOnEnter(() => void save())}
    >
      <FormTop title={t('batch.title')} danger={false} keeper={keeper} draft={draft} />
      <FormProvider value={form}>
        <ChipsProvider value={line}>
          <section ref={once} aria-label={t('batch.once')}>
            <h2 className="batch-part">{t('batch.once')}</h2>
            <ContactLine />
            <div data-once="zone">
              <WhereLine />
              <WhenLine />
            </div>
          </section>
          <h2 className="batch-part">{t('batch.each')}</h2>
          <FreeLine />
          <ChipRow />
          <PhotoLine draft={draft} />
          <CategoryLine />
          <TextLine name="colour" />
          <TextLine name="storage" />
          <MoreGroups groups={moreOf} draw={(line) => <FormLine key={line} line={line} />} />
        </ChipsProvider>
      </FormProvider>
      <FormFoot
        error={create.error ?? keeper.error}
        stuck={stuck ? [...pending.values()].join(' ') : ''}
        main={{ label: t('batch.next'), pending: create.isPending, run: () => void save() }}
        leave={{ label: t('batch.end'), run: () => void park() }}
      />
    </form>
  )
}
