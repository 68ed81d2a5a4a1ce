import { createContext, useContext } from 'react'
import type { Link } from './events.ts'

export const LinkContext = createContext<Link>('connecting')

/** Whether the desk answers, for the words in the top bar. */
export const useLink = (): Link => useContext(LinkContext)
