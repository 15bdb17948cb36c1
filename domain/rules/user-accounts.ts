import { isEmail } from './email-address.ts'
import type { RuleProblem } from './rule-broken.ts'

/** No sign-in for more than so long disables an account (BR-GEN-96). */
export const disabledAfterMonths = 6

/** From here on an account is called dormant, so that there is time to ask its person; the figure is ours. */
export const dormantAfterMonths = 3

/** How long a temporary password is good; the figure is ours. */
export const temporaryPasswordDays = 7

/** As much as the contract takes of an address. */
export const longestEmail = 100

/** Signs that would make two addresses of one, or that no mailbox of an organisation has. */
const notInAddress = /[<>()[\]\\,;:"\p{C}]/u

/** The moment from which the job may disable the account: the same London time of day, months after the last sign-in (BR-GEN-96). */
export function disabledFrom(lastSignedIn: Temporal.Instant): Temporal.Instant {
  return lastSignedIn.toZonedDateTimeISO('Europe/London').add({ months: disabledAfterMonths }).toInstant()
}

/** What keeps this from being the address of a new account; where a mail goes is checked hard. */
export function newAddressProblems(email: string): RuleProblem[] {
  const tell = (message: string, rule: string) => [{ field: 'email', message, rule }]
  if (email.trim() === '') return tell('Enter the email address', 'BR-GEN-90')
  if (email.trim().length > longestEmail) {
    return tell(`Email address must be ${longestEmail} characters or fewer`, 'BR-GEN-06')
  }
  return isEmail(email) && !notInAddress.test(email.trim())
    ? []
    : tell('Enter an email address in the correct format, like name@example.com', 'BR-GEN-90')
}
