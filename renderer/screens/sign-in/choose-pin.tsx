import { Input } from 'antd'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

export type Chosen = { readonly pin: string; readonly again: string }
export const nothing: Chosen = { pin: '', again: '' }

type Props = {
  readonly badge: string
  readonly chosen: Chosen
  readonly change: (chosen: Chosen) => void
  /** To another badge, or to the PIN again. */
  readonly back: () => void
}

/** One's own PIN in the place of the one a supervisor gave, asked for twice. */
export function ChoosePin({ badge, chosen, change, back }: Props) {
  const { t } = useWords()
  useKeys({ escape: back })
  const differs = chosen.again !== '' && chosen.pin !== chosen.again
  return (
    <>
      <p className="practice-note" role="status">
        {t('pin.choose', { badge })}
      </p>
      <label htmlFor="new-pin">{t('pin.newPin')}</label>
      <Input
        id="new-pin"
        size="large"
        autoFocus
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        aria-describedby="new-pin-note"
        maxLength={20}
        value={chosen.pin}
        onChange={(event) => change({ ...chosen, pin: event.target.value })}
      />
      <p id="new-pin-note" className="hint">
        {t('setUp.pinHint')}
      </p>
      <label htmlFor="again">{t('pin.again')}</label>
      <Input
        id="again"
        size="large"
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        aria-describedby="again-note"
        maxLength={20}
        value={chosen.again}
        onChange={(event) => change({ ...chosen, again: event.target.value })}
      />
      <p id="again-note" className="hint hint-wrong" role="status">
        {differs && t('setUp.pinDiffers')}
      </p>
    </>
  )
}
