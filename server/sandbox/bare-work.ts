import type { WorkStatus } from '../../domain/contract/enums/works.ts'
import { boundsOf, centrePoint } from '../../domain/geometry.ts'
import { worksReference } from '../../domain/references.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { WorkTable } from '../store/work-tables.ts'
import type { Chance } from './chance.ts'
import { freshReference } from './fresh-reference.ts'
import {
  marlBroadband,
  marlGas,
  marlPower,
  marlWater,
  sandboxOrganisations,
  workstreamPrefixes,
} from './organisations.ts'
import type { SandboxStreet } from './streets.ts'
import { placeOnStreet } from './work-places.ts'
import { workWords } from './work-words.ts'

interface Announced {
  readonly street: SandboxStreet
  readonly status: WorkStatus
  readonly isLong: boolean
  readonly at: Temporal.Instant
}

/** Works of a utility that no permit has announced: those of a forward plan or a private street notice. */
export function bareWork(
  { street, status, isLong, at }: Announced,
  given: Set<string>,
  chance: Chance,
): BulkRow<WorkTable> {
  const promoter = chance.pick([marlWater, marlBroadband, marlGas, marlPower])
  const workstream = chance.pick(workstreamPrefixes(promoter))
  const prefix = sandboxOrganisations.find((one) => one.swa_code === promoter)?.prefix ?? 'XX'
  const reference = freshReference(given, () =>
    worksReference(prefix, workstream, chance.whole(10_000_000, 99_999_999)),
  )
  const works_coordinates = placeOnStreet(street.line, isLong, chance)
  const [centre_easting, centre_northing] = centrePoint(works_coordinates)
  const words = workWords(promoter, isLong ? 'long' : 'short', chance)
  return {
    reference,
    promoter_swa_code: promoter,
    highway_authority_swa_code: street.authority_swa_code,
    workstream_prefix: workstream,
    work_status: status,
    usrn: street.usrn,
    street_name: street.street_descriptor,
    town: street.town,
    area_name: street.area,
    road_category: street.road_category,
    works_coordinates,
    bounds: boxText(boundsOf(works_coordinates)),
    centre_easting,
    centre_northing,
    works_location_description: words.location,
    description_of_work: words.description,
    inspection_units: null,
    created_at: at.toString(),
  }
}

/** Where they are and whose, as records that hang on them repeat it. */
export function placeOfWork(work: BulkRow<WorkTable>) {
  return {
    work_reference: work.reference,
    promoter_swa_code: work.promoter_swa_code,
    highway_authority_swa_code: work.highway_authority_swa_code,
    workstream_prefix: work.workstream_prefix,
    usrn: work.usrn,
    street_name: work.street_name,
    town: work.town,
    area_name: work.area_name,
    works_location_description: work.works_location_description,
  }
}

/** The works record was made, planned. */
export function plannedWorkEvent(work: BulkRow<WorkTable>, details: string) {
  return {
    event: 'planned_works_record_created',
    object_type: 'work',
    object_reference: work.reference,
    topic: 'Works',
    details,
  } as const
}
