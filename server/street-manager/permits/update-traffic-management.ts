import * as endpoints from '../../../domain/contract/permit-follow-ups.ts'
import { trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkTrafficManagementNow, whyNotTrafficManagement } from '../../../domain/rules/permit-record-checks.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { instantAnswer } from '../wire-dates.ts'
import { noteOnPermit } from './note-on-permit.ts'

type UpdateTrafficManagement = typeof endpoints.updateTrafficManagement

/**
 * The traffic management on site now, beside the one that the permit is for (BR-PERMIT-93). Throws 400 for signals without
 * an emergency contact, 409 when no works are in progress.
 */
export async function updateTrafficManagement(call: Call<UpdateTrafficManagement>): Promise<void> {
  const { body, now } = call
  refuseProblems(checkTrafficManagementNow(body))
  const type = body.current_traffic_management_type
  await noteOnPermit(call, {
    endpoint: endpoints.updateTrafficManagement,
    note: 'update_traffic_management',
    whyNot: whyNotTrafficManagement,
    change: ({ details }) => ({
      details: {
        ...details,
        current_traffic_management_type: type,
        current_traffic_management_update_date: instantAnswer(now),
        current_traffic_management_emergency_contact_name:
          body.current_traffic_management_emergency_contact_name || null,
        current_traffic_management_emergency_contact_number:
          body.current_traffic_management_emergency_contact_number || null,
      },
    }),
    words: `On site now: ${label(trafficManagementTypeLabels, type)}`,
  })
}
