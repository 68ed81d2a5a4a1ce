import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { mayDo } from '../../../core/access.ts'
import { type DocumentType, documentNames, relationNames } from '../../../core/claim.ts'
import { isName } from '../../../core/release/needs.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords, type WordKey } from '../../i18n/index.ts'
import { relationsFor } from './form.ts'
import { Gap } from './gap.tsx'
import { Line } from './line.tsx'
import type { StepProps } from './steps.tsx'

const documents = Object.keys(documentNames) as DocumentType[]

/** Who asks; a trifle goes by name and phone, and nothing more is asked. */
export function Who(props: StepProps) {
  const { t, pick } = useWords()
  const { form, change, gaps, report, way } = props
  const person = way.lane === 'person'
  return (
    <>
      {report !== null && <SameAsReporter report={report} form={form} change={change} />}
      <Line {...props} name="name" label="release.name" max={80} need="name" />
      <Line {...props} name="phone" label="release.phone" max={40} need="phone" />
      {way.lane !== 'low-value' && (
        <Choice
          label={t('release.relation')}
          required
          options={relationsFor(person).map((value) => ({ value, label: pick(relationNames[value]) }))}
          value={form.relation}
          choose={(relation) => change({ ...form, relation: relation ?? form.relation })}
        />
      )}
      <Gap need="relation" gaps={gaps} />
      {way.needs.includes('document') && <Document {...props} />}
      {way.needs.includes('letter') && form.relation === 'proxy' && <ByProxy {...props} />}
    </>
  )
}

function DocumentSelect({
  label,
  value,
  change,
}: {
  readonly label: WordKey
  readonly value: DocumentType
  readonly change: (value: DocumentType) => void
}) {
  const { t, pick } = useWords()
  return (
    <Labelled label={t(label)}>
      {(id) => (
        <Select
          id={id}
          className="medium"
          options={documents.map((one) => ({ value: one, label: pick(documentNames[one]) }))}
          value={value}
          onChange={change}
        />
      )}
    </Labelled>
  )
}

function Document(props: StepProps) {
  const { form, change, gaps } = props
  const onNetwork = form.documentType === 'police-network'
  return (
    <>
      <DocumentSelect
        label="release.documentType"
        value={form.documentType}
        change={(documentType) => change({ ...form, documentType })}
      />
      {form.documentType === 'none' ? (
        <Gap need="document" gaps={gaps} />
      ) : (
        <Line
          {...props}
          name="documentNumber"
          label="release.documentNumber"
          hint={onNetwork ? 'release.numberSaid' : 'release.documentHint'}
          max={40}
          {...(onNetwork ? {} : { need: 'document' as const })}
        />
      )}
      {onNetwork && (
        <Line
          {...props}
          name="checkedBy"
          label="release.checkedBy"
          hint="release.checkedByHint"
          max={40}
          need="document"
        />
      )}
    </>
  )
}

/** Somebody sent by the owner: the letter was seen, and whose document lay with it. */
function ByProxy(props: StepProps) {
  const { t } = useWords()
  const { form, change, gaps } = props
  const { steps } = form
  const owner = steps.owner ?? { name: '', documentType: 'resident-id' as const, documentNumber: '' }
  const flip = () => change({ ...form, steps: { ...steps, letter: !steps.letter } })
  useKeys({ 'alt+y': flip })
  return (
    <>
      <div className="line">
        <span className="line-label">{t('release.proxy')}</span>
        <div className="quick ticks">
          <button
            type="button"
            aria-pressed={steps.letter}
            data-wrong={gaps.has('letter') && !steps.letter ? '' : undefined}
            onClick={flip}
          >
            {t('release.step.letter')} <Key>Alt Y</Key>
          </button>
        </div>
      </div>
      {!steps.letter && <Gap need="letter" gaps={gaps} />}
      <Line
        {...props}
        name="ownerName"
        label="release.ownerName"
        max={80}
        {...(steps.letter && !isName(owner.name) ? { need: 'letter' as const } : {})}
      />
      <DocumentSelect
        label="release.ownerDocument"
        value={owner.documentType}
        change={(documentType) => change({ ...form, steps: { ...steps, owner: { ...owner, documentType } } })}
      />
      <Line
        {...props}
        name="ownerNumber"
        label="release.ownerNumber"
        max={40}
        {...(steps.letter && isName(owner.name) ? { need: 'letter' as const } : {})}
      />
    </>
  )
}

type Reporter = Pick<StepProps, 'form' | 'change'> & { readonly report: string }

/** The one who reported stands at the window mostly: what was said then is looked up, as a line of the journal, not typed again. */
function SameAsReporter({ report, form, change }: Reporter) {
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
