import { useNavigate } from 'react-router'
import { subscribeToEvents } from '../../../domain/contract/events.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { subscriptionProblems } from './subscription-facts.ts'

/** Subscribes the organisation; the address has 48 hours to confirm (BR-EVT-06). */
export function SubscribeForm() {
  const send = useSend(subscribeToEvents)
  const navigate = useNavigate()
  return (
    <section aria-labelledby="subscribe" className="app-narrow">
      <h2 className="govuk-heading-m" id="subscribe">
        Subscribe
      </h2>
      <WarningText>
        Confirm within 48 hours. Until then the address cannot be changed, and nothing but the request to confirm is
        sent.
      </WarningText>
      <QuestionForm
        start={{ api_endpoint: '', subscription_description: '' }}
        submitText="Subscribe"
        sendingText="Subscribing"
        check={subscriptionProblems}
        onSend={async ({ api_endpoint, subscription_description }, idempotencyKey) => {
          const description = subscription_description.trim()
          const body = {
            api_endpoint: api_endpoint.trim(),
            ...(description ? { subscription_description: description } : {}),
          }
          await send.mutateAsync({ body, idempotencyKey })
          const done = 'Your organisation is subscribed. Confirm the address within 48 hours'
          await navigate(recordPaths.notifications(), { replace: true, state: { done } })
        }}
      >
        <TextField
          name="api_endpoint"
          label="Address to send notifications to"
          hint="Begins with https:// and can be reached from the internet. Keep keys in its query: they are not shown again"
          spellCheck={false}
        />
        <TextField name="subscription_description" label="Description (optional)" hint="Up to 100 characters" />
      </QuestionForm>
    </section>
  )
}
