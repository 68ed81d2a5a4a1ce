import './staff.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { mayDo } from '../../../core/access.ts'
import { type OperatorView, type Role, roles } from '../../../core/contract/operators.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { HeadRow } from '../../components/head-row.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { AddStaff } from './add-staff.tsx'
import { OwnPin } from './own-pin.tsx'
import { ResetPin } from './reset-pin.tsx'
import { WayCard } from './way-card.tsx'

/** Screens that are needed now and then, each with the procedure without which it is of no use. */
const ways = [
  {
    right: 'notebooks.open',
    title: 'notebook.title',
    hint: 'notebook.openHint',
    open: 'notebook.open',
    by: 'i',
    to: '/notebook',
  },
  {
    right: 'matches.learned',
    title: 'learning.title',
    hint: 'learning.openHint',
    open: 'learning.open',
    by: 'l',
    to: '/learning',
  },
  {
    right: 'slips.offers',
    title: 'papers.booth',
    hint: 'papers.boothHint',
    open: 'papers.boothOpen',
    by: 't',
    to: '/papers',
  },
  { right: 'venue.setWords', title: 'ours.title', hint: 'ours.openHint', open: 'ours.open', by: 'v', to: '/venue' },
  { right: 'desk.status', title: 'card.title', hint: 'card.openHint', open: 'card.title', by: 'c', to: '/card' },
  {
    right: 'desk.status',
    title: 'devices.title',
    hint: 'devices.text',
    open: 'devices.title',
    by: 'd',
    to: '/devices',
  },
] as const

/** Who works at this desk, and one's own PIN. */
export function Staff() {
  const { t } = useWords()
  const { operator, venueName, deskName, desk, version, timeZone } = useDesk()
  const may = mayDo(operator.role, 'operators.change')
  return (
    <div className="stack">
      <h1>{t('nav.staff')}</h1>
      <div className="staff">
        <div className="stack">
          <People may={may} />
          {ways
            .filter(({ right }) => mayDo(operator.role, right))
            .map(({ right: _right, ...way }) => (
              <WayCard key={way.to} {...way} />
            ))}
        </div>
        <div className="stack">
          {may && <AddStaff />}
          <OwnPin />
          <Card title={t('staff.desk')}>
            <dl className="fields">
              <div>
                <dt>{t('setUp.venueName')}</dt>
                <dd>{venueName}</dd>
              </div>
              <div>
                <dt>{t('setUp.deskName')}</dt>
                <dd>
                  {deskName} ({desk})
                </dd>
              </div>
              <div>
                <dt>{t('staff.timeZone')}</dt>
                <dd>{timeZone}</dd>
              </div>
              <div>
                <dt>{t('staff.version')}</dt>
                <dd>{version}</dd>
              </div>
            </dl>
          </Card>
        </div>
      </div>
    </div>
  )
}

function People({ may }: { readonly may: boolean }) {
  const { t } = useWords()
  const people = useQuery(api.operators.list.queryOptions())
  return (
    <Card title={t('staff.people')} count={people.data?.length}>
      <Asked query={people} empty={t('staff.none')}>
        {(rows) => (
          <table className="people">
            <HeadRow
              names={[
                t('operator.name'),
                t('operator.badge'),
                t('operator.kind'),
                t('operator.role'),
                t('staff.state'),
              ]}
            />
            <tbody>
              {rows.map((person) => (
                <Person key={person.id} person={person} may={may} />
              ))}
            </tbody>
          </table>
        )}
      </Asked>
    </Card>
  )
}

function Person({ person, may }: { readonly person: OperatorView; readonly may: boolean }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const change = useMutation(
    api.operators.change.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.operators.key() }),
    }),
  )
  return (
    <>
      <tr className={person.active ? undefined : 'inactive'}>
        <th scope="row">{person.name}</th>
        <td className="figures">{person.badge}</td>
        <td>{t(`operatorKind.${person.kind}`)}</td>
        <td>
          {may && person.active ? (
            <Select
              aria-label={t('staff.roleOf', { name: person.name })}
              className="short"
              options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
              value={person.role}
              onChange={(role: Role) => change.mutate({ id: person.id, role })}
            />
          ) : (
            t(`role.${person.role}`)
          )}
        </td>
        <td className="people-state">
          <Chip tone={person.active ? 'green' : 'plain'}>
            {person.active ? t('staff.active') : t('staff.inactive')}
          </Chip>
          {may && (
            <Button
              size="small"
              danger={person.active}
              loading={change.isPending}
              onClick={() => change.mutate({ id: person.id, active: !person.active })}
            >
              {person.active ? t('staff.deactivate') : t('staff.activate')}
            </Button>
          )}
          <ResetPin person={person} />
        </td>
      </tr>
      {change.error !== null && (
        <tr>
          <td colSpan={5}>
            <ProblemNote error={change.error} />
          </td>
        </tr>
      )}
    </>
  )
}
