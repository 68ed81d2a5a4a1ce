import './slip.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { printPage } from './print.ts'

/** A slip as it will be printed; the print is in the journal before the printer gets it. */
export function Slip() {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const { operator } = useDesk()
  const queries = useQueryClient()
  const { slip = '' } = useParams()
  const page = useQuery(api.slips.get.queryOptions({ input: { slip, language } }))
  const print = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      // Fetched anew, so that a copy printed meanwhile makes this one a reprint.
      const { html } = await client.slips.get({ slip, language })
      await client.slips.printed({ slip })
      await printPage(html)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.slips.key() }),
  })
  const may = mayDo(operator.role, 'slips.printed')
  const board = () => void navigate('/')
  const start = () => {
    if (!print.isPending) print.mutate()
  }
  useKeys({ p: may ? start : undefined, 'ctrl+p': may ? start : undefined, escape: board })
  return (
    <div className="slip">
      {/* First, as it is seen: at the end, the frame would keep the focus. */}
      <Asked query={page}>
        {({ html }) => (
          <iframe className="slip-page" title={t('slip.preview')} sandbox="allow-same-origin" srcDoc={html} />
        )}
      </Asked>
      <header className="slip-head">
        <h1>{t('slip.title', { slip })}</h1>
        {page.data !== undefined && (
          <p className="quiet" role="status">
            {page.data.printed === 0 ? t('slip.notPrinted') : t('slip.printed', { times: page.data.printed })}
          </p>
        )}
        <div className="form-buttons">
          {may && (
            <Button type="primary" size="large" loading={print.isPending} onClick={start}>
              {t('slip.print')} <Key>P</Key>
            </Button>
          )}
          <Button size="large" onClick={board}>
            {t('saved.board')} <Key>Esc</Key>
          </Button>
        </div>
        <ProblemNote error={print.error} />
      </header>
    </div>
  )
}
