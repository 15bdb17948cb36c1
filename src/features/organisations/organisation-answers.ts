import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import { industrySectors, type OrganisationType } from '../../../domain/contract/enums/organisations.ts'
import type { getOrganisation, updateOrganisation } from '../../../domain/contract/organisations.ts'
import { organisationProblems } from '../../../domain/rules/organisation-checks.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { emailProblem, textProblem } from '../../forms/typed-text.ts'

export type Organisation = AnswerOf<typeof getOrganisation>

/** A text question about the organisation, in the order of the page; `missing` where it has to be answered. */
export interface OrganisationQuestion {
  readonly name: keyof OrganisationAnswers
  readonly label: string
  readonly limit: number
  readonly missing?: string
  readonly type?: 'tel' | 'email'
}

export const addressQuestions: readonly OrganisationQuestion[] = [
  { name: 'address_line_one', label: 'Address line 1', limit: 255, missing: 'Enter the first line of the address' },
  { name: 'address_line_two', label: 'Address line 2', limit: 255 },
  { name: 'locality', label: 'Locality', limit: 255 },
  { name: 'town', label: 'Town or city', limit: 255 },
  { name: 'postcode', label: 'Postcode', limit: 8, missing: 'Enter a postcode' },
  { name: 'phone_number', label: 'Telephone number', limit: 20, missing: 'Enter a telephone number', type: 'tel' },
  { name: 'email', label: 'Email address', limit: 320, type: 'email' },
]

/** Errors name the person too: two people are asked for alike. */
const person = (prefix: 'primary_contact' | 'primary_admin', who: string): readonly OrganisationQuestion[] => [
  { name: `${prefix}_name`, label: `${who} name`, limit: 100, missing: `Enter the ${who.toLowerCase()}'s name` },
  {
    name: `${prefix}_email`,
    label: `${who} email address`,
    limit: 100,
    missing: `Enter the ${who.toLowerCase()}'s email address`,
    type: 'email',
  },
  {
    name: `${prefix}_number`,
    label: `${who} telephone number`,
    limit: 20,
    missing: `Enter the ${who.toLowerCase()}'s telephone number`,
    type: 'tel',
  },
]

export const contactQuestions = person('primary_contact', 'Main contact')
export const adminQuestions = person('primary_admin', 'Main administrator')

export interface OrganisationAnswers {
  address_line_one: string
  address_line_two: string
  locality: string
  town: string
  postcode: string
  phone_number: string
  email: string
  primary_contact_name: string
  primary_contact_email: string
  primary_contact_number: string
  primary_admin_name: string
  primary_admin_email: string
  primary_admin_number: string
  industry_sector: string
}

export function answersOf(organisation: Organisation): OrganisationAnswers {
  const said = organisation as Readonly<Record<string, unknown>>
  const questions = [...addressQuestions, ...contactQuestions, ...adminQuestions]
  const texts = Object.fromEntries(questions.map(({ name }) => [name, String(said[name] ?? '')]))
  return { ...(texts as unknown as OrganisationAnswers), industry_sector: organisation.industry_sector ?? '' }
}

/** What is wrong, in the order of the page; the service's own checks of form come last (BR-ROLE-S25). */
export function answerProblems(answers: OrganisationAnswers, type: OrganisationType): FormProblem[] {
  const typed = [...addressQuestions, ...contactQuestions, ...adminQuestions].flatMap((question) => {
    const { name, label, limit, missing } = question
    const text = answers[name]
    const problem = textProblem(name, label, text, limit, missing)
    return problem ?? (question.type === 'email' ? (emailProblem(name, text) ?? []) : [])
  })
  const told = new Set(typed.map(({ field }) => field))
  const rest = organisationProblems(organisationBody(answers), type).filter(({ field }) => !told.has(field))
  const inWords = rest.map((problem) => ({ ...problem, message: wordsOf(problem) }))
  return [...typed, ...inWords]
}

function wordsOf({ field, message }: FormProblem): string {
  if (field === 'industry_sector') return 'Select a sector'
  const question = addressQuestions.find(({ name }) => name === field)
  return question ? `${question.label} must only include letters, numbers and , . - ' & / ( )` : message
}

export function organisationBody(answers: OrganisationAnswers): BodyOf<typeof updateOrganisation> {
  const { industry_sector: sector, ...texts } = answers
  const industry_sector = industrySectors.find((known) => known === sector) ?? null
  const tidy = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()]))
  return { ...texts, ...tidy, industry_sector }
}
