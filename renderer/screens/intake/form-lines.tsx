import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'
import { ChipRow } from './chip-row.tsx'
import { useForm } from './form.ts'
import { fieldsIn, type Line, layoutOf } from './layout.ts'
import { CategoryLine } from './lines/category-line.tsx'
import { PersonLine } from './lines/person-line.tsx'
import { ContactLine, GlassesLine, IncidentTypeLine, NumberLine, OutcomeLine } from './lines/small-lines.tsx'
import { FreeLine, LongLine, TextLine } from './lines/text-line.tsx'
import { WhenLine } from './lines/when-line.tsx'
import { WhereLine, ZonesPassedLine } from './lines/where-line.tsx'

type Below = { readonly below?: ReactNode }

function FormLine({ line, below }: { readonly line: Line } & Below) {
  switch (line) {
    case 'title':
      return (
        <>
          <FreeLine />
          <ChipRow />
          {below}
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

/** One column: the free line and what belongs `below` it, what is asked first, then what is only asked when somebody knows it. */
export function FormLines({ below }: Below) {
  const { t } = useWords()
  const { kind, description } = useForm()
  const { first, more } = layoutOf(kind)
  const filled = fieldsIn(more).some((name) => description.fields[name] != null)
  return (
    <>
      {first.map((line) => (
        <FormLine key={line} line={line} below={below} />
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
