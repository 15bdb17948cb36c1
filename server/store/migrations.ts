/** What has made the store what it is. In the order of their names; one that has run anywhere is never edited. */
import { up as foundations } from './migrations/001-foundations.ts'
import { up as outsideWorks } from './migrations/002-outside-works.ts'
import { up as afterTheDecision } from './migrations/003-after-the-decision.ts'
import { up as alterations } from './migrations/004-alterations.ts'
import { up as sites } from './migrations/005-sites.ts'
import { up as inspections } from './migrations/006-inspections.ts'
import { up as penaltiesAndOverruns } from './migrations/007-penalties-and-overruns.ts'
import { up as sectionsAndActivities } from './migrations/008-sections-and-activities.ts'
import { up as plansAndNotices } from './migrations/009-plans-and-notices.ts'
import { up as sampling } from './migrations/010-sampling.ts'
import { up as exports } from './migrations/011-exports.ts'
import { up as worklist } from './migrations/012-worklist.ts'
import { up as mail } from './migrations/013-mail-and-contacts.ts'
import { up as streetInterests } from './migrations/014-street-interests.ts'
import { up as listsOfWhatWasFound } from './migrations/015-lists-of-what-was-found.ts'
import { up as listsOfSitesPlansAndSections } from './migrations/016-lists-of-sites-plans-and-sections.ts'
import { up as actLimits } from './migrations/017-act-limits.ts'
import { up as eventSubscriptions } from './migrations/018-event-subscriptions.ts'
import { up as listsOfPermits } from './migrations/019-lists-of-permits.ts'
import { up as streetsByWords } from './migrations/020-streets-by-words.ts'
import { up as latestInspections } from './migrations/021-latest-inspections.ts'
import { up as sitesAndSectionsByStreet } from './migrations/022-sites-and-sections-by-street.ts'
import { up as foundByParts } from './migrations/023-found-by-parts.ts'
import { up as fourLetters } from './migrations/024-four-letters.ts'
import { up as mapAndOutcomes } from './migrations/025-map-and-outcomes.ts'
import { up as templates } from './migrations/026-templates.ts'
import { up as programme } from './migrations/027-programme.ts'
import { up as permitViews } from './migrations/028-permit-views.ts'
import { up as users } from './migrations/029-users.ts'
import { up as workstreamAccess } from './migrations/030-workstream-access.ts'
import { up as chosenAreas } from './migrations/031-chosen-areas.ts'
import { up as fees } from './migrations/032-fees.ts'
import { up as samplesDrawn } from './migrations/033-samples-drawn.ts'
import { up as auditAndDeliveries } from './migrations/034-audit-and-deliveries.ts'
import { up as governance } from './migrations/035-governance.ts'
import { up as runsOfSamples } from './migrations/036-runs-of-samples.ts'
import { up as toDo } from './migrations/037-to-do.ts'
import { up as search } from './migrations/039-search.ts'
import { up as savedViews } from './migrations/040-saved-views.ts'
import { up as programmeOfPromoters } from './migrations/041-programme-of-promoters.ts'
import { up as reports } from './migrations/042-reports.ts'
import { up as mapCounts } from './migrations/043-map-counts.ts'
import { up as passThrough } from './migrations/046-pass-through.ts'
import { up as sitesByPlace } from './migrations/055-sites-by-place.ts'
import { up as worksDone } from './migrations/061-works-done.ts'
import { up as tellOfEvents } from './migrations/051-tell-of-events.ts'
import { up as visitsByAuthority } from './migrations/066-visits-by-authority.ts'
import { up as ancillaryInformationDays } from './migrations/067-ancillary-information-days.ts'
import { up as calendarLinks } from './migrations/058-calendar-links.ts'

export const migrations = {
  '001-foundations': { up: foundations },
  '002-outside-works': { up: outsideWorks },
  '003-after-the-decision': { up: afterTheDecision },
  '004-alterations': { up: alterations },
  '005-sites': { up: sites },
  '006-inspections': { up: inspections },
  '007-penalties-and-overruns': { up: penaltiesAndOverruns },
  '008-sections-and-activities': { up: sectionsAndActivities },
  '009-plans-and-notices': { up: plansAndNotices },
  '010-sampling': { up: sampling },
  '011-exports': { up: exports },
  '012-worklist': { up: worklist },
  '013-mail-and-contacts': { up: mail },
  '014-street-interests': { up: streetInterests },
  '015-lists-of-what-was-found': { up: listsOfWhatWasFound },
  '016-lists-of-sites-plans-and-sections': { up: listsOfSitesPlansAndSections },
  '017-act-limits': { up: actLimits },
  '018-event-subscriptions': { up: eventSubscriptions },
  '019-lists-of-permits': { up: listsOfPermits },
  '020-streets-by-words': { up: streetsByWords },
  '021-latest-inspections': { up: latestInspections },
  '022-sites-and-sections-by-street': { up: sitesAndSectionsByStreet },
  '023-found-by-parts': { up: foundByParts },
  '024-four-letters': { up: fourLetters },
  '025-map-and-outcomes': { up: mapAndOutcomes },
  '026-templates': { up: templates },
  '027-programme': { up: programme },
  '028-permit-views': { up: permitViews },
  '029-users': { up: users },
  '030-workstream-access': { up: workstreamAccess },
  '031-chosen-areas': { up: chosenAreas },
  '032-fees': { up: fees },
  '033-samples-drawn': { up: samplesDrawn },
  '034-audit-and-deliveries': { up: auditAndDeliveries },
  '035-governance': { up: governance },
  '036-runs-of-samples': { up: runsOfSamples },
  '037-to-do': { up: toDo },
  '039-search': { up: search },
  '040-saved-views': { up: savedViews },
  '041-programme-of-promoters': { up: programmeOfPromoters },
  '042-reports': { up: reports },
  '043-map-counts': { up: mapCounts },
  '046-pass-through': { up: passThrough },
  '051-tell-of-events': { up: tellOfEvents },
  '055-sites-by-place': { up: sitesByPlace },
  '058-calendar-links': { up: calendarLinks },
  '061-works-done': { up: worksDone },
  '066-visits-by-authority': { up: visitsByAuthority },
  '067-ancillary-information-days': { up: ancillaryInformationDays },
}
