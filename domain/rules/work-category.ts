import type { ActivityType, PermitStatus, WorkCategory, WorkType } from '../contract/enums/permits.ts'
import { countWorkingDays } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** What decides the category of an application; dates are civil dates in Europe/London, both included. */
export type CategoryQuestion = {
  readonly work_type: WorkType
  readonly immediate_risk?: boolean | null
  readonly is_ttro_required?: boolean | null
  readonly startOn: Temporal.PlainDate
  readonly endOn: Temporal.PlainDate
  /** the permits already on the works record; none when the record is new */
  readonly earlierPermits?: readonly { readonly category: WorkCategory; readonly status: PermitStatus }[]
  /** the permit that a PAA progresses to, where the PAA itself is not at hand: never a second PAA (BR-WORK-51) */
  readonly progressesPaa?: boolean
  /** the works were planned ahead: what they are can then spare a major the PAA (BR-WORK-49) */
  readonly progressesPlan?: boolean
  readonly activity_type?: ActivityType | null
}

/** The category that an application gets (BR-WORK-40 to 49, 51). */
export function workCategory(application: CategoryQuestion, holidays: Holidays): WorkCategory {
  if (application.work_type === 'hs2_highway_works') return 'hs2_highway'
  if (application.work_type === 'immediate') {
    return application.immediate_risk ? 'immediate_emergency' : 'immediate_urgent'
  }
  const byLength = categoryByLength(application, holidays)
  return byLength === 'major' && mustBePaaFirst(application) ? 'paa' : byLength
}

/** Planned works: 1 to 3 working days minor (0 too, BR-WORK-44), 4 to 10 standard, more or with a traffic order major (BR-WORK-42, 43). */
function categoryByLength(application: CategoryQuestion, holidays: Holidays): 'minor' | 'standard' | 'major' {
  if (application.is_ttro_required) return 'major'
  const workingDays = countWorkingDays(application.startOn, application.endOn, holidays)
  if (workingDays <= 3) return 'minor'
  return workingDays <= 10 ? 'standard' : 'major'
}

/** A major starts as a PAA on a new record, and again once every permit there came to nothing (BR-WORK-45, 46, 47). */
function mustBePaaFirst({ progressesPaa, earlierPermits = [], ...plan }: CategoryQuestion): boolean {
  if (progressesPaa || (plan.progressesPlan && plan.activity_type === 'optional_permit_no_fee')) return false
  if (earlierPermits.some(({ category, status }) => category === 'paa' && isLive(status))) return false
  const cameToNothing: readonly PermitStatus[] = ['cancelled', 'revoked', 'refused']
  return earlierPermits.every((permit) => permit.category === 'paa' || cameToNothing.includes(permit.status))
}

/** A PAA in these statuses is the one that the application progresses: no other could be sent beside it (BR-PERMIT-24, 61). */
function isLive(status: PermitStatus): boolean {
  return status === 'submitted' || status === 'under_assessment' || status === 'granted'
}
