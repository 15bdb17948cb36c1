import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getSite } from '../../../domain/contract/sites.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { reinstatementStatusLabels, reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import { fileNamesOfEach } from '../../store/files.ts'
import type { ReinstatementRow, SiteRow } from '../../store/site-tables.ts'
import { latestSites, reinstatementsOf } from '../../store/sites.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type SiteAnswer = AnswerOf<typeof getSite>
type SiteSummary = NonNullable<AnswerOf<typeof getWork>['sites']>[number]
type Place = SiteAnswer['site_coordinates']

/** As many reinstatements as a site shows, and sites as a works record shows (BR-WORK-05). */
const latest = 50

/** A site with the values of its active reinstatement and its latest reinstatements, newest first (BR-REIN-03). */
export async function describeSite(db: Database, site: SiteRow): Promise<SiteAnswer> {
  const reinstatements = await reinstatementsOf(db, site)
  const active = reinstatements.find((reinstatement) => reinstatement.is_active)
  if (!active) throw new Error(`Site ${site.reference} of ${site.work_reference} has no reinstatement`)
  const shown = reinstatements.slice(0, latest)
  const references = shown.map(({ reference }) => reference)
  const files = await fileNamesOfEach(db, 'reinstatement', references)
  return {
    ...summariseSite(site, active),
    ...locationsOf(active),
    site_coordinates: active.details.reinstatement_coordinates as Place,
    reinstatements: shown.map((reinstatement) =>
      describeReinstatement(reinstatement, files.get(reinstatement.reference) ?? []),
    ),
  }
}

/** What a works record shows of its sites. */
export async function summariseSites(
  db: Database,
  workReference: string,
): Promise<{ sites: SiteSummary[]; number_of_sites: number }> {
  const { rows, number } = await latestSites(db, workReference, latest)
  return { sites: rows.map((row) => summariseSite(row, row)), number_of_sites: number }
}

type SiteFacts = Pick<SiteRow, 'reinstatement_type' | 'is_subsumed' | 'subsume_reason'>

function summariseSite(site: SiteFacts, active: ReinstatementRow): SiteSummary {
  return {
    site_reference_number: active.site_reference,
    reinstatement_reference_number: active.reference,
    permit_reference_number: active.permit_reference,
    site_description: active.location_description,
    completed_date: dayAnswer(active.reinstated_on),
    end_date: dayAnswer(active.end_on),
    site_status: active.reinstatement_status,
    site_status_string: label(reinstatementStatusLabels, active.reinstatement_status),
    reinstatement_type: site.reinstatement_type,
    reinstatement_type_string: label(reinstatementTypeLabels, site.reinstatement_type),
    is_subsumed: site.is_subsumed,
    subsume_reason: site.subsume_reason,
    ...measuresOf(active),
    ...remedialOf(active),
  }
}

function describeReinstatement(
  reinstatement: ReinstatementRow,
  files: { file_id: number; name: string }[],
): SiteAnswer['reinstatements'][number] {
  const { details, reference } = reinstatement
  return {
    reinstatement_reference_number: reference,
    permit_reference_number: reinstatement.permit_reference,
    reinstatement_status: reinstatement.reinstatement_status,
    reinstatement_status_string: label(reinstatementStatusLabels, reinstatement.reinstatement_status),
    reinstatement_date: dayAnswer(reinstatement.reinstated_on),
    end_date: dayAnswer(reinstatement.end_on),
    reinstatement_coordinates: details.reinstatement_coordinates as Place,
    secondary_reinstatement_coordinates: (details.secondary_reinstatement_coordinates ?? null) as Place | null,
    location_description: reinstatement.location_description,
    reinstatement_evidence: details.reinstatement_evidence,
    files,
    is_active_reinstatement: reinstatement.is_active,
    // a reinstatement is never edited (BR-REIN-11)
    date_created: instantAnswer(reinstatement.created_at),
    date_modified: instantAnswer(reinstatement.created_at),
    ...locationsOf(reinstatement),
    ...measuresOf(reinstatement),
    ...remedialOf(reinstatement),
  }
}

function locationsOf({ details: { location_types } }: ReinstatementRow) {
  return {
    location_types: [...location_types],
    location_types_string: location_types.map((type) => label(locationTypeLabels, type)),
  }
}

function measuresOf({ depth, length, width, number_of_holes }: ReinstatementRow) {
  return { depth, length, width, number_of_holes }
}

function remedialOf({ details }: ReinstatementRow) {
  return {
    response_to_remedial_works: details.response_to_remedial_works ?? null,
    base_courses_affected: details.base_courses_affected ?? null,
  }
}
