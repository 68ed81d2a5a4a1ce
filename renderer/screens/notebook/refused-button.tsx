import { client } from '../../api.ts'
import { WorkbookButton } from '../../components/workbook-button.tsx'
import { useWords } from '../../i18n/index.ts'

/** The refused rows as a workbook with the reasons, to be mended and imported again. */
export function RefusedButton({ id }: { readonly id: string }) {
  const { t, language } = useWords()
  return <WorkbookButton label={t('notebook.refusedFile')} ask={() => client.notebooks.refused({ id, language })} />
}
