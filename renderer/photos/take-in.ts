import { useEffect, useRef, useState } from 'react'
import type { DraftPhoto } from '../../core/contract/photos.ts'
import { sentenceOf } from '../../core/errors.ts'
import { photoBytes } from '../../core/photos.ts'
import { client } from '../api.ts'
import { base64Of } from '../files.ts'

/** A refusal in the desk's own words, for what need not be sent to be refused. */
const tooLarge = () => {
  const limit = photoBytes / 1024 / 1024
  return { data: { code: 'photo-too-large', ...sentenceOf('photo-too-large', { limit }), details: { limit } } }
}

export type TakingIn = {
  /** How many are on their way to the desk. */
  readonly pending: number
  readonly error: unknown
  readonly take: (files: Iterable<Blob>) => void
}

/** Sends pictures to the desk one after the other; `kept` hears of each that is on its disk. One that is refused stops none. */
export function useTakeIn(kept: (photo: DraftPhoto) => Promise<void> | void): TakingIn {
  const [pending, setPending] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(kept)
  latest.current = kept
  const chain = useRef<Promise<void>>(Promise.resolve())
  const send = async (file: Blob) => {
    try {
      if (file.size > photoBytes) throw tooLarge()
      await latest.current(await client.photos.keep({ base64: await base64Of(file) }))
    } catch (failure) {
      setError(failure)
    } finally {
      setPending((before) => before - 1)
    }
  }
  const take = (files: Iterable<Blob>) => {
    const list = [...files]
    if (list.length === 0) return
    setError(null)
    setPending((before) => before + list.length)
    for (const file of list) chain.current = chain.current.then(() => send(file))
  }
  return { pending, error, take }
}

const filesOf = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])]

/** Pictures that are pasted anywhere on the screen, or dropped anywhere; text goes where it always went. */
export function usePasteAndDrop(take: (files: Iterable<Blob>) => void): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData)
      // Copied from a table or a page a clipboard holds text and a picture of it; in a text field the text is meant.
      if (files.length === 0 || (event.clipboardData?.types.includes('text/plain') ?? false)) return
      event.preventDefault()
      latest.current(files)
    }
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') ?? false) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      const files = filesOf(event.dataTransfer)
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    window.addEventListener('paste', onPaste)
    window.addEventListener('dragover', onDrag)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('paste', onPaste)
      window.removeEventListener('dragover', onDrag)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
}
