import './learning.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { LearnedView } from '../../../core/contract/matches.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { HeadRow } from '../../components/head-row.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { clockText } from '../../words/time.ts'

/** What this desk's decisions taught the matcher, and the switches that take it back. */
export function Learning() {
  const { t } = useWords()
  const learned = useQuery(api.matches.learned.queryOptions({ refetchOnMount: 'always' }))
  return (
    <div className="stack learning">
      <h1>{t('learning.title')}</h1>
      <Asked query={learned}>
        {(found) => (
          <>
            <Switches learned={found} />
            {found.subjects.map((one) => (
              <Lessons key={one.subject} {...one} enough={found.enough} active={found.active} />
            ))}
          </>
        )}
      </Asked>
    </div>
  )
}

function Switches({ learned }: { readonly learned: LearnedView }) {
  const { t } = useWords()
  const { now, timeZone } = useDesk()
  const queries = useQueryClient()
  const teach = useMutation(
    api.matches.teach.mutationOptions({
      onSuccess: () => void queries.invalidateQueries({ queryKey: api.matches.key() }),
    }),
  )
  const { active, since } = learned
  const toggle = () => teach.mutate({ step: active ? 'off' : 'on' })
  const anew = () => teach.mutate({ step: since === 0 ? 'forget' : 'remember' })
  useKeys({ t: toggle, f: anew })
  return (
    <Card title={t('learning.how')}>
      <p>{t('learning.explain', { enough: learned.enough })}</p>
      <p role="status">
        <Chip tone={active ? 'green' : 'plain'}>{t(active ? 'learning.on' : 'learning.off')}</Chip>{' '}
        {since > 0 && t('learning.since', { at: clockText(since, now, timeZone) })}
      </p>
      <ProblemNote error={teach.error} />
      <div className="learning-switches">
        <Button size="large" onClick={toggle}>
          {t(active ? 'learning.switchOff' : 'learning.switchOn')} <Key>T</Key>
        </Button>
        <Button size="large" onClick={anew}>
          {t(since === 0 ? 'learning.forget' : 'learning.remember')} <Key>F</Key>
        </Button>
      </div>
    </Card>
  )
}

type LessonsProps = LearnedView['subjects'][number] & Pick<LearnedView, 'enough' | 'active'>

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`

function Lessons({ subject, decisions, lessons, enough, active }: LessonsProps) {
  const { t, pick } = useWords()
  const why = !active ? 'learning.isOff' : decisions < enough ? 'learning.tooFew' : 'learning.nothing'
  return (
    <Card title={t(`learning.${subject}`)} aside={t('learning.decisions', { count: decisions })}>
      {lessons.length === 0 ? (
        <p className="quiet">{t(why, { missing: enough - decisions })}</p>
      ) : (
        <table className="lessons">
          <HeadRow names={[t('learning.seen'), t('learning.before'), t('learning.shift'), t('learning.meaning')]} />
          <tbody>
            {lessons
              .toSorted((a, b) => Math.abs(b.shift) - Math.abs(a.shift))
              .map((lesson) => (
                <tr key={lesson.zh}>
                  <th scope="row">{pick(lesson)}</th>
                  <td className="figures">{signed(lesson.before)}</td>
                  <td className="figures">{signed(lesson.shift)}</td>
                  <td>{t(lesson.shift > 0 === lesson.before > 0 ? 'learning.more' : 'learning.less')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
