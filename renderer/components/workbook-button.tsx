import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { downloadWorkbook } from '../files.ts'
import { ProblemNote } from './problem.tsx'

type Props = {
  readonly label: string
  readonly ask: () => Promise<{ readonly name: string; readonly base64: string }>
}

/** Asks the desk for a workbook and hands it to the browser's download. */
export function WorkbookButton({ label, ask }: Props) {
  const book = useMutation({ networkMode: 'always', mutationFn: ask, onSuccess: downloadWorkbook })
  return (
    <>
      <Button loading={book.isPending} onClick={() => book.mutate()}>
        {label}
      </Button>
      <ProblemNote error={book.error} />
    </>
  )
}
