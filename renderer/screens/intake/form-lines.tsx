import { useWords } from '../../i18n/index.ts'
import { ChipRow } from './chip-row.tsx'
import { useForm } from './form.ts'
import { fieldsIn, type Line, layoutOf } from './layout.ts'
import { CategoryLine } from './lines/category-line.tsx'
import { ReportedAtLine } from './lines/late-lines.tsx'
import { PersonLine } from './lines/person-line.tsx'
import { ContactLine, GlassesLine, IncidentTypeLine, NumberLine, OutcomeLine } from './lines/small-lines.tsx'
import { FreeLine, LongLine, TextLine } from './lines/text-line.tsx'
import { WhenLine } from './lines/when-line.tsx'
import { WhereLine, ZonesPassedLine } from './lines/where-line.tsx'

function FormLine({ line }: { readonly line: Line }) {
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
    case 'glasses':
      return <GlassesLine />
    case 'heightCm':
    case 'amount':
      return <NumberLine name={line} />
    case 'incidentType':
      return <IncidentTypeLine />
    case 'outcome':
      return <OutcomeLine />
    case 'description':
      return <LongLine name={line} />
    default:
      return <TextLine name={line} />
  }
}

/** One column: what is asked first, then what is only asked when somebody knows it, but for lines that stand elsewhere. */
export function FormLines({ without = [] }: { readonly without?: readonly Line[] }) {
  const { t } = useWords()
  const { kind, description } = useForm()
  const { first, more: all } = layoutOf(kind)
  const more = all.filter((line) => !without.includes(line))
  const filled = fieldsIn(more).some((name) => description.fields[name] != null)
  return (
    <>
      {first.map((line) => (
        <FormLine key={line} line={line} />
      ))}
      <details className="more" open={filled || undefined}>
        <summary>{t('form.more')}</summary>
        {more.map((line) => (
          <FormLine key={line} line={line} />
        ))}
      </details>
    </>
  )
}
