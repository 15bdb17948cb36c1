/** Where each thing that a search finds is looked at. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { searchEverything } from '../../../domain/contract/search.ts'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'

export type SearchGroup = AnswerOf<typeof searchEverything>['groups'][number]
export type SearchHit = SearchGroup['rows'][number]
type SearchKind = SearchGroup['kind']

/** Metres of a pixel at which a town fits on a desk. */
const townScale = 7

type Address = (hit: SearchHit, ref: string, wrn: string, prn: string) => string

const addresses: Readonly<Record<Exclude<SearchKind, 'users'>, Address>> = {
  works: (_, ref) => paths.work(ref),
  permits: (_, ref, wrn) => paths.permit(wrn, ref),
  alterations: (_, ref, wrn, prn) => recordPaths.alteration(wrn, prn, ref),
  inspections: (_, ref, wrn) => recordPaths.inspection(wrn, ref),
  non_compliances: (_, ref, wrn) => recordPaths.nonCompliance(wrn, ref),
  fixed_penalty_notices: (_, ref, wrn) => recordPaths.fixedPenaltyNotice(wrn, ref),
  section_74s: (_, ref, wrn) => recordPaths.section74(wrn, ref),
  section_81s: (_, ref, wrn) => recordPaths.section81(wrn, ref),
  reinstatements: ({ site_number }, _, wrn) =>
    site_number === null ? paths.work(wrn, 'sites') : recordPaths.site(wrn, site_number),
  comments: (_, ref, wrn) => recordPaths.comment(wrn, ref),
  ancillary_informations: (_, ref, wrn, prn) => recordPaths.ancillaryInformation(wrn, prn, ref),
  forward_plans: (_, ref, wrn) => recordPaths.forwardPlan(wrn, ref),
  private_street_notices: (_, ref, wrn) => recordPaths.privateStreetNotice(wrn, ref),
  samples: (_, __, wrn) => paths.work(wrn, 'inspections'),
  section_58s: (_, ref) => recordPaths.section58(ref),
  activities: (_, ref) => recordPaths.activity(ref),
  material_classifications: (_, ref) => recordPaths.materialClassification(ref),
  geographical_areas: (_, ref) => recordPaths.geographicalArea(ref),
  sample_targets: (_, ref) => recordPaths.sampleTarget(ref),
  streets: (_, ref) => recordPaths.street(ref),
  places: ({ easting, northing }) => placeOnMap([easting ?? 0, northing ?? 0], townScale),
  contacts: (_, __, wrn, prn) => paths.permit(wrn, prn),
}

/** The page of what was found; a colleague has one for administrators, and a line in the results for everybody else. */
export function hrefOfHit(kind: SearchKind, hit: SearchHit, role: ActingRole): string {
  const { reference, work_reference_number, permit_reference_number } = hit
  if (kind === 'users') {
    return role === 'Admin' ? recordPaths.user(reference ?? '') : hrefOfKind(hit.reference ?? hit.title, kind)
  }
  return addresses[kind](hit, reference ?? '', work_reference_number ?? '', permit_reference_number ?? '')
}

/** All that was found of one kind. */
export const hrefOfKind = (text: string, kind: SearchKind, page = 1) =>
  `${paths.search(text)}&kind=${kind}${page > 1 ? `&page=${page}` : ''}`

export const placeOnMap = ([easting, northing]: readonly [number, number], metresPerPixel = 1.75) =>
  paths.map(`?centre=${Math.round(easting)},${Math.round(northing)}&scale=${metresPerPixel}`)
