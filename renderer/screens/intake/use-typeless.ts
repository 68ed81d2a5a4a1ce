import { useState } from 'react'
import { useLabel } from '../../components/field-label.ts'
import { useWords } from '../../i18n/index.ts'
import type { Form } from './form.ts'

type Typeless = {
  /** True once, for an incident without a type: the figures would not count it. It leads to the answers. */
  readonly asksFirst: () => boolean
  /** The question, as long as it stands. */
  readonly asking: string
}

/** An incident of no type helps nobody in the figures, so the first Enter asks; the second saves it as it is. */
export function useTypeless({ kind, description }: Form): Typeless {
  const { t } = useWords()
  const label = useLabel()
  const [asked, setAsked] = useState(false)
  const missing = kind === 'incident' && description.fields.incidentType == null
  const asksFirst = () => {
    if (!missing || asked) return false
    setAsked(true)
    const answers = document.querySelector(`.intake-form [role=radiogroup][aria-label="${label('incidentType')}"]`)
    answers?.querySelector<HTMLElement>('[role=radio]')?.focus()
    return true
  }
  return { asksFirst, asking: missing && asked ? t('form.typeFirst') : '' }
}
