import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { api } from '../../api.ts'

type Props = {
  readonly id: string
  readonly value: string | null
  readonly autoFocus?: boolean
  readonly choose: (place: string) => void
}

/** One of the places in use, by its path; typing narrows the list. */
export function PlaceSelect({ id, value, autoFocus = false, choose }: Props) {
  const places = useQuery(api.custody.places.queryOptions()).data ?? []
  return (
    <Select
      id={id}
      className="custody-select"
      showSearch={{ optionFilterProp: 'label' }}
      autoFocus={autoFocus}
      value={value}
      options={places.filter(({ removed }) => !removed).map((place) => ({ value: place.id, label: place.path }))}
      onChange={choose}
    />
  )
}
