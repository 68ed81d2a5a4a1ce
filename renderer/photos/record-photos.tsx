import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { mayDo } from '../../core/access.ts'
import type { PhotoView } from '../../core/contract/photos.ts'
import type { RecordView } from '../../core/contract/shapes.ts'
import { api, client } from '../api.ts'
import { Asked } from '../components/asked.tsx'
import { Card } from '../components/card.tsx'
import { ProblemNote } from '../components/problem.tsx'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { Large } from './large.tsx'
import { Thumbnail } from './picture.tsx'
import { useRecordPhotos } from './queries.ts'
import { type TakingIn, useTakeIn } from './take-in.ts'
import { pageKeys, WaysIn } from './ways-in.tsx'

/** The pictures of a record and the ways to add one; without any it is one quiet line, and for who may add none it is nothing. */
export function RecordPhotos({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const photos = useRecordPhotos(record)
  const may = mayDo(operator.role, 'photos.add') && record.mergedInto === null
  // Here, above what changes with the first picture, so that a refusal of the second stays in sight.
  const taking = useAddTo(record)
  const ways = may && <WaysIn taking={taking} keys={pageKeys} />
  if (record.photos === 0) return ways || null
  return (
    <Card title={t('photo.title')} count={record.photos} aside={isOpen(photos.data) && t('reveal.openFor')}>
      <Asked query={photos}>{(shown) => <Shown record={record} photos={shown} may={may} />}</Asked>
      {ways}
    </Card>
  )
}

const isOpen = (photos: readonly PhotoView[] = []): boolean => photos.some(({ opensFor }) => opensFor !== null)

function useAddTo(record: RecordView): TakingIn {
  const queries = useQueryClient()
  return useTakeIn(async ({ photo }) => {
    await client.photos.add({ record: record.id, photo })
    void queries.invalidateQueries({ queryKey: api.records.key() })
    void queries.invalidateQueries({ queryKey: api.photos.key() })
  })
}

type Props = { readonly record: RecordView; readonly photos: readonly PhotoView[]; readonly may: boolean }

function Shown({ record, photos, may }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const changing = useChange(record)
  const opened = photos.find((photo) => photo.id === open)
  return (
    <>
      <ul className="photos" aria-label={t('photo.title')}>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button type="button" className="photo-open" onClick={() => setOpen(photo.id)}>
              <Thumbnail record={record} photo={photo} place={index + 1} />
            </button>
            {photo.caption !== '' && <span className="photo-caption">{photo.caption}</span>}
            {index === 0 && photos.length > 1 && <span className="photo-caption quiet">{t('photo.first')}</span>}
          </li>
        ))}
      </ul>
      <ProblemNote error={changing.error} />
      {opened !== undefined && (
        <Large
          record={record}
          photos={photos}
          photo={opened}
          show={setOpen}
          close={() => setOpen(null)}
          change={may ? changing.change : null}
        />
      )}
    </>
  )
}

export type Change = { readonly caption?: string; readonly first?: true } | 'remove'

function useChange(record: RecordView) {
  const queries = useQueryClient()
  const mutation = useMutation({
    networkMode: 'always',
    mutationFn: ({ photo, change }: { photo: string; change: Change }) =>
      change === 'remove'
        ? client.photos.remove({ record: record.id, photo })
        : client.photos.change({ record: record.id, photo, ...change }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: api.records.key() })
      void queries.invalidateQueries({ queryKey: api.photos.key() })
    },
  })
  return { error: mutation.error, change: (photo: string, change: Change) => mutation.mutate({ photo, change }) }
}
