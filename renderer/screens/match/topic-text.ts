import type { RecordView } from '../../../core/contract/shapes.ts'
import { useFieldText } from '../../components/field-text.ts'
import { useDesk } from '../../hooks/status.ts'
import { clockText } from '../../words/time.ts'
import type { Topic } from './evidence.ts'

/** What one side says about a topic, in one cell; null where it says nothing. */
export function useTopicText(): (record: RecordView, topic: Topic) => string | null {
  const field = useFieldText()
  const { now, timeZone } = useDesk()
  const clock = (at: number): string => clockText(at, now, timeZone)
  return (record, topic) => {
    const { eventFrom, eventTo } = record.fields
    if (topic.key === 'when') {
      const [from, to] = [eventFrom ?? eventTo, eventTo ?? eventFrom]
      if (from == null || to == null) return null
      return from === to ? clock(from) : `${clock(from)} – ${clock(to)}`
    }
    const texts = topic.fields.flatMap((name) => field(record, name) ?? [])
    // The age says the group already.
    const shown = topic.key === 'age' ? texts.slice(0, 1) : texts
    return shown.length === 0 ? null : shown.join(' · ')
  }
}
