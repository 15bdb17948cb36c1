/** Writes that can be done to a record once: what each is tried with, on a record of record-paths.ts as it is made. */
import { cancelActivity } from '../../domain/contract/activities.ts'
import { assessAlteration } from '../../domain/contract/alterations.ts'
import { removeAncillaryInformation } from '../../domain/contract/ancillary-informations.ts'
import type { BodyOf, Endpoint, Shapes } from '../../domain/contract/endpoint.ts'
import { deleteFpn, updateFpnStatus } from '../../domain/contract/fixed-penalty-notices.ts'
import { cancelForwardPlan } from '../../domain/contract/forward-plans.ts'
import { deleteInspection, respondToInspection, withdrawInspection } from '../../domain/contract/inspections.ts'
import { respondToNonCompliance } from '../../domain/contract/non-compliances.ts'
import { assessPermit, cancelPermit, markUnderAssessment } from '../../domain/contract/permits.ts'
import { cancelPrivateStreetNotice } from '../../domain/contract/private-street-notices.ts'
import { updateSection58Status } from '../../domain/contract/section-58s.ts'
import { updateSection74HAStatus, updateSection74PromoterStatus } from '../../domain/contract/section-74s.ts'
import { updateSection81Status } from '../../domain/contract/section-81s.ts'
import { deleteReinstatement, subsumeSite } from '../../domain/contract/sites.ts'
import { startWork } from '../../domain/contract/works.ts'

export interface OneTimeWrite {
  readonly endpoint: Endpoint
  /** Email of who may do it. */
  readonly by: string
  readonly body: object | undefined
}

const planner = 'api-planner@water.example'
const officer = 'officer@marlshire.example'

function write<S extends Shapes>(endpoint: Endpoint<S>, by: string, body: BodyOf<Endpoint<S>>): OneTimeWrite {
  return { endpoint: endpoint as Endpoint, by, body: body as object | undefined }
}

export const oneTimeWrites: readonly OneTimeWrite[] = [
  write(startWork, planner, { actual_start_date: '2026-11-24T09:30:00Z' }),
  write(markUnderAssessment, officer, {}),
  write(assessPermit, officer, { assessment_status: 'granted', assessment_discount: 0 }),
  write(cancelPermit, planner, { permit_status: 'cancelled' }),
  write(assessAlteration, officer, { alteration_status: 'granted', assessment_discount: 0 }),
  write(removeAncillaryInformation, planner, { ancillary_info_removal_reason: 'The compound is gone' }),
  write(subsumeSite, planner, { subsume_reason: 'Another undertaker dug here' }),
  write(deleteReinstatement, planner, undefined),
  write(respondToInspection, planner, { inspection_response_type: 'inspection_outcome_accepted' }),
  write(withdrawInspection, officer, {
    reason_for_withdrawal: 'incorrect_outcome_recorded',
    withdrawal_details: 'The wrong street',
  }),
  write(deleteInspection, officer, undefined),
  write(respondToNonCompliance, officer, {
    non_compliance_response_status: 'withdrawn',
    response_details: 'The wrong street',
  }),
  write(updateFpnStatus, planner, { fpn_status: 'accepted' }),
  write(deleteFpn, officer, undefined),
  write(updateSection58Status, officer, { status: 'in_force', start_date: '2026-11-24' }),
  write(updateSection74PromoterStatus, planner, { status: 'acknowledge_overrun_warning' }),
  write(updateSection74HAStatus, officer, { status: 'withdrawn', additional_details: 'The works had a permit' }),
  write(updateSection81Status, planner, { section_81_status: 'acknowledged' }),
  write(cancelActivity, officer, {}),
  write(cancelForwardPlan, planner, { cancelled_reason: 'The scheme was dropped' }),
  write(cancelPrivateStreetNotice, planner, { cancellation_reason: 'The street was adopted' }),
]
