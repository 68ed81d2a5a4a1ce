import './slip.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import { type PaperSize, paperKind, sizeNames } from '../../../core/papers.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Chip } from '../../components/chip.tsx'
import { Choice } from '../../components/choice.tsx'
import { Key } from '../../components/key.tsx'
import { PaperPage } from '../../components/paper-page.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { standingTone } from '../papers/issued.tsx'
import { Copies } from '../papers/papers.tsx'
import { printSlip } from './print.ts'
import { TillState } from './till-state.tsx'
import { useTill } from './use-till.ts'

/** A slip as it will be printed; the print is in the journal before the printer gets it. */
export function Slip() {
  const { t, pick, language } = useWords()
  const navigate = useNavigate()
  const { operator } = useDesk()
  const queries = useQueryClient()
  const { slip = '' } = useParams()
  const [asked, setAsked] = useState<PaperSize | undefined>(undefined)
  const [copies, setCopies] = useState(1)
  const [voiding, setVoiding] = useState(false)
  const input = { slip, language, ...(asked === undefined ? {} : { size: asked }) }
  const page = useQuery(api.slips.get.queryOptions({ input }))
  const print = useMutation({
    networkMode: 'always',
    mutationFn: () => printSlip({ slip, size: asked, copies, language }),
    onSettled: () => queries.invalidateQueries({ queryKey: api.slips.key() }),
  })
  const may = mayDo(operator.role, 'slips.printed')
  const till = useTill(page.data?.kind)
  const board = () => void navigate('/')
  const start = () => {
    if (!print.isPending) print.mutate()
  }
  const roll = () => {
    if (!till.pending) till.print({ slip, language, copies })
  }
  const { sizes = [], size, record, voidable = false } = page.data ?? {}
  const turn = () => setAsked(sizes[(sizes.indexOf(size!) + 1) % sizes.length])
  const papers = () => void navigate(`/papers/${record}`)
  const toPapers = record != null && mayDo(operator.role, 'slips.issue')
  const end = () => setVoiding(true)
  useKeys({
    p: may ? (till.printer === undefined ? start : roll) : undefined,
    'ctrl+p': may ? start : undefined,
    s: sizes.length > 1 ? turn : undefined,
    v: voidable ? end : undefined,
    t: toPapers ? papers : undefined,
    escape: board,
  })
  return (
    <div className="slip">
      <Asked query={page}>{({ html }) => <PaperPage html={html} label={t('slip.preview')} />}</Asked>
      <header className="slip-head">
        <h1>{t('slip.title', { slip })}</h1>
        {page.data !== undefined && (
          <>
            <p>
              {page.data.kind !== null && pick(paperKind(page.data.kind).name)}{' '}
              <Chip tone={standingTone[page.data.standing]}>{t(`papers.standing.${page.data.standing}`)}</Chip>
            </p>
            <p className="quiet" role="status">
              {page.data.printed === 0 ? t('slip.notPrinted') : t('slip.printed', { times: page.data.printed })}
            </p>
          </>
        )}
        {may && sizes.length > 1 && (
          <Choice
            label={t('papers.size')}
            options={sizes.map((one) => ({ value: one, label: pick(sizeNames[one]) }))}
            value={size}
            choose={(chosen) => setAsked(chosen ?? size)}
            required
          />
        )}
        {may && <Copies value={copies} change={setCopies} />}
        <div className="form-buttons">
          {may && till.printer !== undefined && (
            <Button type="primary" size="large" loading={till.pending} onClick={roll}>
              {t('printing.on', { name: till.printer.name })} <Key>P</Key>
            </Button>
          )}
          {may && (
            <Button
              type={till.printer === undefined ? 'primary' : 'default'}
              size="large"
              loading={print.isPending}
              onClick={start}
            >
              {t(till.printer !== undefined ? 'printing.system' : page.data?.printed ? 'papers.reprint' : 'slip.print')}{' '}
              <Key>{till.printer === undefined ? 'P' : 'Ctrl P'}</Key>
            </Button>
          )}
          {toPapers && (
            <Button size="large" onClick={papers}>
              {t('papers.open')} <Key>T</Key>
            </Button>
          )}
          {voidable && (
            <Button size="large" danger onClick={end}>
              {t('papers.void')} <Key>V</Key>
            </Button>
          )}
          <Button size="large" onClick={board}>
            {t('saved.board')} <Key>Esc</Key>
          </Button>
        </div>
        <TillState till={till} />
        <ProblemNote error={print.error ?? till.error} />
      </header>
      {voiding && <VoidDialog slip={slip} close={() => setVoiding(false)} />}
    </div>
  )
}

function VoidDialog({ slip, close }: { readonly slip: string; readonly close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const end = useMutation({
    networkMode: 'always',
    mutationFn: (reason: string) => client.slips.void({ slip, reason }),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: api.slips.key() }),
  })
  return (
    <ReasonDialog
      title={t('papers.voidTitle', { slip })}
      submitLabel={t('papers.void')}
      danger
      pending={end.isPending}
      error={end.error}
      submit={(reason) => end.mutate(reason)}
      close={close}
    >
      <p>{t('papers.voidText')}</p>
    </ReasonDialog>
  )
}
