import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PhotoView } from '../../core/contract/photos.ts'
import type { RecordView } from '../../core/contract/shapes.ts'
import { api } from '../api.ts'

// The desk veils at the minute; asked a moment later it has done so.
const afterwards = 300

/** When what a reveal opened is veiled again, the lists that show it must ask again by themselves. */
const nextLook = (photos: readonly PhotoView[] | undefined): number | false => {
  const open = (photos ?? []).flatMap(({ opensFor }) => opensFor ?? [])
  return open.length === 0 ? false : Math.min(...open) + afterwards
}

/** Pictures are held no longer than they are shown. */
const gcTime = 0

/** All pictures of a record, the first one first. */
export function useRecordPhotos(record: Pick<RecordView, 'id' | 'photos'>) {
  return useQuery(
    api.photos.ofRecord.queryOptions({
      input: { record: record.id },
      enabled: record.photos > 0,
      refetchInterval: ({ state }) => nextLook(state.data),
      gcTime,
    }),
  )
}

/** The first picture of each record of a list, by the record's id; a record without one is not there. */
export function useFirstPhotos(records: readonly Pick<RecordView, 'id' | 'photos'>[]): ReadonlyMap<string, PhotoView> {
  const ids = records.filter(({ photos }) => photos > 0).map(({ id }) => id)
  const { data } = useQuery(
    api.photos.firsts.queryOptions({
      input: { records: ids },
      enabled: ids.length > 0,
      // While somebody types the list changes with every key; pictures must not come and go with it.
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => nextLook(state.data),
      gcTime,
    }),
  )
  return new Map((data ?? []).map((photo) => [photo.record, photo]))
}

/** The whole picture as an address for an image; undefined until it is there, and while it is veiled. */
export function useWholePhoto(record: string, photo: PhotoView | undefined): string | undefined {
  const { data } = useQuery(
    api.photos.full.queryOptions({
      input: { record, photo: photo?.id ?? '' },
      enabled: photo !== undefined && !photo.veiled && photo.thumbnail !== null,
      gcTime,
    }),
  )
  return photo === undefined || photo.veiled || data === undefined ? undefined : imageAddress(data.base64)
}

export const imageAddress = (base64: string): string => `data:image/jpeg;base64,${base64}`
