import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { LinkedView } from '../../../core/contract/links.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { isActive } from '../../../core/records/states.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { StateChip } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'

/** Records that belong together with this one, each by Alt and a digit; nothing where there are none. */
export function Links({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const linked = useQuery(api.links.list.queryOptions({ input: { id: record.id } }))
  const rows = linked.data ?? []
  const go = (one: LinkedView) => () => void navigate(`/record/${one.record.id}`)
  useKeys(Object.fromEntries(rows.slice(0, 9).map((one, index) => [`alt+${index + 1}`, go(one)])))
  const open = rows.filter((one) => isActive(one.record.state))
  if (rows.length === 0 && linked.error === null) return null
  return (
    <Card title={t('links.title')} count={rows.length}>
      {!isActive(record.state) && open.length > 0 && (
        <p className="links-open" role="status">
          {t('links.stillOpen', { n: open.length })}
        </p>
      )}
      <Asked query={linked}>
        {(all) => (
          <Rows label={t('links.title')}>
            {all.map((one, index) => (
              <Linked key={`${one.role} ${one.record.id}`} from={record} linked={one} place={index + 1} />
            ))}
          </Rows>
        )}
      </Asked>
    </Card>
  )
}

type Props = { readonly from: RecordView; readonly linked: LinkedView; readonly place: number }

function Linked({ from, linked: { role, record, direct }, place }: Props) {
  const words = useWords()
  const { t } = words
  const { operator } = useDesk()
  const { offer } = useUndo()
  const queries = useQueryClient()
  const cut = useMutation(
    api.links.cut.mutationOptions({
      onSuccess: () => {
        offer({ record: from, what: ({ t }) => t('history.link.cut', { role: t(`link.${role}`) }) })
        return queries.invalidateQueries()
      },
    }),
  )
  return (
    <li className="linked">
      <Link className="row" data-row to={`/record/${record.id}`}>
        <span className="row-head">
          <Chip>{t(`link.${role}`)}</Chip>
          <strong>{headline(record, words)}</strong>
          <StateChip record={record} />
          <span className="row-no">{record.no}</span>
          {place < 10 && <Key>{`Alt ${place}`}</Key>}
        </span>
      </Link>
      {direct && mayDo(operator.role, 'links.cut') && (
        <Button
          aria-label={t('links.cutFrom', { no: record.no })}
          loading={cut.isPending}
          onClick={() => cut.mutate({ from: from.id, to: record.id, role })}
        >
          {t('links.cut')}
        </Button>
      )}
      <ProblemNote error={cut.error} />
    </li>
  )
}
