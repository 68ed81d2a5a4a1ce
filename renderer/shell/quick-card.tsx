import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { Key } from '../components/key.tsx'
import { useKeys } from '../hooks/keys.ts'
import { useWords } from '../i18n/index.ts'
import { Caps, KeyGroups } from './key-groups.tsx'
import { callList, quickList } from './quick-list.ts'
import './quick-card.css'

type Props = { readonly rail?: boolean; readonly tour?: (() => void) | undefined }

/** The button that opens the quick card; F1 and `?` do too, and Ctrl+/ where a question mark would be text. */
export function QuickCardButton({ rail = false, tour }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const show = () => setOpen(true)
  useKeys({ f1: show, '?': show, 'ctrl+/': show })
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className={rail ? 'rail-link rail-help' : 'plain'} aria-haspopup="dialog" onClick={show}>
        {t('quick.button')}
        {rail ? (
          <span className="rail-key" aria-hidden="true">
            F1
          </span>
        ) : (
          <Key>F1</Key>
        )}
      </button>
      {open && <QuickCard close={close} tour={tour} />}
    </>
  )
}

function QuickCard({ close, tour }: { readonly close: () => void; readonly tour: Props['tour'] }) {
  const { t } = useWords()
  const startTour = () => {
    close()
    tour?.()
  }
  return (
    <Dialog title={`${t('app.name')} · ${t('quick.title')}`} close={close}>
      <div className="quick-card">
        <QuickList />
        <Calls />
        <h3>{t('keys.title')}</h3>
        <KeyGroups />
      </div>
      <p className="hint">{t('keys.hint')}</p>
      <div className="form-buttons quick-card-foot">
        <Button onClick={close}>
          {t('keys.close')} <Key>Esc</Key>
        </Button>
        <Button onClick={() => window.print()}>
          {t('slip.print')} <Key>Ctrl P</Key>
        </Button>
        {tour !== undefined && <Button onClick={startTour}>{t('tour.again')}</Button>}
      </div>
    </Dialog>
  )
}

function QuickList() {
  const { t } = useWords()
  return (
    <dl className="quick-list">
      {quickList.map(({ does, how, keys }) => (
        <div key={does}>
          <dt>
            <Caps keys={keys} /> {t(does)}
          </dt>
          <dd>{t(how)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Calls() {
  const { t } = useWords()
  return (
    <section className="calls">
      <h3>{t('quick.call')}</h3>
      <ul>
        {callList.map((whom) => (
          <li key={whom}>{t(whom)}</li>
        ))}
      </ul>
    </section>
  )
}
