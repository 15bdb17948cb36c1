import { completeConditions } from '../../../domain/rules/complete-conditions.ts'
import { isUnderHs2Act } from '../../../domain/rules/hs2-works.ts'
import { keptAnswers, type PermitAnswers, type PermitDetails } from '../../store/permit-details.ts'
import type { StreetRow } from '../../store/street-tables.ts'
import { notSelected } from './not-selected.ts'
import type { PermitApplication } from './permit-row.ts'

/** What a permit keeps of its application beyond the columns. */
export function detailsOf(application: PermitApplication, street: StreetRow | null): PermitDetails {
  const answers = Object.fromEntries(keptAnswers.map((name) => [name, application[name]])) as PermitAnswers
  // answers about sharing are dropped when nothing is shared (BR-PERMIT-29)
  const unshared = { collaboration_type: null, collaboration_details: null, collaborative_works: null }
  return {
    ...answers,
    ...(application.collaborative_working ? {} : unshared),
    permit_conditions: completeConditions(application.permit_conditions, application),
    // works under the HS2 Act have no designations, selected or not (BR-HS2-06)
    permit_not_selected_asds: isUnderHs2Act(application)
      ? []
      : notSelected(street?.designations ?? [], application.permit_asds ?? []),
  }
}
