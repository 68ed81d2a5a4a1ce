import type { ReactNode } from 'react'
import { isChoice, isYesNo } from '../../../core/records/fields.ts'
import { isAsked, type Line, layoutOf } from '../../components/layout.ts'
import { ChipRow } from './chip-row.tsx'
import { useForm } from './form.ts'
import { CareLogLine, StateLine } from './lines/add-line.tsx'
import { BirthLine } from './lines/birth-line.tsx'
import { CategoryLine } from './lines/category-line.tsx'
import { ReportedAtLine } from './lines/late-lines.tsx'
import { PersonLine } from './lines/person-line.tsx'
import { ChoiceLine, ContactLine, NumberLine, OutcomeLine, YesNoLine } from './lines/small-lines.tsx'
import { FreeLine, LongLine, TextLine } from './lines/text-line.tsx'
import { OutcomeTimeLine, WhenLine } from './lines/when-line.tsx'
import { WhereLine, ZonesPassedLine } from './lines/where-line.tsx'
import { MoreGroups } from './more-groups.tsx'
import { useFocusOn, useSought } from './seek.ts'

type Below = { readonly below?: ReactNode }

/** One line, drawn as its kind of answer wants it. */
export const FormLine = ({ line }: { readonly line: Line }) => (
  <div className="form-line" data-line={line}>
    <Drawn line={line} />
  </div>
)

function Drawn({ line }: { readonly line: Line }) {
  switch (line) {
    case 'title':
      return (
        <>
          <FreeLine />
          <ChipRow />
        </>
      )
    case 'person':
      return <PersonLine />
    case 'where':
      return <WhereLine />
    case 'zonesPassed':
      return <ZonesPassedLine />
    case 'when':
      return <WhenLine />
    case 'reportedAt':
      return <ReportedAtLine />
    case 'contact':
      return <ContactLine />
    case 'category':
      return <CategoryLine />
    case 'heightCm':
    case 'amount':
    case 'estimatedValue':
    case 'quantity':
    case 'necessaryCosts':
    case 'rewardPromised':
      return <NumberLine name={line} />
    case 'birthDate':
      return <BirthLine />
    case 'bodyState':
    case 'needs':
      return <StateLine name={line} />
    case 'careLog':
      return <CareLogLine />
    case 'outcome':
      return <OutcomeLine />
    case 'outcomeAt':
      return <OutcomeTimeLine />
    case 'description':
      return <LongLine name={line} />
    default:
      return isChoice(line) ? (
        <ChoiceLine name={line} />
      ) : isYesNo(line) ? (
        <YesNoLine name={line} />
      ) : (
        <TextLine name={line} />
      )
  }
}

/**
 * One column: the free line and what is asked first, what belongs `below` it, then in groups what is only asked when somebody knows
 * it, but for lines that stand elsewhere.
 */
export function FormLines({ without = [], below }: { readonly without?: readonly Line[] | undefined } & Below) {
  const { kind, description, masked } = useForm()
  const { first, groups } = layoutOf(kind)
  const said = { ...masked, ...description.fields }
  const sought = useSought()
  useFocusOn(sought, sought !== null && first.includes(sought.line))
  const more = groups.map((group) => ({ ...group, lines: group.lines.filter((line) => !without.includes(line)) }))
  return (
    <>
      {first
        .filter((line) => isAsked(line, said))
        .map((line) => (
          <FormLine key={line} line={line} />
        ))}
      {below}
      <MoreGroups groups={more} draw={(line) => <FormLine key={line} line={line} />} />
    </>
  )
}
