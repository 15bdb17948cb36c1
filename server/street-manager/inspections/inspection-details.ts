import { reinspectionOf } from '../../../domain/rules/reinspection-checks.ts'
import { civilDate, instantOf } from '../../../domain/rules/working-days.ts'
import type { FailedAreaDetails, InspectionDetails } from '../../store/inspection-tables.ts'
import type { InspectedSite } from './inspected-sites.ts'
import type { FailedAreaRequest, InspectionRequest } from './record-inspection.ts'

/** What is kept of an inspection besides the columns; sites as they are now, since they may go later. */
export function inspectionDetails(request: InspectionRequest, sites: readonly InspectedSite[]): InspectionDetails {
  const visit = reinspectionOf(request)
  return {
    username: request.username,
    inspector_name: request.inspector_name ?? null,
    failure_reason_details: (request.failure_reason_details ?? []).map((area) => areaDetails(area, sites)),
    inspection_outcome_details: request.inspection_outcome_details ?? null,
    was_call_logged: request.was_call_logged ?? null,
    call_logged_to: request.call_logged_to ?? null,
    call_logged_reference: request.call_logged_reference ?? null,
    call_logged_summary: request.call_logged_summary ?? null,
    defect_fixed_on_site: request.defect_fixed_on_site ?? null,
    made_safe_by_ha: request.made_safe_by_ha ?? null,
    additional_comments: request.additional_comments ?? null,
    reinspection_on: visit ? civilDate(visit.date).toString() : null,
    reinspection_at: visit?.dateTime ? instantOf(visit.dateTime).toString() : null,
  }
}

function areaDetails(area: FailedAreaRequest, sites: readonly InspectedSite[]): FailedAreaDetails {
  const failed = area.site_reference_numbers ?? []
  return {
    failure_reason: area.failure_reason,
    details: area.details,
    sites: sites.filter((site) => failed.includes(site.site_reference_number)),
    site_name: area.site_name ?? null,
  }
}
