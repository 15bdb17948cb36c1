import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { GovernanceRisk, StartAnswer } from '../../../domain/contract/enums/governance.ts'
import type { getGovernance } from '../../../domain/contract/governance.ts'
import { countWords } from '../../../domain/words.ts'
import type { TagColour } from '../../../domain/labels/tag-colour.ts'

export type GovernanceEntry = AnswerOf<typeof getGovernance>
export type GovernancePermit = NonNullable<GovernanceEntry['governance']>
export type GovernanceForm = NonNullable<GovernancePermit['operation']>['forms'][number]

/** The permit that the entry is about, as whichever half knows it. */
export function referenceOf({ governance, street_manager: live }: GovernanceEntry): string | undefined {
  return (
    live?.permit_reference_number ??
    governance?.source_permit?.permit_reference_number ??
    governance?.awaited_reference ??
    undefined
  )
}

/** Such as "12 days, 40%"; nothing runs out where there is no risk (BR-GOV-20 to 22). */
export function remainingWords({ days, percent, status }: { days: number; percent: number; status: GovernanceRisk }) {
  return status === 'none' ? 'Nothing runs out' : `${countWords(days, 'day')} left, ${percent}%`
}

/** Ctrl Hub publishes no names of forms: then the beginning of its id is all there is (BR-GOV-24). */
export const formName = ({ name, form_id }: GovernanceForm): string => name ?? `Form ${form_id.slice(0, 8)}`

export function formState({ is_submitted }: GovernanceForm): string {
  if (is_submitted === null) return 'Not told'
  return is_submitted ? 'Done' : 'Not done'
}

/** "2 of 3 done"; how many are required, where nobody says which are done. */
export function requiredFormsWords(forms: readonly GovernanceForm[]): string {
  const required = forms.filter((form) => form.is_required)
  if (required.length === 0) return 'None required'
  if (required.every((form) => form.is_submitted === null)) return `${required.length} required`
  return `${required.filter((form) => form.is_submitted).length} of ${required.length} done`
}

const answerColours: Readonly<Record<StartAnswer, TagColour>> = { yes: 'green', no: 'red', unknown: 'yellow' }

export const startAnswerColour = (answer: StartAnswer): TagColour => answerColours[answer]

/**
 * Whether a start has to be meant in spite of what governance says: only where something is linked and says no. A Ctrl Hub that is
 * not there, or knows nothing of the permit, holds nobody up (BR-GOV-27).
 */
export const isHeldUp = (entry: GovernanceEntry | undefined): boolean =>
  entry !== undefined && entry.governance !== null && entry.may_start.may === 'no'
