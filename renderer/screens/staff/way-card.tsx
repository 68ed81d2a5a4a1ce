import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords, type WordKey } from '../../i18n/index.ts'

type Props = {
  readonly title: WordKey
  readonly hint: WordKey
  readonly open: WordKey
  /** The key that opens it, a small letter. */
  readonly by: string
  readonly to: string
}

/** A screen of its own that is reached from here only: what it is for, and the way to it. */
export function WayCard({ title, hint, open, by, to }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const go = () => void navigate(to)
  useKeys({ [by]: go })
  return (
    <Card title={t(title)}>
      <p className="quiet">{t(hint)}</p>
      <Button className="card-act" onClick={go}>
        {t(open)} <Key>{by.toUpperCase()}</Key>
      </Button>
    </Card>
  )
}
