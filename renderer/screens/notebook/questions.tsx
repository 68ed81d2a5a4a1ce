import { Button, Select } from 'antd'
import { useState } from 'react'
import type { NotebookPreview } from '../../../core/contract/notebooks.ts'
import type { Mapping } from '../../../core/notebook/target.ts'
import { Card } from '../../components/card.tsx'
import { HeadRow } from '../../components/head-row.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { zoneName } from '../../words/zone-name.ts'

type Answers = Mapping['zones']
type Props = {
  readonly preview: NotebookPreview
  readonly pending: boolean
  readonly answer: (answers: Answers) => void
}

const textOnly = 'text-only'

/** Places that may be one of several zones, each asked once; nothing is taken for granted until the clerk says so. */
export function Questions({ preview, pending, answer }: Props) {
  const words = useWords()
  const { t } = words
  const { zones } = useDesk()
  const [answers, setAnswers] = useState<Answers>({})
  const { questions, questionsInAll } = preview
  const given = questions.filter(({ place }) => Object.hasOwn(answers, place)).length
  const all = (of: (candidates: readonly string[]) => string | null) =>
    setAnswers(Object.fromEntries(questions.map(({ place, candidates }) => [place, answers[place] ?? of(candidates)])))
  const optionsOf = (candidates: readonly string[]) => {
    const others = zones.filter(({ id }) => !candidates.includes(id))
    return [
      ...candidates.map((id) => ({ value: id, label: zoneName(zones, id, words) })),
      { value: textOnly, label: t('notebook.textOnly') },
      ...others.map(({ id }) => ({ value: id, label: zoneName(zones, id, words) })),
    ]
  }
  return (
    <Card title={t('notebook.questions')} count={questionsInAll} aside={t('notebook.questionsAside')}>
      <div className="notebook-scroll">
        <table className="notebook-table">
          <HeadRow names={[t('notebook.place'), t('notebook.rows'), t('notebook.zone')]} />
          <tbody>
            {questions.map(({ place, rows, candidates }) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                <td className="figures">{rows}</td>
                <td>
                  <Select
                    aria-label={t('notebook.zoneOf', { place })}
                    className="wide"
                    popupMatchSelectWidth={false}
                    placeholder={t('notebook.notAnswered')}
                    showSearch={{ optionFilterProp: 'label' }}
                    value={Object.hasOwn(answers, place) ? (answers[place] ?? textOnly) : undefined}
                    options={optionsOf(candidates)}
                    onChange={(id) => setAnswers({ ...answers, [place]: id === textOnly ? null : id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-buttons">
        <Button type="primary" disabled={given < questions.length} loading={pending} onClick={() => answer(answers)}>
          {t('notebook.answer', { given, of: questions.length })}
        </Button>
        <Button onClick={() => all(([first]) => first ?? null)}>{t('notebook.allFirst')}</Button>
        <Button onClick={() => all(() => null)}>{t('notebook.restText')}</Button>
      </div>
    </Card>
  )
}
