import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { mayDo } from '../../../core/access.ts'
import { type DocumentType, documentNames, type NeedCode, relationNames } from '../../../core/claim.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SecondPersonFields } from '../../components/second-person.tsx'
import { SignatureField } from '../../components/signature.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords, type WordKey } from '../../i18n/index.ts'
import { type Gaps, type ReleaseForm, relationsFor } from './form.ts'

type Props = {
  readonly form: ReleaseForm
  readonly change: (form: ReleaseForm) => void
  readonly person: boolean
  readonly gaps: Gaps
  readonly report: string | null
  /** Why the second person was refused. */
  readonly refused: unknown
}

/** The steps in the order in which they are done at the counter. */
export function Steps(props: Props) {
  const { t } = useWords()
  const { person, form, change, gaps, refused } = props
  const missing = gaps.get('second')
  return (
    <>
      <Step title={t('release.who')}>
        <Who {...props} />
      </Step>
      <Step title={t('release.verified')}>
        <Verified {...props} />
      </Step>
      <Step title={person ? t('release.secondNeeded') : t('release.second')}>
        <SecondPersonFields
          value={form.second}
          change={(second) => change({ ...form, second })}
          refused={refused}
          missing={missing === undefined ? undefined : t('release.missing', { missing })}
        />
      </Step>
      <Step title={t('release.signature')}>
        <SignatureField
          label={t('release.signature')}
          drawn={form.signature}
          change={(signature) => change({ ...form, signature })}
        />
      </Step>
      <details className="more" open={gaps.has('document') || undefined}>
        <summary>{t('release.overrideTitle')}</summary>
        <Line name="override" label="release.override" hint="release.overrideHint" max={200} {...props} />
      </details>
    </>
  )
}

const Step = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="step">
    <legend>{title}</legend>
    {children}
  </fieldset>
)

type LineProps = Props & {
  readonly name: 'name' | 'phone' | 'documentNumber' | 'verified' | 'override'
  readonly label: WordKey
  readonly hint?: WordKey
  readonly need?: NeedCode
  readonly max: number
}

function Line({ name, label, hint, need, max, form, change, gaps }: LineProps) {
  const { t } = useWords()
  const missing = need === undefined ? undefined : gaps.get(need)
  const wrong = missing === undefined ? undefined : t('release.missing', { missing })
  return (
    <Labelled label={t(label)} hint={hint === undefined ? undefined : t(hint)} wrong={wrong}>
      {(id, note) => (
        <Input
          id={id}
          aria-describedby={note}
          aria-invalid={wrong !== undefined}
          autoFocus={name === 'name'}
          data-scan={name === 'documentNumber' || name === 'phone' ? '' : undefined}
          autoComplete="off"
          maxLength={max}
          value={form[name]}
          onChange={(event) => change({ ...form, [name]: event.target.value })}
        />
      )}
    </Labelled>
  )
}

const documents = Object.keys(documentNames) as DocumentType[]

function Gap({ need, gaps }: { readonly need: NeedCode; readonly gaps: Gaps }) {
  const { t } = useWords()
  const missing = gaps.get(need)
  return missing === undefined ? null : <p className="hint hint-wrong">{t('release.missing', { missing })}</p>
}

function Who(props: Props) {
  const { t, pick } = useWords()
  const { form, change, person, gaps, report } = props
  return (
    <>
      {report !== null && <SameAsReporter report={report} form={form} change={change} />}
      <Line {...props} name="name" label="release.name" max={80} need="name" />
      <Line {...props} name="phone" label="release.phone" max={40} need="phone" />
      <Choice
        label={t('release.relation')}
        required
        options={relationsFor(person).map((value) => ({ value, label: pick(relationNames[value]) }))}
        value={form.relation}
        choose={(relation) => change({ ...form, relation: relation ?? form.relation })}
      />
      <Labelled label={t('release.documentType')}>
        {(id) => (
          <Select
            id={id}
            className="medium"
            options={documents.map((value) => ({ value, label: pick(documentNames[value]) }))}
            value={form.documentType}
            onChange={(documentType) => change({ ...form, documentType })}
          />
        )}
      </Labelled>
      {form.documentType !== 'none' && (
        <Line
          {...props}
          name="documentNumber"
          label="release.documentNumber"
          hint="release.documentHint"
          max={40}
          need="document"
        />
      )}
      {form.documentType === 'none' && <Gap need="document" gaps={gaps} />}
    </>
  )
}

/** The one who reported stands at the window mostly: what was said then is looked up, as a line of the journal, not typed again. */
function SameAsReporter({ report, form, change }: Pick<Props, 'form' | 'change'> & { readonly report: string }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const found = useQuery(api.records.get.queryOptions({ input: { id: report } }))
  const reveal = useMutation(
    api.records.reveal.mutationOptions({
      onSuccess: ({ fields }) =>
        change({ ...form, name: fields.contactName ?? form.name, phone: fields.contactPhone ?? form.phone }),
    }),
  )
  const said = (['contactName', 'contactPhone'] as const).filter((name) => found.data?.fields[name] != null)
  const offered = said.length > 0 && mayDo(operator.role, 'records.reveal')
  const take = () => reveal.mutate({ id: report, fields: said, photos: false, reason: 'verify-claim', note: '' })
  useKeys({ 'alt+r': offered ? take : undefined })
  if (!offered) return null
  return (
    <div className="line">
      <span className="line-label" />
      <div className="line-field">
        <Button loading={reveal.isPending} onClick={take}>
          {t('release.sameAsReporter')} <Key>Alt R</Key>
        </Button>
        <ProblemNote error={reveal.error} />
      </div>
    </div>
  )
}

const checksOf = (person: boolean): readonly WordKey[] =>
  person
    ? ['check.childKnows', 'check.photos', 'check.calledBack', 'check.guardianDocument']
    : ['check.feature', 'check.number', 'check.unlocked', 'check.contents']

function Verified(props: Props) {
  const { t, language } = useWords()
  const { form, change, person } = props
  const mark = language === 'zh' ? ';' : '; '
  const add = (word: string) => {
    const parts = form.verified.split(mark).filter((part) => part.trim() !== '')
    const next = parts.includes(word) ? parts.filter((part) => part !== word) : [...parts, word]
    change({ ...form, verified: next.join(mark) })
  }
  return (
    <>
      <Line {...props} name="verified" label="release.what" hint="release.whatHint" max={400} />
      <div className="line">
        <span className="line-label" />
        <div className="quick">
          {checksOf(person).map((key) => (
            <button key={key} type="button" aria-pressed={form.verified.includes(t(key))} onClick={() => add(t(key))}>
              {t(key)}
            </button>
          ))}
        </div>
      </div>
    </>
  )
}
