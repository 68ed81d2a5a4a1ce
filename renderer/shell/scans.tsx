import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useNavigate } from 'react-router'
import type { Scan } from '../../core/scan.ts'
import { client } from '../api.ts'
import { useScanner } from '../hooks/scanner.ts'
import { useWords } from '../i18n/index.ts'
import { shortened } from '../words/shortened.ts'

const shownFor = 6000

/** Where a scan leads: to the slip or the record that it names, and where the desk has a doubt to the search that says so. */
async function addressOf({ is, text }: Scan): Promise<string> {
  const search = `/search?q=${encodeURIComponent(text)}`
  if (is === 'slip') {
    const { verdict, slip } = await client.slips.check({ text })
    return slip !== null && (verdict === 'genuine' || verdict === 'reprinted') ? `/slip/${slip}` : search
  }
  const { records } = await client.search.query({ text, limit: 5 })
  const found = records.find(({ no }) => no === text)
  return found === undefined ? search : `/record/${found.id}`
}

/** The scanner at the counter: opens what is ours, says where a document belongs that is not wanted here, and of anything else what was read. */
export function Scans() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [note, setNote] = useState<string | null>(null)
  useScanner({
    open: (scan) => {
      setNote(null)
      addressOf(scan)
        .catch(() => `/search?q=${encodeURIComponent(scan.text)}`)
        .then((to) => navigate(to))
    },
    unwanted: ({ is, text }) =>
      setNote(is === 'other' ? t('scan.unknown', { text: shortened(text) }) : t('scan.notHere')),
    refused: () => setNote(t('scan.refused')),
  })
  useEffect(() => {
    if (note === null) return
    const timer = setTimeout(() => setNote(null), shownFor)
    return () => clearTimeout(timer)
  }, [note])
  return (
    <>
      <div role="status" className={note === null ? undefined : 'scan-note'}>
        {note}
      </div>
      {note !== null && <InDialog>{note}</InDialog>}
    </>
  )
}

/** Said again in the question that is open, which hides the page below from eyes and ears. */
function InDialog({ children }: { readonly children: ReactNode }) {
  const [dialog] = useState(() => [...document.querySelectorAll('dialog[open]')].at(-1) ?? null)
  return (
    dialog !== null &&
    createPortal(
      <p role="alert" className="scan-note">
        {children}
      </p>,
      dialog,
    )
  )
}
