import { useQuery } from '@tanstack/react-query'
import { getOwnSubscription, subscribeToEvents } from '../../../domain/contract/events.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SubscribeForm } from './subscribe-form.tsx'
import { SubscriptionCard } from './subscription-card.tsx'
import { subscriptionState } from './subscription-facts.ts'

/** While a confirmation is waited for, it may come at any moment. */
const lookAgainMilliseconds = 5000

/** The organisation's subscription to events: where it stands, and what can be done about it. */
export function Notifications() {
  const may = useMay()
  return may(getOwnSubscription) ? <Own /> : <Trouble error={new ApiError('restricted', '')} />
}

function Own() {
  const { user } = useActing()
  const may = useMay()
  const own = useQuery({ ...queryFor(getOwnSubscription, {}), refetchInterval: lookAgainMilliseconds })
  // moments of a subscription are of real time, whatever the sandbox's clock says
  const realNow = Temporal.Now.instant()
  return (
    <>
      <Breadcrumbs crumbs={adminCrumbs({ text: 'Notifications' })} />
      <DoneBanner />
      <PageTitle title="Notifications" caption={user.organisation_name} />
      <p className="govuk-body">
        What happens on the works of {user.organisation_name} can be sent to an address of your own systems, as it
        happens. There is one address for the organisation.
      </p>
      {own.isError && !own.data ? (
        <ErrorPanel title="The subscription could not be loaded" onTryAgain={async () => void (await own.refetch())} />
      ) : null}
      {own.isPending ? <Skeleton text="Loading the subscription" rows={4} /> : null}
      {own.data ? <State own={own.data} maySubscribe={may(subscribeToEvents)} realNow={realNow} /> : null}
    </>
  )
}

interface StateProps {
  own: Parameters<typeof subscriptionState>[0]
  maySubscribe: boolean
  realNow: Temporal.Instant
}

function State({ own, maySubscribe, realNow }: StateProps) {
  const { subscription, last_ended: ended } = own
  const state = subscriptionState(own, realNow)
  if (subscription && state !== 'lapsed') {
    return (
      <>
        <SubscriptionCard subscription={subscription} state={state} mayChange={maySubscribe} realNow={realNow} />
        <p className="govuk-body">
          <AppLink href={recordPaths.deliveries()}>Log of deliveries</AppLink>
          {subscription.number_waiting > 0 ? ` (${subscription.number_waiting.toLocaleString('en-GB')} waiting)` : ''}
        </p>
        <p className="govuk-body">
          Delivery is not guaranteed. Systems that must not miss anything also ask for updates now and then.
        </p>
      </>
    )
  }
  return (
    <>
      {state === 'none' ? (
        <InsetText>
          <p className="govuk-body">Your organisation is not subscribed.</p>
        </InsetText>
      ) : (
        <InsetText>
          <p className="govuk-body">
            {state === 'lapsed'
              ? 'The last address was not confirmed within 48 hours, so nothing is sent to it'
              : `${ended?.username ?? 'Somebody'} unsubscribed`}
            {ended ? ` (${dateTimeWords(ended.date)})` : ''}. Your organisation is not subscribed.
          </p>
        </InsetText>
      )}
      {maySubscribe ? (
        <SubscribeForm />
      ) : (
        <p className="govuk-body">
          Planners, contractors and officers subscribe the organisation. As an administrator you see where it stands.
        </p>
      )}
    </>
  )
}
