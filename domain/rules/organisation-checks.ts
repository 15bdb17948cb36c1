import type { IndustrySector, OrganisationType } from '../contract/enums/organisations.ts'
import { isEmail } from './email-address.ts'
import type { RuleProblem } from './rule-broken.ts'

/** What an organisation says of itself, as the checks need it. */
export interface OrganisationAnswers {
  readonly address_line_one: string
  readonly address_line_two?: string | null | undefined
  readonly locality?: string | null | undefined
  readonly town?: string | null | undefined
  readonly postcode: string
  readonly email?: string | null | undefined
  readonly primary_contact_email: string
  readonly primary_admin_email: string
  readonly industry_sector?: IndustrySector | null | undefined
}

const addressFields = ['address_line_one', 'address_line_two', 'locality', 'town', 'postcode'] as const
const emailFields = ['email', 'primary_contact_email', 'primary_admin_email'] as const

/** Letters and numbers, and the signs that British addresses are written with. */
const addressText = /^[\p{L}\p{N} .,'’&/()-]*$/u

const problem = (field: string, message: string): RuleProblem => ({ field, message, rule: 'BR-ROLE-S25' })

/** What is wrong with the address and the contacts of an organisation (BR-ROLE-S25). */
export function organisationProblems(answers: OrganisationAnswers, type: OrganisationType): RuleProblem[] {
  const problems = [
    ...addressFields
      .filter((field) => !addressText.test(answers[field] ?? ''))
      .map((field) => problem(field, 'Must be letters, numbers and the signs of an address')),
    ...emailFields
      .filter((field) => (answers[field] ?? '').trim() !== '' && !isEmail(answers[field] ?? ''))
      .map((field) => problem(field, 'Must be an email address, like name@example.com')),
  ]
  if (type !== 'CONTRACTOR' && !answers.industry_sector) {
    problems.push(problem('industry_sector', 'Must be given for a promoter or a highway authority'))
  }
  return problems
}
