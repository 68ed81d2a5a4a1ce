import type { ReactNode } from 'react'

/** The one loud mark: a triangle and a word on the alarm's ground. For people in danger only. */
export const Alarm = ({ children }: { readonly children: ReactNode }) => (
  <span className="alarm">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1 15.5 15H.5Z" fill="currentColor" />
    </svg>
    {children}
  </span>
)
