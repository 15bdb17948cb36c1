/** Every page behind sign-in but home: each feature names its own addresses. */
import type { RouteObject } from 'react-router'
import { accountRoutes } from '../features/account/routes.ts'
import { activityRoutes } from '../features/activities/record-routes.ts'
import { adminRoutes } from '../features/admin/routes.ts'
import { alterationRoutes } from '../features/alterations/routes.ts'
import { ancillaryInformationRoutes } from '../features/ancillary-informations/routes.ts'
import { applyRoutes } from '../features/apply/routes.ts'
import { assessQueueRoutes } from '../features/assess-queue/routes.ts'
import { commentsRoutes } from '../features/comments/routes.ts'
import { contractorRoutes } from '../features/contractors/routes.ts'
import { coordinationRoutes } from '../features/coordination/routes.ts'
import { auditRoutes } from '../features/audit/routes.ts'
import { draftRoutes } from '../features/drafts/routes.ts'
import { durationChallengeRoutes } from '../features/duration-challenges/routes.ts'
import { evidencePackRoutes } from '../features/evidence-pack/routes.ts'
import { feeMatrixRoutes } from '../features/fee-matrices/routes.ts'
import { feeRoutes } from '../features/fees/routes.ts'
import { governanceRoutes } from '../features/governance/routes.ts'
import { exportRoutes } from '../features/exports/routes.ts'
import { fixedPenaltyNoticeRoutes } from '../features/fixed-penalty-notices/routes.ts'
import { forwardPlanRoutes } from '../features/forward-plans/routes.ts'
import { inspectRoutes } from '../features/inspect/routes.ts'
import { inspectionsRoutes } from '../features/inspections/routes.ts'
import { linkRoutes } from '../features/links/routes.ts'
import { mapRoutes } from '../features/map/routes.ts'
import { nonCompliancesRoutes } from '../features/non-compliances/routes.ts'
import { notificationRoutes } from '../features/notifications/routes.ts'
import { organisationRoutes } from '../features/organisations/routes.ts'
import { outboxRoutes } from '../features/outbox/routes.ts'
import { permitRoutes } from '../features/permits/routes.ts'
import { privateStreetNoticeRoutes } from '../features/private-street-notices/routes.ts'
import { reportRoutes } from '../features/reports/routes.ts'
import { samplingRoutes } from '../features/sampling/routes.ts'
import { savedViewRoutes } from '../features/saved-views/routes.ts'
import { searchRoutes } from '../features/search/routes.ts'
import { section58Routes } from '../features/section-58s/record-routes.ts'
import { siteRoutes } from '../features/sites/routes.ts'
import { geographicalAreaRoutes } from '../features/geographical-areas/routes.ts'
import { historicWorksRoutes } from '../features/historic-works/routes.ts'
import { section74Routes } from '../features/section-74s/routes.ts'
import { section81Routes } from '../features/section-81s/routes.ts'
import { materialClassificationRoutes } from '../features/material-classifications/routes.ts'
import { nonNotifiableWorksRoutes } from '../features/non-notifiable-works/routes.ts'
import { programmeRoutes } from '../features/programme/routes.ts'
import { streetManagerRoutes } from '../features/street-manager/routes.ts'
import { streetRoutes } from '../features/streets/routes.ts'
import { templateRoutes } from '../features/templates/routes.ts'
import { toDoRoutes } from '../features/to-do/routes.ts'
import { userRoutes } from '../features/users/routes.ts'
import { workstreamRoutes } from '../features/workstreams/routes.ts'
import { worksRoutes } from '../features/works/routes.ts'
import { listPages } from './list-pages.ts'

export const pages: readonly RouteObject[] = [
  ...searchRoutes,
  ...streetRoutes,
  ...permitRoutes,
  ...assessQueueRoutes,
  ...outboxRoutes,
  ...listPages,
  ...worksRoutes,
  ...applyRoutes,
  ...mapRoutes,
  ...reportRoutes,
  ...toDoRoutes,
  ...inspectRoutes,
  ...inspectionsRoutes,
  ...nonCompliancesRoutes,
  ...commentsRoutes,
  ...fixedPenaltyNoticeRoutes,
  ...section74Routes,
  ...section81Routes,
  ...historicWorksRoutes,
  ...forwardPlanRoutes,
  ...privateStreetNoticeRoutes,
  ...draftRoutes,
  ...streetManagerRoutes,
  ...templateRoutes,
  ...savedViewRoutes,
  ...evidencePackRoutes,
  ...userRoutes,
  ...workstreamRoutes,
  ...contractorRoutes,
  ...organisationRoutes,
  ...geographicalAreaRoutes,
  ...samplingRoutes,
  ...accountRoutes,
  ...adminRoutes,
  ...section58Routes,
  ...activityRoutes,
  ...coordinationRoutes,
  ...programmeRoutes,
  ...siteRoutes,
  ...alterationRoutes,
  ...ancillaryInformationRoutes,
  ...durationChallengeRoutes,
  ...linkRoutes,
  ...materialClassificationRoutes,
  ...nonNotifiableWorksRoutes,
  ...auditRoutes,
  ...exportRoutes,
  ...notificationRoutes,
  ...feeMatrixRoutes,
  ...feeRoutes,
  ...governanceRoutes,
]
