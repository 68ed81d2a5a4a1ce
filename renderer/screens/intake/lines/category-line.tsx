import { Select } from 'antd'
import { useMemo } from 'react'
import { spellingsOf } from '../../../../core/free-line/shorthand.ts'
import { isNeeded } from '../../../../core/records/needed.ts'
import { categories, categoryOf } from '../../../../core/vocabulary/categories.ts'
import type { VenueWord } from '../../../../core/vocabulary/venue-words.ts'
import { Choice } from '../../../components/choice.tsx'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { useDesk } from '../../../hooks/status.ts'
import { useWords } from '../../../i18n/index.ts'
import { categoryName, frequentCategories } from '../../../words/category.ts'
import { clearOnDelete } from '../clear-on-delete.ts'
import { useForm } from '../form.ts'

/** Found by any of its words, the venue's own among them, or by their initials: 充电宝 and cdb find the charging devices. */
const spokenOf = (id: string, own: readonly VenueWord[]): string => {
  const category = categoryOf(id)
  const sub = category?.subcategories.find((row) => row.id === id)
  const named = sub ?? category
  const ours = own.flatMap(({ word, means }) => (means.includes(`item:${id}`) ? word : []))
  const words = [named?.zh, named?.en, ...(named?.words ?? []), ...ours].flatMap((word) => word ?? [])
  const spelt = words.filter((word) => /^\p{Script=Han}+$/u.test(word)).flatMap(spellingsOf)
  return [...words, ...spelt].join(' ').toLowerCase()
}

/** What kind of thing: the frequent ones by button, all by typing. */
export function CategoryLine() {
  const words = useWords()
  const label = useLabel()
  const { t, pick } = words
  const form = useForm()
  const { category } = form.description.fields
  const { words: own } = useDesk()
  const options = useMemo(
    () =>
      categories.map((row) => ({
        label: pick(row),
        title: pick(row),
        options: [
          { value: row.id, label: pick(row) },
          ...row.subcategories.map((sub) => ({ value: sub.id, label: `${pick(row)} · ${pick(sub)}` })),
        ],
      })),
    [pick],
  )
  return (
    <Labelled label={label('category')} needed={isNeeded(form.kind, 'category')}>
      {(id) => (
        <div className="together">
          <Choice
            bare
            digits
            label={t('form.frequentCategories')}
            options={frequentCategories.map((value) => ({ value, label: categoryName(value, words) }))}
            value={category}
            choose={(value) => form.change({ category: value })}
          />
          <Select
            id={id}
            className="short"
            allowClear={{ label: t('form.clearChoice', { what: label('category') }) }}
            placeholder={t('form.chooseCategory')}
            showSearch={{
              filterOption: (typed, option) =>
                option !== undefined &&
                'value' in option &&
                spokenOf(String(option.value), own).includes(typed.trim().toLowerCase()),
            }}
            onInputKeyDown={clearOnDelete(() => form.change({ category: null }))}
            options={options}
            value={category ?? null}
            onChange={(value: string | undefined) => form.change({ category: value ?? null })}
          />
        </div>
      )}
    </Labelled>
  )
}
