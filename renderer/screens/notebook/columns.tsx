import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { NotebookPreview } from '../../../core/contract/notebooks.ts'
import { targetOfHeading } from '../../../core/notebook/headings.ts'
import { columnRoles, type Mapping, type Target, targetIn, targetLabel } from '../../../core/notebook/target.ts'
import { fieldNames, fieldsOf } from '../../../core/records/fields.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { HeadRow } from '../../components/head-row.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { downloadJson } from '../../files.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import type { Book } from './notebook.tsx'
import { Options } from './options.tsx'

type Props = {
  readonly book: Book
  /** What was settled before, on the way back from the preview. */
  readonly start: Mapping | null
  readonly back: () => void
  readonly looked: (mapping: Mapping, preview: NotebookPreview) => void
}

/** Which sheet and kind, and what each column is: proposed by the desk, corrected by pickers. */
export function Columns({ book, start, back, looked }: Props) {
  const [sheet, setSheet] = useState(start?.sheet ?? book.sheets[0]!.name)
  const [kind, setKind] = useState<Kind | null | undefined>(start?.kind)
  const asked = { id: book.id, sheet, ...(kind !== undefined && { kind }) }
  const proposal = useQuery(
    api.notebooks.propose.queryOptions({ input: asked, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  )
  const kept = start !== null && start.sheet === sheet && start.kind === (kind ?? start.kind) ? start : null
  return (
    <Asked query={proposal}>
      {({ mapping, columns, remembered }) => (
        <Editing
          key={`${sheet} ${kind}`}
          book={book}
          start={kept ?? mapping}
          remembered={remembered && kept === null}
          columns={columns}
          back={back}
          looked={looked}
          setSheet={(name) => {
            setKind(undefined)
            setSheet(name)
          }}
          setKind={setKind}
        />
      )}
    </Asked>
  )
}

type EditingProps = Omit<Props, 'start'> & {
  readonly start: Mapping
  readonly remembered: boolean
  readonly columns: readonly { readonly heading: string; readonly samples: readonly string[] }[]
  readonly setSheet: (name: string) => void
  readonly setKind: (kind: Kind | null) => void
}

function Editing(props: EditingProps) {
  const { book, columns, remembered, back, looked } = props
  const { t } = useWords()
  const [mapping, setMapping] = useState(props.start)
  const change = (some: Partial<Mapping>) => setMapping((before) => ({ ...before, ...some }))
  const look = useMutation({
    networkMode: 'always',
    mutationFn: () => client.notebooks.preview({ id: book.id, mapping }),
    onSuccess: (preview) => looked(mapping, preview),
  })
  const ask = () => {
    if (!look.isPending) look.mutate()
  }
  useKeys({ 'ctrl+enter': ask, escape: back })
  return (
    <>
      <Card
        title={t('notebook.step.columns')}
        count={columns.length}
        aside={remembered && <Chip tone="green">{t('notebook.remembered')}</Chip>}
      >
        <Options {...props} mapping={mapping} change={change} />
        <ColumnTable columns={columns} mapping={mapping} change={change} />
      </Card>
      <div className="form-buttons notebook-foot">
        <Button type="primary" size="large" loading={look.isPending} onClick={ask}>
          {t('notebook.preview')} <Key>Ctrl Enter</Key>
        </Button>
        <Button size="large" onClick={back}>
          {t('notebook.otherFile')} <Key>Esc</Key>
        </Button>
        <Button size="large" onClick={() => downloadJson(`${book.name.replace(/\.[^.]*$/, '')}.json`, mapping)}>
          {t('notebook.saveMapping')}
        </Button>
        <ProblemNote error={look.error} />
      </div>
    </>
  )
}

type Edited = { readonly mapping: Mapping; readonly change: (some: Partial<Mapping>) => void }

function ColumnTable({ columns, mapping, change }: Edited & Pick<EditingProps, 'columns'>) {
  const { t, pick } = useWords()
  const fields = mapping.kind === null ? fieldNames : fieldsOf(mapping.kind)
  const options = ([...columnRoles, ...fields] as Target[])
    .filter((target) => target !== 'kind' || mapping.kind === null)
    .map((value) => ({ value, label: pick(targetLabel(value)) }))
  const set = (heading: string, target: Target) => change({ columns: { ...mapping.columns, [heading]: target } })
  return (
    <div className="notebook-scroll">
      <table className="notebook-table">
        <HeadRow names={[t('notebook.heading'), t('notebook.means'), t('notebook.samples')]} />
        <tbody>
          {columns.map(({ heading, samples }) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              <td>
                <Select
                  aria-label={t('notebook.meansOf', { heading })}
                  className="medium"
                  popupMatchSelectWidth={false}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={targetIn(mapping, heading)}
                  options={options}
                  onChange={(target) => set(heading, target)}
                />
                {targetIn(mapping, heading) === 'note' && targetOfHeading(heading, mapping.kind) === null && (
                  <span className="hint hint-wrong"> {t('notebook.unguessed')}</span>
                )}
              </td>
              <td className="quiet">{samples.join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
