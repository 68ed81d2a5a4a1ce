import { type ReactNode, useId } from 'react'

type Props = {
  readonly title: string
  readonly count?: number | undefined
  readonly tone?: 'blue' | 'red' | undefined
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly className?: string | undefined
}

/** A white card that is a region with a heading, so that it is found by its name. */
export function Card({ title, count, tone = 'blue', aside, children, className }: Props) {
  const id = useId()
  return (
    <section className={`card ${className ?? ''}`} aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span className={`chip chip-${tone}`}>{count}</span>}
        {aside !== undefined && <div className="card-aside">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
