import { Input } from 'antd'
import type { NeedCode } from '../../../core/release/requirements.ts'
import { Labelled } from '../../components/labelled.tsx'
import { useWords, type WordKey } from '../../i18n/index.ts'
import type { ReleaseForm } from './form.ts'
import type { StepProps } from './steps.tsx'

type Name =
  | 'name'
  | 'phone'
  | 'documentNumber'
  | 'verified'
  | 'override'
  | 'checkedBy'
  | 'bodyCamera'
  | 'ownerName'
  | 'ownerNumber'

type Props = StepProps & {
  readonly name: Name
  readonly label: WordKey
  readonly hint?: WordKey
  readonly need?: NeedCode
  readonly max: number
}

const scanned: ReadonlySet<Name> = new Set(['documentNumber', 'phone', 'ownerNumber'])

const ownerOf = ({ steps }: ReleaseForm) =>
  steps.owner ?? { name: '', documentType: 'resident-id' as const, documentNumber: '' }

function textOf(form: ReleaseForm, name: Name): string {
  switch (name) {
    case 'checkedBy':
    case 'bodyCamera':
      return form.steps[name]
    case 'ownerName':
      return ownerOf(form).name
    case 'ownerNumber':
      return ownerOf(form).documentNumber
    default:
      return form[name]
  }
}

function withValue(form: ReleaseForm, name: Name, value: string): ReleaseForm {
  const steps = (change: Partial<ReleaseForm['steps']>): ReleaseForm => ({
    ...form,
    steps: { ...form.steps, ...change },
  })
  switch (name) {
    case 'checkedBy':
    case 'bodyCamera':
      return steps({ [name]: value })
    case 'ownerName':
      return steps({ owner: { ...ownerOf(form), name: value } })
    case 'ownerNumber':
      return steps({ owner: { ...ownerOf(form), documentNumber: value } })
    default:
      return { ...form, [name]: value }
  }
}

/** One text of the release, with what is wrong with it. */
export function Line({ name, label, hint, need, max, form, change, gaps }: Props) {
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
          data-scan={scanned.has(name) ? '' : undefined}
          autoComplete="off"
          maxLength={max}
          value={textOf(form, name)}
          onChange={(event) => change(withValue(form, name, event.target.value))}
        />
      )}
    </Labelled>
  )
}
