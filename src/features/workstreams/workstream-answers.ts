import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { updateWorkstream } from '../../../domain/contract/workstreams.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { emailProblem, textProblem } from '../../forms/typed-text.ts'

/** What a form about a workstream holds. */
export interface WorkstreamAnswers {
  prefix: string
  name: string
  description: string
  contact_name: string
  contact_number: string
  contact_email: string
  emergency_contact_name: string
  emergency_contact_number: string
}

export const noAnswers: WorkstreamAnswers = {
  prefix: '',
  name: '',
  description: '',
  contact_name: '',
  contact_number: '',
  contact_email: '',
  emergency_contact_name: '',
  emergency_contact_number: '',
}

/** The one for records without a permit, which nobody changes (BR-ROLE-10). */
export const isHoldingPlace = (prefix: string) => prefix === '000'

/** BR-ROLE-10: three digits from 001 to 999, and not one that is there. */
export function prefixProblem(prefix: string, taken: readonly string[]): FormProblem | undefined {
  const typed = prefix.trim()
  if (typed === '') return { field: 'prefix', message: 'Enter a prefix' }
  if (!/^\d{3}$/.test(typed) || isHoldingPlace(typed)) {
    return { field: 'prefix', message: 'Prefix must be 3 numbers between 001 and 999' }
  }
  return taken.includes(typed) ? { field: 'prefix', message: `Prefix ${typed} is already used` } : undefined
}

/** What is wrong with the rest, in the order of the page (BR-ROLE-14). */
export function workstreamProblems(answers: WorkstreamAnswers): FormProblem[] {
  return [
    textProblem('name', 'Name', answers.name, 60, 'Enter a name'),
    textProblem('description', 'Description', answers.description, 500),
    textProblem('contact_name', 'Contact name', answers.contact_name, 50),
    textProblem('contact_number', 'Contact telephone number', answers.contact_number, 20),
    emailProblem('contact_email', answers.contact_email) ??
      textProblem('contact_email', 'Contact email address', answers.contact_email, 320),
    textProblem('emergency_contact_name', 'Emergency contact name', answers.emergency_contact_name, 100),
    textProblem('emergency_contact_number', 'Emergency telephone number', answers.emergency_contact_number, 100),
  ].filter((problem) => problem !== undefined)
}

/** As it goes on the wire: what is empty is left out. */
export function workstreamBody(answers: WorkstreamAnswers): BodyOf<typeof updateWorkstream> {
  const { prefix: _prefix, name, ...rest } = answers
  const given = Object.entries(rest).flatMap(([field, text]) => (text.trim() ? [[field, text.trim()]] : []))
  return { name: name.trim(), ...Object.fromEntries(given) }
}
