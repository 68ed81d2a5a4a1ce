import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { Key } from '../components/key.tsx'
import { useKeys } from '../hooks/keys.ts'
import { useWords } from '../i18n/index.ts'
import { type KeyGroup, keyGroups } from './key-list.ts'
import './key-card.css'

type Props = { readonly className: string }

/** The button that opens the card of all keys; `?` does too, and Ctrl+/ where a question mark would be text. */
export function KeyCardButton({ className }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const show = () => setOpen(true)
  useKeys({ '?': show, 'ctrl+/': show })
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={show}>
        {t('keys.title')}
        <span className="rail-key" aria-hidden="true">
          ?
        </span>
      </button>
      {open && <KeyCard close={() => setOpen(false)} />}
    </>
  )
}

function KeyCard({ close }: { readonly close: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={`${t('app.name')} · ${t('keys.title')}`} close={close}>
      <div className="key-card">
        {keyGroups.map((group) => (
          <Group key={group.title} group={group} />
        ))}
      </div>
      <p className="hint">{t('keys.hint')}</p>
      <div className="form-buttons key-card-foot">
        <Button onClick={close}>
          {t('keys.close')} <Key>Esc</Key>
        </Button>
        <Button onClick={() => window.print()}>
          {t('slip.print')} <Key>Ctrl P</Key>
        </Button>
      </div>
    </Dialog>
  )
}

function Group({ group }: { readonly group: KeyGroup }) {
  const { t } = useWords()
  return (
    <section>
      <h3>{t(group.title)}</h3>
      <dl>
        {group.lines.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
