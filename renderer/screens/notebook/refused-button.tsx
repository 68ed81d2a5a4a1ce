import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { client } from '../../api.ts'
import { ProblemNote } from '../../components/problem.tsx'
import { useWords } from '../../i18n/index.ts'
import { downloadWorkbook } from '../statistics/download.ts'

/** The refused rows as a workbook with the reasons, to be mended and imported again. */
export function RefusedButton({ id }: { readonly id: string }) {
  const { t, language } = useWords()
  const fetchBook = useMutation({
    networkMode: 'always',
    mutationFn: () => client.notebooks.refused({ id, language }),
    onSuccess: downloadWorkbook,
  })
  return (
    <>
      <Button loading={fetchBook.isPending} onClick={() => fetchBook.mutate()}>
        {t('notebook.refusedFile')}
      </Button>
      <ProblemNote error={fetchBook.error} />
    </>
  )
}
