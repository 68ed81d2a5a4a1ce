import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useDesk } from '../hooks/status.ts'
import { hadTour, rememberTour } from './tour-seen.ts'

/** Whether the tour is on: by itself on the board the first time an operator signs in on this machine, and whenever it is asked for. */
export function useTour(): { readonly on: boolean; readonly start: () => void; readonly close: () => void } {
  const { operator } = useDesk()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const [on, setOn] = useState(() => pathname === '/' && !hadTour(operator.id))
  useEffect(() => {
    if (on) rememberTour(operator.id)
  }, [on, operator.id])
  // Whoever goes to work in the middle of it has seen enough.
  const here = pathname === '/'
  useEffect(() => {
    if (!here) setOn(false)
  }, [here])
  return {
    on: on && here,
    close: () => setOn(false),
    start: () => {
      void Promise.resolve(navigate('/')).then(() => setOn(true))
    },
  }
}
