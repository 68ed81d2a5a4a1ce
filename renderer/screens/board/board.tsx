import './board.css'
import { mayDo } from '../../../core/access.ts'
import { Starts } from '../../components/starts.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { CounterLists } from './counter-lists.tsx'
import { Drafts } from './drafts.tsx'
import { InCare } from './in-care.tsx'
import { ProposedCard } from './proposed-card.tsx'
import { Searching } from './searching.tsx'
import { Today } from './today.tsx'

/** What a person at the counter needs without reading. */
export function Board() {
  const { t } = useWords()
  const { operator } = useDesk()
  const counter = mayDo(operator.role, 'records.create')
  return (
    <div className="board">
      <h1 className="spoken">{t('nav.board')}</h1>
      <div className="board-main">
        {counter && <Starts />}
        <Searching />
        <InCare />
      </div>
      <div className="board-side">
        <ProposedCard />
        <Today />
        {counter && <CounterLists />}
        {counter && <Drafts />}
      </div>
    </div>
  )
}
