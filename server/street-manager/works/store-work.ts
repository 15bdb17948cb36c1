import { randomInt } from 'node:crypto'
import type { WorkStatus } from '../../../domain/contract/enums/works.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { worksReference } from '../../../domain/references.ts'
import { conflict } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { StreetRow } from '../../store/street-tables.ts'
import { insertWork, placeColumns } from '../../store/works.ts'
import type { PermitPlace } from '../permits/permit-row.ts'

/** What any request that makes a works record says of it; the owners are known by now. */
interface NewWork {
  readonly promoter_swa_code: string
  readonly highway_authority_swa_code: string
  readonly workstream_prefix: string
  readonly work_reference_number?: string | null
  readonly street_name?: string | null
  readonly town?: string | null
  readonly area_name?: string | null
  readonly road_category?: number | null
  readonly works_coordinates: Geometry
  readonly works_location_description: string
  readonly description_of_work: string
}

interface Placing {
  readonly street: StreetRow
  readonly status: WorkStatus
  /** The letters that a drawn reference begins with (BR-GEN-61). */
  readonly prefix: string
  readonly now: Temporal.Instant
  /** What the request calls the reference that it asks for, and the rule that makes it one of its kind. */
  readonly asked?: { readonly field: string; readonly rule: string }
  /** How a drawn reference is written, where it is not the promoter's own series (BR-GEN-66). */
  readonly referenceOf?: (random: number) => string
}

/** References drawn until one is free; with eight random digits the second draw is already unlikely (BR-GEN-61). */
const drawsOfReference = 5

/** Stores a works record under the reference asked for, or a drawn one; 409 when it is taken (BR-GEN-60). */
export async function storeWork(db: Database, work: NewWork, placing: Placing): Promise<PermitPlace> {
  const columns = workColumns(work, placing)
  const given = work.work_reference_number?.trim().toUpperCase()
  for (let draw = 0; draw < (given ? 1 : drawsOfReference); draw += 1) {
    const random = randomInt(100_000_000)
    const drawn = placing.referenceOf?.(random) ?? worksReference(placing.prefix, work.workstream_prefix, random)
    const reference = given || drawn
    if (await insertWork(db, { ...columns, reference })) return { ...columns, reference }
  }
  const { field, rule } = placing.asked ?? { field: 'work_reference_number', rule: 'BR-GEN-60' }
  throw conflict(`There is already a works record with the reference ${given ?? 'drawn'}`, [
    { field, message: 'This works reference is already taken', rule },
  ])
}

function workColumns(work: NewWork, { street, status, now }: Placing) {
  return {
    promoter_swa_code: work.promoter_swa_code,
    highway_authority_swa_code: work.highway_authority_swa_code,
    workstream_prefix: work.workstream_prefix,
    work_status: status,
    usrn: street.usrn,
    // what the request leaves out comes from the gazetteer (BR-GEN-40)
    street_name: work.street_name || street.street_descriptor,
    town: work.town || street.town,
    area_name: work.area_name || street.area,
    road_category: roadCategory(work.road_category ?? street.road_category),
    ...placeColumns(work.works_coordinates),
    works_location_description: work.works_location_description,
    description_of_work: work.description_of_work,
    inspection_units: null,
    created_at: now.toString(),
  }
}

/** Old clients send 0 for category 5 (BR-GEN-38). */
export const roadCategory = (given: number) => (given === 0 ? 5 : given)
