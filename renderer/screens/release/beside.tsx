import { useQuery } from '@tanstack/react-query'
import type { StandingView } from '../../../core/contract/claims.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { categoryOf } from '../../../core/vocabulary/categories.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { FieldList } from '../../components/field-list.tsx'
import { useWords } from '../../i18n/index.ts'
import { RevealPhotos } from '../../photos/reveal-photos.tsx'
import { SidePhoto } from '../../photos/side.tsx'
import { Compared } from './compared.tsx'
import { GoesAlong } from './goes-along.tsx'
import { RefusedBefore } from './refused-before.tsx'
import type { StepProps } from './steps.tsx'

type Props = Pick<StepProps, 'form' | 'change'> & {
  readonly find: RecordView
  readonly report: string | null
  readonly way: StandingView
}

/** How what was told compares, what is handed over, what the report says, and what to ask before believing it. */
export function Beside({ find, report, way, form, change }: Props) {
  const { t } = useWords()
  const person = find.kind === 'found-person'
  return (
    <div className="stack">
      <RefusedBefore refused={way.refused} />
      {find.kind === 'found-item' && <GoesAlong id={find.id} form={form} change={change} />}
      <Compared way={way} />
      <Questions category={find.fields.category ?? null} />
      <Card title={t(`side.${find.kind}`)} aside={find.no}>
        <SidePhoto record={find} />
        <RevealPhotos records={[find]} />
        <FieldList record={find} />
      </Card>
      {report !== null && <Report id={report} title={person ? t('release.reportPerson') : t('release.report')} />}
    </div>
  )
}

function Report({ id, title }: { readonly id: string; readonly title: string }) {
  const report = useQuery(api.records.get.queryOptions({ input: { id } }))
  return (
    <Card title={title} aside={report.data?.no}>
      <Asked query={report}>
        {(found) => (
          <>
            <SidePhoto record={found} />
            <RevealPhotos records={[found]} keyed={false} />
            <FieldList record={found} />
          </>
        )}
      </Asked>
    </Card>
  )
}

/** The vocabulary's questions for a thing of this kind. */
export function Questions({ category }: { readonly category: string | null }) {
  const { t, pick } = useWords()
  const questions = category === null ? [] : (categoryOf(category)?.verify ?? [])
  if (questions.length === 0) return null
  return (
    <Card title={t('release.ask')}>
      <ul className="questions">
        {questions.map((question) => (
          <li key={question.zh}>{pick(question)}</li>
        ))}
      </ul>
    </Card>
  )
}
