import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { DraftView } from '../../../core/contract/drafts.ts'
import type { CandidateView, RecordView } from '../../../core/contract/shapes.ts'
import { type Kind, subjectOf } from '../../../core/records/kinds.ts'
import { isMatched, type Line } from '../../components/layout.ts'
import { useAsk } from '../../hooks/ask.ts'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useLive } from '../../hooks/live.ts'
import { useScanned } from '../../hooks/scanner.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { pileAtHand, rememberPile } from '../../words/late.ts'
import { dayText } from '../../words/time.ts'
import { AskPrompt } from './ask-prompt.tsx'
import { Candidates } from './candidates.tsx'
import { FormProvider, isBlank } from './form.ts'
import { FormFoot } from './form-foot.tsx'
import { FormLines } from './form-lines.tsx'
import { useFormState } from './form-state.ts'
import { FormTop } from './form-top.tsx'
import { ChipsProvider } from './line-context.ts'
import { LateLines } from './lines/late-lines.tsx'
import { PhotoLine } from './lines/photo-line.tsx'
import { Saved } from './saved.tsx'
import { type Sought, SoughtProvider, seek } from './seek.ts'
import { SiblingNote } from './sibling-note.tsx'
import { StillNeeded } from './still-needed.tsx'
import { useCreate } from './use-create.ts'
import { useFreeLine } from './use-free-line.ts'
import { useTypeless } from './use-typeless.ts'

type Props = {
  readonly kind: Kind
  readonly draft: string
  readonly stored: DraftView | null
  /** A record of the same family, from which reporter, place and time are taken over. */
  readonly sibling: string | null
  /** A paper slip entered later: its day and hour come first, and nothing hurries. */
  readonly late: boolean
}

const blank = { fields: {}, sets: {} }
// They stand on top of a late entry.
const lateLines: readonly Line[] = ['externalRef', 'reportedAt']

/** One column to fill, candidates beside it. Enter saves, Escape puts it aside. */
export function IntakeForm({ kind, draft, stored, sibling, late }: Props) {
  const { t } = useWords()
  const { now, timeZone } = useDesk()
  const [pile] = useState(() => (late ? pileAtHand(localStorage) : null))
  const [start] = useState(() => (pile?.zone == null ? blank : { fields: { zone: pile.zone }, sets: {} }))
  const navigate = useNavigate()
  const begin = { kind, draft, stored, start, record: null, version: null, sibling }
  const { form: plain, keeper, pending } = useFormState(begin)
  const { form, line, told, composition } = useFreeLine(plain, stored?.savedAt ?? null)
  const { sets, photos = [] } = form.description
  const live = useLive({ kind, fields: told, sets }, isMatched(kind) && !isBlank(form.description))
  const ask = useAsk({ kind, fields: told, sets }, draft, isMatched(kind) && !isBlank(form.description))
  const [sought, setSought] = useState<Sought | null>(null)
  const [stuck, setStuck] = useState(false)
  const [saved, setSaved] = useState<{ record: RecordView; live: CandidateView | undefined } | null>(null)
  const create = useCreate(draft, keeper, (record) => {
    const { reportedAt, zone = null } = record.fields
    if (reportedAt != null) rememberPile(localStorage, { day: dayText(reportedAt, timeZone), zone })
    setSaved({ record, live: live.candidates[0] })
  })
  const typeless = useTypeless(form)
  const save = async () => {
    setStuck(pending.size > 0)
    if (create.isPending || pending.size > 0 || typeless.asksFirst()) return
    const family = sibling === null ? {} : { sibling }
    await create.save({ kind, fields: told, sets, photos, ...family })
  }
  const park = async () => {
    await keeper.flush()
    void navigate('/')
  }
  useScanned(({ is, text }) => {
    // A lost or found document's number is what tells it apart; a person's papers are no business of a report.
    if (saved !== null || subjectOf(kind) !== 'item' || (is !== 'resident-id' && is !== 'passport')) return false
    form.change({ number: text, category: form.description.fields.category ?? 'id_document' })
    return true
  })
  useKeys({
    enter: saved === null ? () => void save() : undefined,
    escape: saved === null ? () => void park() : undefined,
  })
  const person = subjectOf(kind) === 'person'
  const hurried = kind === 'missing-person' && !late
  const why = useMemo(() => [...pending.values()].join(' '), [pending])
  if (saved !== null) return <Saved {...saved} draft={draft} />
  return (
    <div className={isMatched(kind) ? 'intake' : 'intake intake-alone'}>
      <form
        className="card intake-form"
        aria-label={t(`start.${kind}`)}
        {...composition}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(() => void save())}
      >
        <FormTop
          title={late ? t('late.title', { what: t(`start.${kind}`) }) : t(`start.${kind}`)}
          danger={hurried}
          keeper={keeper}
          draft={draft}
        />
        {sibling !== null && <SiblingNote id={sibling} />}
        <FormProvider value={form}>
          <ChipsProvider value={line}>
            {late && <LateLines day={pile?.day ?? dayText(now, timeZone)} />}
            <SoughtProvider value={sought}>
              <FormLines without={late ? lateLines : undefined} below={<PhotoLine draft={draft} />} />
            </SoughtProvider>
          </ChipsProvider>
        </FormProvider>
        <FormFoot
          error={create.error ?? keeper.error}
          stuck={stuck ? why : typeless.asking}
          main={{
            label: hurried ? t('form.saveAndSearch') : t('form.save'),
            danger: hurried,
            pending: create.isPending,
            run: () => void save(),
          }}
          leave={{ label: t('form.park'), run: () => void park() }}
        >
          <StillNeeded form={form} />
        </FormFoot>
      </form>
      {isMatched(kind) && (
        <Candidates
          live={live}
          person={person}
          question={<AskPrompt ask={ask} change={form.change} goTo={(field) => setSought(seek(field))} />}
        />
      )}
    </div>
  )
}
