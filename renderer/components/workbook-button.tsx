import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { downloadWorkbook } from '../files.ts'
import { bound, useKeys } from '../hooks/keys.ts'
import { Key } from './key.tsx'
import { ProblemNote } from './problem.tsx'

type Props = {
  readonly label: string
  /** The key that presses it, as the button shows it. */
  readonly at?: string
  readonly ask: () => Promise<{ readonly name: string; readonly base64: string }>
}

/** Asks the desk for a workbook and hands it to the browser's download. */
export function WorkbookButton({ label, at, ask }: Props) {
  const book = useMutation({ networkMode: 'always', mutationFn: ask, onSuccess: downloadWorkbook })
  const press = () => {
    if (!book.isPending) book.mutate()
  }
  useKeys(at === undefined ? {} : { [bound(at)]: press })
  return (
    <>
      <Button loading={book.isPending} onClick={press}>
        {label} {at !== undefined && <Key>{at}</Key>}
      </Button>
      <ProblemNote error={book.error} />
    </>
  )
}
