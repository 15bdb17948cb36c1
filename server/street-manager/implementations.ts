/** Every endpoint that this server answers, by capability. */
import type { Implementation } from '../http/implement.ts'
import { ancillaryInformations } from './ancillary-informations/ancillary-informations.ts'
import { authentication } from './authentication/authentication.ts'
import { comments } from './comments/comments.ts'
import { exports } from './exports/exports.ts'
import { geographicalAreas } from './geographical-areas/geographical-areas.ts'
import { feeMatrices } from './fee-matrices/fee-matrices.ts'
import { fees } from './fees/fee-ledger.ts'
import { feeReconciliations } from './fees/fee-reconciliations.ts'
import { files } from './files/files.ts'
import { forwardPlans } from './forward-plans/forward-plans.ts'
import { section74s } from './section-74s/section-74s.ts'
import { fixedPenaltyNotices } from './fixed-penalty-notices/fixed-penalty-notices.ts'
import { ctrlHub } from './governance/ctrl-hub.ts'
import { governanceReads } from './governance/governance.ts'
import { sessionTokens } from './governance/session-token.ts'
import { governanceWrites } from './governance/write-governance.ts'
import { historicWorks } from './historic-works/historic-works.ts'
import { history } from './history/history.ts'
import { inspections } from './inspections/inspections.ts'
import { nonCompliances } from './non-compliances/non-compliances.ts'
import { fpnDetails } from './organisations/fpn-details.ts'
import { organisations } from './organisations/organisations.ts'
import { events } from './events/events.ts'
import { activities } from './activities/activities.ts'
import { streets } from './streets/streets.ts'
import { searchWorks } from './works/search-works.ts'
import { getWorksInBox } from './works/works-in-box.ts'
import { getProgramme } from './programme/get-programme.ts'
import { listProgrammeBars } from './programme/list-programme-bars.ts'
import { findClashes } from './clashes/find-clashes.ts'
import { getGeographicalAreasInBox } from './map/areas-in-box.ts'
import { countWorksInCells } from './map/count-works.ts'
import { getSitesInBox } from './map/sites-in-box.ts'
import { listWorksInProgress } from './works/works-in-progress.ts'
import { countPermits } from './permits/count-permits.ts'
import { listInterestedPartyPermits } from './permits/list-interested-party-permits.ts'
import { listPermits } from './permits/list-permits.ts'
import { privateStreetNotices } from './private-street-notices/private-street-notices.ts'
import { reports } from './reports/reports.ts'
import { sampling } from './sampling/sampling.ts'
import { sandbox } from './sandbox/sandbox.ts'
import { savedViews } from './saved-views/saved-views.ts'
import { searchEverything } from './search/search-everything.ts'
import { section58s } from './section-58s/section-58s.ts'
import { section81s } from './section-81s/section-81s.ts'
import { session } from './session/session.ts'
import { materialClassifications } from './material-classifications/material-classifications.ts'
import { nonNotifiableWorks } from './non-notifiable-works/non-notifiable-works.ts'
import { sites } from './sites/sites.ts'
import { statusOfEachApi } from './status/get-status.ts'
import { upstreamHealth } from './status/upstream.ts'
import { auditList } from './audit/audit.ts'
import { alterations } from './alterations/alterations.ts'
import { listAlterations } from './alterations/list-alterations.ts'
import { durationChallengeLists } from './duration-challenges/list-duration-challenges.ts'
import { permits } from './permits/permits.ts'
import { templates } from './templates/templates.ts'
import { toDo } from './to-do/to-do.ts'
import { users } from './users/users.ts'
import { works } from './works/works.ts'
import { worklists } from './worklist/worklist.ts'
import { workstreams } from './workstreams/workstreams.ts'

export const implementations: readonly Implementation[] = [
  ...statusOfEachApi,
  ...upstreamHealth,
  ...authentication,
  ...files,
  ...works,
  ...permits,
  ...ancillaryInformations,
  ...alterations,
  listPermits,
  countPermits,
  listInterestedPartyPermits,
  listAlterations,
  ...durationChallengeLists,
  searchWorks,
  getWorksInBox,
  listWorksInProgress,
  countWorksInCells,
  getSitesInBox,
  getGeographicalAreasInBox,
  findClashes,
  getProgramme,
  listProgrammeBars,
  ...activities,
  ...section58s,
  ...section81s,
  ...streets,
  searchEverything,
  ...events,
  ...session,
  ...sandbox,
  ...workstreams,
  ...users,
  ...organisations,
  ...fpnDetails,
  ...templates,
  ...savedViews,
  ...history,
  ...fixedPenaltyNotices,
  ...section74s,
  ...historicWorks,
  ...comments,
  ...inspections,
  ...nonCompliances,
  ...sites,
  ...nonNotifiableWorks,
  ...materialClassifications,
  ...forwardPlans,
  ...privateStreetNotices,
  ...feeMatrices,
  ...fees,
  ...feeReconciliations,
  ...sampling,
  ...geographicalAreas,
  ...exports,
  ...governanceReads,
  ...governanceWrites,
  ...sessionTokens,
  ...ctrlHub,
  auditList,
  ...reports,
  ...worklists,
  ...toDo,
]
