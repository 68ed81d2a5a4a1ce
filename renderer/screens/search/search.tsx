import './search.css'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { SlipAbout } from '../../../core/contract/slips.ts'
import { type Kind, kinds } from '../../../core/records/kinds.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip, type Tone } from '../../components/chip.tsx'
import { Choice } from '../../components/choice.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { RecordLine } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { kindOf, searchOf } from '../../words/search-address.ts'
import { shortened } from '../../words/shortened.ts'
import { stampText } from '../../words/time.ts'
import { Shelf } from './shelf.tsx'

/** What is here and what was here: everything that fits the words in the top bar, or everything on the shelf. */
export function Search() {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  const text = search.get('q') ?? ''
  const kind = kindOf(search)
  const shelf = kind ?? 'found-item'
  const setKind = (chosen: Kind | null) => setSearch(searchOf(text, chosen), { replace: true })
  return (
    <div className="stack search">
      <header className="search-head">
        <h1>{text === '' ? t('search.shelf') : t('search.results')}</h1>
        <Choice
          bare
          label={t('search.kind')}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={text === '' ? shelf : kind}
          choose={setKind}
        />
        {text !== '' && <SlipCheck key={text} text={text} />}
      </header>
      {text === '' ? <Shelf kind={shelf} /> : <Found text={text} kind={kind} />}
    </div>
  )
}

function Found({ text, kind }: { readonly text: string; readonly kind: Kind | null }) {
  const { t } = useWords()
  const input = { text, limit: 50, ...(kind === null ? {} : { kind }) }
  const found = useQuery(api.search.query.queryOptions({ input, placeholderData: keepPreviousData }))
  const records = found.data?.records ?? []
  return (
    <Card
      title={t('search.found', { text: shortened(text) })}
      count={found.data === undefined ? undefined : records.length}
      aside={
        found.data !== undefined && (
          <span className="figures">{t('live.took', { ms: Math.max(1, Math.round(found.data.tookMs)) })}</span>
        )
      }
    >
      <Asked query={found}>
        {() =>
          records.length === 0 ? (
            <p className="quiet">{t('search.none', { text: shortened(text) })}</p>
          ) : (
            <Rows label={t('search.results')}>
              {records.map((record) => (
                <RecordLine key={record.id} record={record} held={found.data?.heldBy[record.id]} />
              ))}
            </Rows>
          )
        }
      </Asked>
    </Card>
  )
}

const verdictTone: Record<string, Tone> = { genuine: 'green', reprinted: 'green', unknown: 'amber' }

// Desk, day, running number, check character; a scanned code begins the same way and goes on.
const looksLikeSlip = (text: string): boolean => /^[A-Z0-9]{1,4}-\d{6}-\d{4,}-[A-Z0-9*]/i.test(text.trim())

/** What a slip is and belongs to: its kind, when it was issued, the record and how that stands now. */
function About({ about }: { readonly about: SlipAbout }) {
  const { t, pick } = useWords()
  const { timeZone } = useDesk()
  return (
    <>
      {' '}
      · {pick(about.kind)} · {stampText(about.issuedAt, timeZone)}
      {about.record !== null && (
        <>
          {' '}
          · <Link to={`/record/${about.record.id}`}>{about.record.no}</Link> {t(`state.${about.record.state}`)}
        </>
      )}
    </>
  )
}

/** A slip's number, typed or scanned, held against the journal. */
function SlipCheck({ text }: { readonly text: string }) {
  const { t, pick } = useWords()
  const check = useMutation(api.slips.check.mutationOptions())
  const { mutate } = check
  const ask = () => mutate({ text })
  useEffect(() => {
    if (looksLikeSlip(text)) mutate({ text })
  }, [text, mutate])
  useKeys({ 'ctrl+enter': ask })
  return (
    <div className="slip-check">
      <Button loading={check.isPending} onClick={ask}>
        {t('search.checkSlip')} <Key>Ctrl Enter</Key>
      </Button>
      {check.data !== undefined && (
        <span role="status">
          <Chip tone={verdictTone[check.data.verdict] ?? 'red'}>{t(`verdict.${check.data.verdict}`)}</Chip>{' '}
          {pick(check.data.sentence)}{' '}
          {check.data.slip !== null && <Link to={`/slip/${check.data.slip}`}>{check.data.slip}</Link>}
          {check.data.about !== null && <About about={check.data.about} />}
        </span>
      )}
      <ProblemNote error={check.error} />
    </div>
  )
}
