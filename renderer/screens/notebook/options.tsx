import { Checkbox, Select } from 'antd'
import { useId } from 'react'
import type { Mapping } from '../../../core/notebook/target.ts'
import { type Kind, kinds } from '../../../core/records/kinds.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import type { Book } from './notebook.tsx'

type Props = {
  readonly book: Book
  readonly mapping: Mapping
  readonly change: (some: Partial<Mapping>) => void
  readonly setSheet: (name: string) => void
  readonly setKind: (kind: Kind | null) => void
}

const yearsOffered = 12

/** What holds for the whole sheet: which one, its kind, and how its days are written. */
export function Options({ book, mapping, change, setSheet, setKind }: Props) {
  const { t } = useWords()
  const { now } = useDesk()
  const thisYear = new Date(now).getUTCFullYear()
  const years = Array.from({ length: yearsOffered }, (_none, back) => thisYear - back)
  const sheets = book.sheets.map(({ name, rows }) => ({ value: name, label: t('notebook.sheetRows', { name, rows }) }))
  return (
    <div className="notebook-options">
      {sheets.length > 1 && (
        <Pick label={t('notebook.sheet')} value={mapping.sheet ?? undefined} options={sheets} choose={setSheet} />
      )}
      <Pick
        label={t('notebook.kind')}
        value={mapping.kind ?? 'column'}
        options={[
          ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          { value: 'column' as const, label: t('notebook.kindColumn') },
        ]}
        choose={(kind) => setKind(kind === 'column' ? null : kind)}
      />
      <Pick
        label={t('notebook.year')}
        value={mapping.year ?? 0}
        options={[
          { value: 0, label: t('notebook.yearLatest') },
          ...years.map((year) => ({ value: year, label: String(year) })),
        ]}
        choose={(year) => change({ year: year === 0 ? null : year })}
      />
      <Pick
        label={t('notebook.order')}
        value={mapping.dayFirst === null ? 'asked' : mapping.dayFirst ? 'day' : 'month'}
        options={(['asked', 'day', 'month'] as const).map((value) => ({ value, label: t(`notebook.order.${value}`) }))}
        choose={(order) => change({ dayFirst: order === 'asked' ? null : order === 'day' })}
      />
      <Checkbox checked={mapping.carryDay} onChange={(event) => change({ carryDay: event.target.checked })}>
        {t('notebook.carryDay')}
      </Checkbox>
    </div>
  )
}

type PickProps<T extends string | number> = {
  readonly label: string
  readonly value: T | undefined
  readonly options: { readonly value: T; readonly label: string }[]
  readonly choose: (value: T) => void
}

function Pick<T extends string | number>({ label, value, options, choose }: PickProps<T>) {
  const id = useId()
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <Select<T>
        id={id}
        className="medium"
        popupMatchSelectWidth={false}
        value={value ?? null}
        options={options}
        onChange={choose}
      />
    </span>
  )
}
