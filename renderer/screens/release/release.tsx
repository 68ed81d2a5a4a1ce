import './release.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { isReleasable } from '../../../core/records/states.ts'
import { laneNames } from '../../../core/release/lane.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Chip } from '../../components/chip.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../i18n/index.ts'
import { categoryName } from '../../words/category.ts'
import { headline } from '../../words/records.ts'
import { ChangeClass } from '../custody/class-dialog.tsx'
import { LegalNotes } from '../legal/release-notes.tsx'
import { OpenRelease } from './open-release.tsx'
import { useKeptRelease, useParkedRelease } from './parked-release.ts'
import { Sealed } from './sealed.tsx'
import { Stopped } from './stopped.tsx'

/** Hands a find over: what the claimant says first, who asks, what was verified, who confirms; then the slip. */
export function Release() {
  const { find = '' } = useParams()
  const [search] = useSearchParams()
  const record = useQuery(api.records.get.queryOptions({ input: { id: find } }))
  return (
    <Asked query={record} page>
      {(found) => <ReleasePage key={found.id} find={found} report={search.get('report')} />}
    </Asked>
  )
}

type Props = { readonly find: RecordView; readonly report: string | null }

function ReleasePage({ find, report }: Props) {
  const { ready, draft } = useParkedRelease(find.id)
  if (!isReleasable(find)) return <Closed find={find} />
  if (!ready) return <Waiting />
  return <Begun find={find} report={report ?? draft?.release?.report ?? null} parked={draft} />
}

/** A release that was put aside goes on where it was. */
function Begun(props: Parameters<typeof useKeptRelease>[0]) {
  const { pick } = useWords()
  const { find, report } = props
  const kept = useKeptRelease(props)
  const { statement, stays } = kept.form
  const standing = useQuery({
    ...api.claims.standing.queryOptions({ input: { find: find.id, report, statement, stays: [...stays] } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Asked query={standing} page>
      {(way) => {
        const sealed = !way.told && way.needs.includes('stated')
        return (
          <div className="release">
            <Head find={find} sealed={sealed}>
              <Chip>{pick(laneNames[way.lane])}</Chip>
              {find.kind === 'found-item' && <ChangeClass id={find.id} />}
            </Head>
            {way.stopped === null && find.kind === 'found-item' && <LegalNotes find={find} report={report} />}
            {way.stopped !== null ? (
              <Stopped find={find} stop={way.stopped} />
            ) : sealed ? (
              <Sealed find={find} refused={way.refused} kept={kept} />
            ) : (
              <OpenRelease find={find} report={report} way={way} kept={kept} takenUp={props.parked !== null} />
            )}
          </div>
        )
      }}
    </Asked>
  )
}

function Closed({ find }: { readonly find: RecordView }) {
  const { t } = useWords()
  return (
    <div className="release">
      <Head find={find} sealed={false} />
      <p role="alert">{t('release.notOpen')}</p>
    </div>
  )
}

type HeadProps = { readonly find: RecordView; readonly sealed: boolean; readonly children?: ReactNode }

/** Sealed, the kind of thing is all that is said: the rest is what the claimant must tell. */
function Head({ find, sealed, children }: HeadProps) {
  const words = useWords()
  const { t } = words
  const person = find.kind === 'found-person'
  const kindOnly = find.fields.category == null ? t(`kind.${find.kind}`) : categoryName(find.fields.category, words)
  return (
    <header className="release-head">
      <h1>{person ? t('release.titlePerson') : t('release.titleItem')}</h1>
      <p>
        <strong>{sealed ? kindOnly : headline(find, words)}</strong> <span className="row-no">{find.no}</span>
      </p>
      {children}
    </header>
  )
}
