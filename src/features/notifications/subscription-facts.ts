import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getOwnSubscription } from '../../../domain/contract/events.ts'
import { checkApiEndpoint } from '../../../domain/rules/subscription-checks.ts'
import { countWords } from '../../../domain/words.ts'
import type { FormProblem } from '../../forms/field-problems.ts'

type Own = AnswerOf<typeof getOwnSubscription>
type Subscription = NonNullable<Own['subscription']>

export type SubscriptionState = 'none' | 'lapsed' | 'unsubscribed' | 'waiting' | 'confirmed'

export const stateWords: Readonly<Record<SubscriptionState, string>> = {
  none: 'Not subscribed',
  lapsed: 'Not confirmed in time',
  unsubscribed: 'Unsubscribed',
  waiting: 'Waiting for confirmation',
  confirmed: 'Confirmed',
}

/** Where the organisation stands; a subscription whose time is over lapses a moment later (BR-EVT-06). */
export function subscriptionState(
  { subscription, last_ended: ended }: Own,
  realNow: Temporal.Instant,
): SubscriptionState {
  if (subscription?.status === 'confirmed') return 'confirmed'
  if (subscription) return timeLeft(subscription, realNow) > 0 ? 'waiting' : 'lapsed'
  return ended?.how ?? 'none'
}

/** Minutes in which the address can still be confirmed. */
const timeLeft = ({ confirm_by_date }: Subscription, realNow: Temporal.Instant) =>
  Math.floor(realNow.until(Temporal.Instant.from(confirm_by_date)).total('minutes'))

/** "31 hours left to confirm", in minutes within the last hour. */
export function timeLeftWords(subscription: Subscription, realNow: Temporal.Instant): string {
  const minutes = Math.max(0, timeLeft(subscription, realNow))
  const words = minutes >= 60 ? countWords(Math.floor(minutes / 60), 'hour') : countWords(minutes, 'minute')
  return `${words} left to confirm`
}

/** Characters of the address and of its description (BR-EVT-06). */
const longestAddress = 2048
const longestDescription = 100

interface Answers {
  readonly api_endpoint: string
  readonly subscription_description: string
}

/** What is wrong with a subscription before it is sent; what the service alone can judge comes with its answer. */
export function subscriptionProblems({ api_endpoint, subscription_description }: Answers): FormProblem[] {
  const field = 'api_endpoint'
  const address = api_endpoint.trim()
  const problems: FormProblem[] = []
  if (address === '') problems.push({ field, message: 'Enter an address' })
  else if (address.length > longestAddress) {
    problems.push({ field, message: `Address must be ${longestAddress.toLocaleString('en-GB')} characters or fewer` })
  } else if (!/^https:/i.test(address)) problems.push({ field, message: 'Address must start with https://' })
  else
    problems.push(...checkApiEndpoint(address).map(({ message }) => ({ field, message: `Address ${lower(message)}` })))
  if (subscription_description.trim().length > longestDescription) {
    problems.push({
      field: 'subscription_description',
      message: `Description must be ${longestDescription} characters or fewer`,
    })
  }
  return problems
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
