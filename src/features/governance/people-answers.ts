import type { FormProblem } from '../../forms/field-problems.ts'
import type { GovernancePermit } from './governance-facts.ts'

export const mostPeople = 10

/** One person a line: name, email address, phone number, parted by commas. */
export const peopleText = (people: GovernancePermit['responsible_people']): string =>
  people.map(({ name, email, phone }) => [name, email ?? '', phone ?? ''].join(', ').replace(/(, )+$/, '')).join('\n')

/** The lines as people; what holds an @ is the email address, and what is left the phone number. */
export function peopleOf(text: string): { name: string; email: string | null; phone: string | null }[] {
  return text
    .split('\n')
    .map((line) => line.split(',').map((piece) => piece.trim()))
    .filter((pieces) => pieces.some(Boolean))
    .map(([name = '', ...contacts]) => ({
      name,
      email: contacts.find((piece) => piece.includes('@')) ?? null,
      phone: contacts.find((piece) => piece !== '' && !piece.includes('@')) ?? null,
    }))
}

export function peopleProblems({ people }: { people: string }): FormProblem[] {
  const named = peopleOf(people)
  const field = 'people'
  if (named.length > mostPeople) return [{ field, message: `Enter ${mostPeople} people or fewer` }]
  const nameless = named.findIndex(({ name }) => name === '' || name.includes('@'))
  if (nameless >= 0) return [{ field, message: `Begin line ${nameless + 1} with a name` }]
  const lines = named.map((person) => JSON.stringify(person))
  return new Set(lines).size < lines.length ? [{ field, message: 'Enter each person once' }] : []
}
