import { Button, Select } from 'antd'
import { useState } from 'react'
import type { NotebookPreview } from '../../../core/contract/notebooks.ts'
import type { Mapping } from '../../../core/notebook/target.ts'
import { Card } from '../../components/card.tsx'
import { HeadRow } from '../../components/head-row.tsx'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
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

/** Places that may be one of several zones, each asked once; the last answer sends them all. */
export function Questions({ preview, pending, answer }: Props) {
  const words = useWords()
  const { t } = words
  const { zones } = useDesk()
  const [answers, setAnswers] = useState<Answers>({})
  const { questions, questionsInAll } = preview
  const given = questions.filter(({ place }) => Object.hasOwn(answers, place)).length
  const settle = (next: Answers) => {
    setAnswers(next)
    if (!pending && questions.every(({ place }) => Object.hasOwn(next, place))) answer(next)
  }
  const rest = (of: (candidates: readonly string[]) => string | null) => () =>
    settle(
      Object.fromEntries(
        questions.map(({ place, candidates }) => [
          place,
          Object.hasOwn(answers, place) ? answers[place]! : of(candidates),
        ]),
      ),
    )
  const byFirst = rest(([first]) => first ?? null)
  const asText = rest(() => null)
  useKeys({ 'alt+1': byFirst, 'alt+2': asText })
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
                    onChange={(id) => settle({ ...answers, [place]: id === textOnly ? null : id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-buttons">
        <Button loading={pending} onClick={byFirst}>
          {t('notebook.allFirst')} <Key>Alt 1</Key>
        </Button>
        <Button loading={pending} onClick={asText}>
          {t('notebook.restText')} <Key>Alt 2</Key>
        </Button>
        <span className="quiet" role="status">
          {t('notebook.answered', { given, of: questions.length })}
        </span>
      </div>
    </Card>
  )
}
