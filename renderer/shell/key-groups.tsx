import { useWords } from '../i18n/index.ts'
import { type KeyGroup, keyGroups } from './key-list.ts'

/** All keys, by the screen they work on. */
export function KeyGroups() {
  return (
    <div className="key-groups">
      {keyGroups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </div>
  )
}

function Group({ group }: { readonly group: KeyGroup }) {
  const { t } = useWords()
  return (
    <section>
      <h4>{t(group.title)}</h4>
      <dl>
        {group.lines.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              <Caps keys={keys} />
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Keys one after the other, as they stand on the keyboard. */
export const Caps = ({ keys }: { readonly keys: readonly string[] }) =>
  keys.map((key) => (
    <kbd key={key} className="key">
      {key}
    </kbd>
  ))
