import { useEffect, useState } from 'react'
import { useSession } from './session.ts'

/** The time as the rules see it: the device's clock with the sandbox's shift. Comes anew every minute. */
export function useNow(): Temporal.Instant {
  const shift = useSession().clock_shift_seconds
  const [real, setReal] = useState(() => Temporal.Now.instant())
  useEffect(() => {
    const timer = setInterval(() => setReal(Temporal.Now.instant()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return real.add({ seconds: shift })
}
