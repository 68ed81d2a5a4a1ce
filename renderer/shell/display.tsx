import { Button } from 'antd'
import { useState } from 'react'
import { Choice } from '../components/choice.tsx'
import { Dialog } from '../components/dialog.tsx'
import { Key } from '../components/key.tsx'
import { useKeys } from '../hooks/keys.ts'
import { speak, useWords } from '../i18n/index.ts'
import { changeLook, textSizes, themes, useLook } from '../look/look.ts'

/** Opens the choice of theme, text size and language; Alt+0 does too, from every screen and before anybody signed in. */
export function DisplayButton() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  useKeys({ 'alt+0': () => setOpen(true) })
  return (
    <>
      <button type="button" className="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('display.title')} <Key>Alt 0</Key>
      </button>
      {open && <Display close={() => setOpen(false)} />}
    </>
  )
}

const languages = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
] as const

function Display({ close }: { readonly close: () => void }) {
  const { t, language } = useWords()
  const { theme, textSize } = useLook()
  return (
    <Dialog title={t('display.title')} close={close}>
      <Choice
        required
        label={t('display.theme')}
        options={themes.map((value) => ({ value, label: t(`display.theme.${value}`) }))}
        value={theme}
        choose={(value) => value !== null && changeLook({ theme: value })}
      />
      <Choice
        required
        label={t('display.textSize')}
        options={textSizes.map((value) => ({ value, label: `${value}%` }))}
        value={textSize}
        choose={(value) => value !== null && changeLook({ textSize: value })}
      />
      <Choice
        required
        label={t('display.language')}
        options={languages}
        value={language}
        choose={(value) => value !== null && void speak(value)}
      />
      <p className="hint">{t('display.hint')}</p>
      <div className="form-buttons card-act">
        <Button onClick={close}>
          {t('keys.close')} <Key>Esc</Key>
        </Button>
      </div>
    </Dialog>
  )
}
