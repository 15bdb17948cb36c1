/** The words in which each kind of record says how it stands. */
import type { SearchKind } from '../../../domain/contract/enums/search.ts'
import { activityStateLabels } from '../../../domain/labels/activities.ts'
import { alterationStatusLabels } from '../../../domain/labels/alterations.ts'
import { ancillaryInfoTypeLabels } from '../../../domain/labels/ancillary-informations.ts'
import { commentTopicLabels } from '../../../domain/labels/comments.ts'
import { fpnStatusLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { forwardPlanStatusLabels } from '../../../domain/labels/forward-plans.ts'
import { inspectionOutcomeLabels } from '../../../domain/labels/inspections.ts'
import { materialClassificationClassificationLabels } from '../../../domain/labels/material-classifications.ts'
import { nonComplianceStatusLabels } from '../../../domain/labels/non-compliances.ts'
import { permitStatusLabels } from '../../../domain/labels/permits.ts'
import { privateStreetStatusLabels } from '../../../domain/labels/private-street-notices.ts'
import { reinstatementStatusLabels } from '../../../domain/labels/reinstatements.ts'
import { section58StatusLabels } from '../../../domain/labels/section-58s.ts'
import { section74HAStatusLabels } from '../../../domain/labels/section-74s.ts'
import { section81StatusLabels } from '../../../domain/labels/section-81s.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'

const tables: Readonly<Partial<Record<SearchKind, Readonly<Record<string, string>>>>> = {
  works: workStatusLabels,
  permits: permitStatusLabels,
  alterations: alterationStatusLabels,
  inspections: inspectionOutcomeLabels,
  non_compliances: nonComplianceStatusLabels,
  fixed_penalty_notices: fpnStatusLabels,
  section_74s: section74HAStatusLabels,
  section_81s: section81StatusLabels,
  reinstatements: reinstatementStatusLabels,
  comments: commentTopicLabels,
  ancillary_informations: ancillaryInfoTypeLabels,
  forward_plans: forwardPlanStatusLabels,
  private_street_notices: privateStreetStatusLabels,
  section_58s: section58StatusLabels,
  activities: activityStateLabels,
  material_classifications: materialClassificationClassificationLabels,
}

export const statusWords = (kind: SearchKind, status: string | null): string | null =>
  status === null ? null : label(tables[kind] ?? {}, status)
