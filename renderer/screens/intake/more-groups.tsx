import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useGroupName } from '../../components/group-name.ts'
import { Key } from '../../components/key.tsx'
import { fieldsIn, type Group, type GroupName, type Line } from '../../components/layout.ts'
import { LineLabel } from '../../components/line-label.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { type Form, useForm } from './form.ts'
import { useFocusOn, useSought } from './seek.ts'

/** Alt 1 and Alt 2 take up what was put aside. */
const firstKey = 3

type Props = { readonly groups: readonly Group[]; readonly draw: (line: Line) => ReactNode }

/**
 * What is only asked when somebody knows it, in groups that open by key or button. They stay as the clerk left them: nothing
 * opens by itself while somebody types, also when the free line fills a field in one of them; its count tells.
 */
export function MoreGroups({ groups, draw }: Props) {
  const { t } = useWords()
  const { kind } = useForm()
  const groupName = useGroupName()
  const { id, box, open, drawn, show, hide, press } = useOpenGroups(groups)
  useKeys(Object.fromEntries(groups.map(({ name }, at) => [`alt+${at + firstKey}`, () => press(name)])))
  return (
    <div className="more" ref={box}>
      <div className="line">
        <LineLabel text={t('form.more')} />
        <div className="line-field more-groups">
          {groups.map((group, at) => (
            <GroupButton
              key={group.name}
              group={group}
              name={groupName(group.name, kind)}
              place={at + firstKey}
              controls={`${id}-${group.name}`}
              open={open.has(group.name)}
              toggle={() => (open.has(group.name) ? hide(group.name) : show(group.name))}
            />
          ))}
        </div>
      </div>
      {groups.map(({ name, lines }) => (
        <section
          key={name}
          id={`${id}-${name}`}
          className="more-group"
          hidden={!open.has(name)}
          aria-label={groupName(name, kind)}
        >
          <h3>{groupName(name, kind)}</h3>
          {drawn.has(name) && lines.map(draw)}
        </section>
      ))}
    </div>
  )
}

/** Which groups are open, and where the cursor goes with them. `id` begins the panels' names, `box` holds the buttons. */
function useOpenGroups(groups: readonly Group[]) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<GroupName>>(new Set())
  // A group keeps its lines once drawn, so that half a number in it is not lost when it closes.
  const [drawn, setDrawn] = useState<ReadonlySet<GroupName>>(new Set())
  const [wanted, setWanted] = useState<{ readonly name: GroupName } | null>(null)
  const panelOf = (name: GroupName): HTMLElement | null => document.getElementById(`${id}-${name}`)
  useEffect(() => {
    if (wanted === null) return
    const panel = document.getElementById(`${id}-${wanted.name}`)
    panel?.scrollIntoView({ block: 'nearest' })
    panel?.querySelector<HTMLElement>('input, textarea, [role=radio][tabindex="0"]')?.focus()
  }, [wanted, id])
  const sought = useSought()
  const holder = groups.find(({ lines }) => sought !== null && lines.includes(sought.line))?.name
  useEffect(() => {
    if (sought === null || holder === undefined) return
    setOpen((before) => new Set([...before, holder]))
    setDrawn((before) => new Set([...before, holder]))
  }, [sought, holder])
  useFocusOn(sought, holder !== undefined && drawn.has(holder) && open.has(holder))
  const show = (name: GroupName) => {
    setOpen(new Set([...open, name]))
    setDrawn(new Set([...drawn, name]))
    setWanted({ name })
  }
  const hide = (name: GroupName) => setOpen(new Set([...open].filter((one) => one !== name)))
  const press = (name: GroupName) => {
    const within = panelOf(name)?.contains(document.activeElement) === true
    if (!open.has(name) || !within) return show(name)
    hide(name)
    box.current?.querySelector<HTMLElement>(`[aria-controls="${id}-${name}"]`)?.focus()
  }
  return { id, box, open, drawn, show, hide, press }
}

/** How many of a group's lines say something; a combined line counts once. */
function filledIn({ description, masked }: Form, lines: readonly Line[]): number {
  const said = { ...masked, ...description.fields }
  const passed = (description.sets.zonesPassed ?? []).length > 0
  return lines.filter((line) => (line === 'zonesPassed' ? passed : fieldsIn([line]).some((name) => said[name] != null)))
    .length
}

type ButtonProps = {
  readonly group: Group
  readonly name: string
  readonly place: number
  readonly controls: string
  readonly open: boolean
  readonly toggle: () => void
}

function GroupButton({ group, name, place, controls, open, toggle }: ButtonProps) {
  const { t } = useWords()
  const filled = filledIn(useForm(), group.lines)
  const of = group.lines.length
  return (
    <button type="button" aria-expanded={open} aria-controls={controls} onClick={toggle}>
      {name}{' '}
      <span className={filled > 0 ? 'more-count more-some' : 'more-count'}>
        <span aria-hidden="true">
          {filled}/{of}
        </span>
        <span className="spoken">{t('form.filled', { filled, of })}</span>
      </span>{' '}
      <Key>{`Alt ${place}`}</Key>
    </button>
  )
}
