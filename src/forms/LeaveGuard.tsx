import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useFormState } from 'react-hook-form'
import { useBlocker } from 'react-router'
import { Button } from '../components/Button.tsx'
import { ButtonGroup } from '../components/ButtonGroup.tsx'
import { NotificationBanner } from '../components/NotificationBanner.tsx'

/** A form without a draft asks before what was typed is lost. The send itself may leave. */
export function LeaveGuard({ isSending }: { isSending: RefObject<boolean> }) {
  const { isDirty } = useFormState()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !isSending.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isDirty) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
  if (blocker.state !== 'blocked') return null
  return (
    <NotificationBanner heading="You have not sent this form" takesFocus>
      <p className="govuk-body">If you leave this page, what you typed is lost.</p>
      <ButtonGroup>
        <Button onPress={() => blocker.reset()}>Stay on this page</Button>
        <Button variant="secondary" onPress={() => blocker.proceed()}>
          Leave and lose it
        </Button>
      </ButtonGroup>
    </NotificationBanner>
  )
}
