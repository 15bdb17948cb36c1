import type { LocationType } from '../contract/enums/permits.ts'
import { padSwaCode } from '../references.ts'
import { answerProblems, isMissing, tooLong } from './application-answers.ts'
import { dateProblems } from './application-dates.ts'
import type { ApplicationDates, DatesContext } from './application-dates.ts'
import { isEmail } from './email-address.ts'
import { hs2Problems } from './hs2-checks.ts'
import type { Hs2Answers } from './hs2-checks.ts'
import { referenceProblems, streetProblems } from './place-checks.ts'
import type { PlaceAnswers, PlaceContext } from './place-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { isSignals } from './traffic-management.ts'

/**
 * An application as it goes on the wire, `WorkCreateRequest` or `PermitCreateRequest`, or a form’s half of one, where every answer may
 * still be missing. The application may hold more fields than are named here; they are read by name for what is required.
 */
export type Application = ApplicationDates &
  Hs2Answers &
  PlaceAnswers & {
    readonly promoter_swa_code?: string | null
    readonly location_types?: readonly LocationType[] | null
    readonly traffic_management_type?: string | null
    readonly emergency_contact_name?: string | null
    readonly emergency_contact_number?: string | null
    readonly collaborative_working?: boolean | null
    readonly collaboration_type?: string | null
    readonly collaboration_details?: string | null
    readonly secondary_contact_email?: string | null
    readonly additional_contact_email?: string | null
    readonly file_ids?: readonly number[] | null
  }

/** What the checks need to know besides the answers; what is absent is not checked. */
export type ApplicationContext = DatesContext &
  PlaceContext & {
    /** the promoter, when the application does not name it: a further permit's promoter is that of the record */
    readonly promoterSwaCode?: string
  }

/** Most files on one record (BR-GEN-51). */
export const maximumFiles = 50

/**
 * What is wrong with an application (2.4 of the rules, F1 of the forms), missing answers first; empty when it may be sent. The same checks run in the form and on the server, where the shape has been checked before.
 */
export function checkApplication(application: Application, context: ApplicationContext): RuleProblem[] {
  return [
    ...answerProblems(application, context.isNewRecord),
    ...streetProblems(application, context),
    ...referenceProblems(application, context),
    ...riskProblems(application),
    ...dateProblems(application, context),
    ...trafficProblems(application),
    ...collaborationProblems(application),
    ...contactProblems(application),
    ...conditionProblems(application),
    ...hs2Problems(application, { now: context.now, promoterSwaCode: promoterOf(application, context) }),
    ...fileProblems(application.file_ids),
  ]
}

/** What is wrong with the files of a record (BR-GEN-08, 51). */
export function fileProblems(fileIds: readonly number[] | null | undefined, field = 'file_ids'): RuleProblem[] {
  const ids = fileIds ?? []
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at)
  if (repeated !== undefined) {
    return [{ field, message: `File ${repeated} is in the list twice. Remove one`, rule: 'BR-GEN-08' }]
  }
  return ids.length > maximumFiles
    ? [{ field, message: `You can only add ${maximumFiles} files`, rule: 'BR-GEN-51' }]
    : []
}

function riskProblems({ work_type, immediate_risk, is_ttro_required }: Application): RuleProblem[] {
  if (work_type === 'immediate' && immediate_risk == null) {
    const message = 'Select yes if there is a risk to people or property'
    return [{ field: 'immediate_risk', message, rule: 'BR-WORK-41' }]
  }
  if (work_type === 'planned' && is_ttro_required == null) {
    const message = 'Select yes if you need a temporary traffic order'
    return [{ field: 'is_ttro_required', message, rule: 'BR-WORK-41' }]
  }
  return []
}

function trafficProblems(application: Application): RuleProblem[] {
  if (!isSignals(application.traffic_management_type)) return []
  const asked = [
    ['emergency_contact_name', 'Enter an emergency contact for the signals'],
    ['emergency_contact_number', 'Enter an emergency telephone number for the signals'],
  ] as const
  return missingOf(application, asked, 'BR-PERMIT-28')
}

function collaborationProblems(application: Application): RuleProblem[] {
  if (!application.collaborative_working) return []
  const asked = [
    ['collaboration_type', 'Select how you will share'],
    ['collaboration_details', 'Enter details of sharing'],
  ] as const
  return missingOf(application, asked, 'BR-PERMIT-29')
}

/** What is wrong with the email addresses of further contacts (BR-GEN-06). */
export function contactProblems(
  application: Pick<Application, 'secondary_contact_email' | 'additional_contact_email'>,
): RuleProblem[] {
  const message = 'Enter an email address in the correct format, like name@example.com'
  return (['secondary_contact_email', 'additional_contact_email'] as const).flatMap((field) => {
    const email = application[field]
    return isMissing(email) || isEmail(email ?? '') ? [] : [{ field, message, rule: 'BR-GEN-06' }]
  })
}

function conditionProblems({ permit_conditions }: Application): RuleProblem[] {
  return (permit_conditions ?? []).flatMap(({ condition, comment }, at) =>
    (comment?.length ?? 0) > 1500
      ? [tooLong(`permit_conditions[${at}].comment`, `Details for ${condition}`, 1500)]
      : [],
  )
}

function missingOf<Field extends keyof Application>(
  application: Application,
  asked: readonly (readonly [field: Field, message: string])[],
  rule: string,
): RuleProblem[] {
  return asked.filter(([field]) => isMissing(application[field])).map(([field, message]) => ({ field, message, rule }))
}

function promoterOf(application: Application, context: ApplicationContext): string | undefined {
  const code = application.promoter_swa_code ?? context.promoterSwaCode
  return code ? padSwaCode(code) : undefined
}
