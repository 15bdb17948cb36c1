import type { WorkCategory } from '../../../domain/contract/enums/permits.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { responseDeadline, responsePeriod } from '../../../domain/rules/response-deadline.ts'
import type { Submission } from './permit-row.ts'

/** Submitted, or granted at once where the HS2 Act grants the works (BR-PERMIT-50, 77). */
export function firstStatus({ application }: Submission, work_category: WorkCategory) {
  const submitted = { ...application, permit_status: 'submitted', work_category, work_status: 'planned' } as const
  const granted = can(submitted, 'grant_by_act', 'system')
  return granted.yes
    ? { permit_status: granted.to, assessment_status: granted.assessment }
    : { permit_status: 'submitted' as const, assessment_status: null }
}

/** Transport for London has longer to answer on HS2 highway works (BR-PERMIT-08, BR-HS2-04). */
const transportForLondon = '0020'

/** The last day to decide (BR-PERMIT-10). */
export function deadlineOn({ place, receivedAt, holidays }: Submission, category: WorkCategory): string {
  const isTransportForLondon = place.highway_authority_swa_code === transportForLondon
  return responseDeadline(receivedAt, responsePeriod(category, { isTransportForLondon }), holidays).toString()
}
