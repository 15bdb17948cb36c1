import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { sendTestMessage, unsubscribeFromEvents, type getOwnSubscription } from '../../../domain/contract/events.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { stateWords, timeLeftWords, type SubscriptionState } from './subscription-facts.ts'

type Subscription = NonNullable<AnswerOf<typeof getOwnSubscription>['subscription']>

interface SubscriptionCardProps {
  subscription: Subscription
  state: SubscriptionState
  mayChange: boolean
  realNow: Temporal.Instant
}

export function SubscriptionCard({ subscription, state, mayChange, realNow }: SubscriptionCardProps) {
  const isConfirmed = state === 'confirmed'
  return (
    <>
      <SummaryCard
        title="Subscription"
        rows={[
          {
            key: 'State',
            value: (
              <span role="status">
                <Tag colour={isConfirmed ? 'green' : 'yellow'}>{stateWords[state]}</Tag>
                {isConfirmed ? null : <span className="app-second">{timeLeftWords(subscription, realNow)}</span>}
              </span>
            ),
          },
          { key: 'Address', value: <span className="app-words">{subscription.api_endpoint}</span> },
          { key: 'Description', value: subscription.subscription_description ?? 'None' },
          { key: 'Reference', value: subscription.subscription_reference_number },
          { key: 'Since', value: dateTimeWords(subscription.date_created) },
          ...(isConfirmed ? [] : [{ key: 'Confirm by', value: dateTimeWords(subscription.confirm_by_date) }]),
        ]}
      />
      {isConfirmed ? null : (
        <InsetText>
          <p className="govuk-body">
            A message was sent to the address with a link, SubscribeURL. Whoever looks after the receiving system opens
            it within the 48 hours. If nobody does, the subscription ends by itself and you can subscribe again.
          </p>
        </InsetText>
      )}
      {mayChange && isConfirmed ? <Actions /> : null}
      {mayChange && !isConfirmed ? (
        <Button variant="secondary" notNow="Not before the address is confirmed, or the 48 hours are over">
          Unsubscribe
        </Button>
      ) : null}
    </>
  )
}

function Actions() {
  const [isLeaving, setLeaving] = useState(false)
  const [told, setTold] = useState<{ kind: 'success' | 'important'; words: string }>()
  const test = useSend(sendTestMessage)
  async function sendTest() {
    try {
      await test.mutateAsync({})
      setTold({
        kind: 'success',
        words: 'A test message is on its way. The log of deliveries tells whether it arrived',
      })
    } catch {
      setTold({ kind: 'important', words: 'The test message could not be sent. Try again' })
    }
  }
  return (
    <>
      {told ? <NotificationBanner key={told.words} kind={told.kind} heading={told.words} takesFocus /> : null}
      {isLeaving ? (
        <Unsubscribe onStay={() => setLeaving(false)} />
      ) : (
        <ButtonGroup>
          <Button variant="secondary" busyText="Sending" onPress={sendTest}>
            Send a test message
          </Button>
          <Button variant="secondary" onPress={() => setLeaving(true)}>
            Unsubscribe
          </Button>
        </ButtonGroup>
      )}
    </>
  )
}

/** What comes of it is told before it is done: what waits is lost, and the log with it. */
function Unsubscribe({ onStay }: { onStay: () => void }) {
  const send = useSend(unsubscribeFromEvents)
  const navigate = useNavigate()
  return (
    <section aria-labelledby="unsubscribe">
      <h2 className="govuk-heading-m" id="unsubscribe">
        Unsubscribe your organisation?
      </h2>
      <p className="govuk-body">
        Nothing more is sent to the address. What still waits is not sent, and the log of deliveries is deleted.
      </p>
      <QuestionForm
        start={{}}
        submitText="Unsubscribe"
        sendingText="Unsubscribing"
        submitVariant="warning"
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ body: {}, idempotencyKey })
          await navigate(recordPaths.notifications(), {
            replace: true,
            state: { done: 'Your organisation is unsubscribed' },
          })
        }}
        beside={
          <Button variant="secondary" onPress={onStay}>
            Stay subscribed
          </Button>
        }
      >
        {null}
      </QuestionForm>
    </section>
  )
}
