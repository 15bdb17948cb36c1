import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { NotificationBanner } from '../components/NotificationBanner.tsx'

/** What the person just did, told once: the message is taken out of the address's state, so that a reload does not repeat it. */
export function DoneBanner() {
  const { pathname, search, state } = useLocation()
  const navigate = useNavigate()
  const [told, setTold] = useState({ words: '', at: '' })
  const arrived = wordsOf(state)
  if (arrived && (told.words !== arrived || told.at !== pathname)) setTold({ words: arrived, at: pathname })
  useEffect(() => {
    if (arrived) void navigate(pathname + search, { replace: true })
  }, [arrived, pathname, search, navigate])
  if (!told.words || told.at !== pathname) return null
  return <NotificationBanner key={told.words} kind="success" heading={told.words} takesFocus />
}

function wordsOf(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('done' in state)) return undefined
  return typeof state.done === 'string' ? state.done : undefined
}
