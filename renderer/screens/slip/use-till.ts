import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrinterView, PrintJobView } from '../../../core/contract/printing.ts'
import type { PaperName } from '../../../core/papers.ts'
import { api, client } from '../../api.ts'

type Asked = { readonly slip: string; readonly language: 'zh' | 'en'; readonly copies: number }

export type Till = {
  readonly printer: PrinterView | undefined
  readonly job: PrintJobView | undefined
  readonly print: (asked: Asked) => void
  readonly pending: boolean
  readonly error: unknown
}

/** The receipt printer that takes papers of this kind, how to print there, and what became of it; `printer` is undefined where there is none. */
export function useTill(kind: PaperName | null | undefined): Till {
  const listed = useQuery(api.printing.list.queryOptions())
  const [asked, setAsked] = useState<number | null>(null)
  const print = useMutation({
    networkMode: 'always',
    mutationFn: (paper: Asked) => client.printing.print(paper),
    onSuccess: ({ job }) => setAsked(job),
  })
  return {
    printer: kind == null ? undefined : listed.data?.printers.find(({ papers }) => papers.includes(kind)),
    job: listed.data?.jobs.find(({ id }) => id === asked),
    print: print.mutate,
    pending: print.isPending,
    error: print.error,
  }
}
