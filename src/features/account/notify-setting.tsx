import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { turnNotificationsOff, turnNotificationsOn, useNotifyState, type NotifyState } from '../to-do/notify-choice.ts'

const stateWords: Readonly<Record<NotifyState, string>> = {
  unsupported: 'This browser cannot show notifications.',
  blocked:
    'This browser is set not to show notifications of this service. Allow them in its settings for this site, then come back.',
  off: 'Off. While the app is open in another tab or window, nothing tells you of new tasks.',
  on: 'On. While the app is open and out of sight, this device tells you of new tasks in your queue, by reference alone.',
}

/** Notifications by choice: asked of the browser when the person turns them on, never before. */
export function NotifySetting() {
  const state = useNotifyState()
  const [said, setSaid] = useState('')
  return (
    <SummaryCard title="Notifications on this device">
      <p className="govuk-body" role="status">
        {stateWords[state]} {said}
      </p>
      {state === 'off' ? (
        <Button
          variant="secondary"
          busyText="Asking your browser"
          onPress={async () => {
            const next = await turnNotificationsOn()
            setSaid(next === 'off' ? 'Your browser was not given leave to show them.' : '')
          }}
        >
          Turn on notifications
        </Button>
      ) : null}
      {state === 'on' ? (
        <Button
          variant="secondary"
          onPress={() => {
            turnNotificationsOff()
            setSaid('')
          }}
        >
          Turn off notifications
        </Button>
      ) : null}
    </SummaryCard>
  )
}
