import { Button } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../core/access.ts'
import type { RecordView } from '../../core/contract/shapes.ts'
import { Key } from '../components/key.tsx'
import { Reveal } from '../components/reveal.tsx'
import { useKeys } from '../hooks/keys.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { useFirstPhotos } from './queries.ts'

type Props = {
  readonly records: readonly RecordView[]
  /** Without its key where another of these on the screen has it. */
  readonly keyed?: boolean
}

/** Opens the blurred pictures of these records, one after the other, each with its reason; nothing where none is blurred. */
export function RevealPhotos({ records, keyed = true }: Props) {
  const { t } = useWords()
  const { operator } = useDesk()
  const firsts = useFirstPhotos(records)
  const [asking, setAsking] = useState<RecordView | null>(null)
  const veiled = records.find((record) => firsts.get(record.id)?.veiled)
  const offered = veiled !== undefined && mayDo(operator.role, 'records.reveal')
  useKeys({ r: offered && keyed ? () => setAsking(veiled) : undefined })
  return (
    <>
      {offered && (
        <Button onClick={() => setAsking(veiled)}>
          {t('photo.reveal', { no: veiled.no })} {keyed && <Key>R</Key>}
        </Button>
      )}
      {asking !== null && <Reveal record={asking} close={() => setAsking(null)} />}
    </>
  )
}
