/**
 * What stands on a works record and lists show: reinstatements, forward plans, private street notices and Section 81s.
 * Written straight to the store, since a test of a list is about rows, not about how they came to be. The works have to be
 * there, as own-rows.ts makes them.
 */
import { sql, type Insertable } from 'kysely'
import {
  forwardPlanReference,
  privateStreetReference,
  reinstatementReference,
  section81Reference,
} from '../../domain/references.ts'
import type { ReinstatementType } from '../../domain/contract/enums/reinstatements.ts'
import type { Database } from '../store/database.ts'
import type { ForwardPlanTable } from '../store/forward-plans-tables.ts'
import type { PrivateStreetNoticeTable } from '../store/private-street-notices-tables.ts'
import type { Section81Table } from '../store/section-81-tables.ts'
import type { ReinstatementTable } from '../store/site-tables.ts'

const at = '2026-11-20T09:00:00Z'

type ReinstatementChanges = Partial<Insertable<ReinstatementTable>> & {
  /** Of its site, which is made with its first reinstatement. */
  readonly reinstatement_type?: ReinstatementType
  readonly is_subsumed?: boolean
}

/** The n-th reinstatement on the works, by default an interim one alone on the n-th site; answers its reference. */
export async function insertReinstatement(
  db: Database,
  works: string,
  n: number,
  { reinstatement_type = 'excavation', is_subsumed = false, ...changes }: ReinstatementChanges = {},
): Promise<string> {
  const reference = reinstatementReference(works, n)
  const { site_reference = String(n) } = changes
  await db
    .insertInto('site')
    .values({
      work_reference: works,
      number: Number(site_reference),
      reinstatement_type,
      is_subsumed,
      subsume_reason: null,
      created_at: at,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await db
    .insertInto('reinstatement')
    .values({
      reference,
      work_reference: works,
      site_reference,
      sequence: n,
      permit_reference: null,
      is_active: true,
      reinstatement_status: 'interim',
      reinstated_on: '2026-11-20',
      end_on: '2027-05-19',
      depth: 0.75,
      length: 2.5,
      width: 1,
      number_of_holes: null,
      location_description: 'Outside number 12',
      created_at: at,
      details: JSON.stringify({ location_types: ['carriageway'], reinstatement_evidence: false }),
      ...changes,
    })
    .execute()
  return reference
}

/** What a plan or a notice repeats of its works. */
const ofWork = (db: Database, works: string) =>
  db
    .selectFrom('work')
    .select(['promoter_swa_code', 'highway_authority_swa_code', 'workstream_prefix'])
    .select(['usrn', 'street_name', 'town', 'area_name'])
    .where('reference', '=', works)
    .executeTakeFirstOrThrow()

/** The plan of the works: by default raised, for two days next spring. */
export async function insertForwardPlan(
  db: Database,
  works: string,
  changes: Partial<Insertable<ForwardPlanTable>> = {},
): Promise<string> {
  const reference = forwardPlanReference(works)
  await db
    .insertInto('forward_plan')
    .values({
      ...(await ofWork(db, works)),
      reference,
      work_reference: works,
      created_at: at,
      modified_at: at,
      start_on: '2027-03-01',
      end_on: '2027-03-02',
      works_location_description: 'From the church to the school',
      description_of_work: 'Renew the main',
      forward_plan_status: 'raised',
      works_coordinates: JSON.stringify({ type: 'Point', coordinates: [600_020, 100_002] }),
      bounds: sql`'(600020,100002),(600020,100002)'::box`,
      centre_easting: 600_020,
      centre_northing: 100_002,
      details: '{}',
      ...changes,
    })
    .execute()
  return reference
}

/** The notice of the works: by default issued, for two days in December. */
export async function insertPrivateStreetNotice(
  db: Database,
  works: string,
  changes: Partial<Insertable<PrivateStreetNoticeTable>> = {},
): Promise<string> {
  const reference = privateStreetReference(works)
  await db
    .insertInto('private_street_notice')
    .values({
      ...(await ofWork(db, works)),
      reference,
      work_reference: works,
      created_at: at,
      modified_at: at,
      start_on: '2026-12-07',
      end_on: '2026-12-08',
      works_location_description: 'Outside The Lodge',
      private_street_status: 'issued',
      details: '{}',
      ...changes,
    })
    .execute()
  return reference
}

/** The Section 81 of the works: by default a broken cover of low severity, issued and not answered. */
export async function insertSection81(
  db: Database,
  works: string,
  changes: Partial<Insertable<Section81Table>> = {},
): Promise<string> {
  const reference = section81Reference(works)
  await db
    .insertInto('section_81')
    .values({
      reference,
      work_reference: works,
      section_81_type: 'tee_valve_access_covers',
      section_81_severity: 'low',
      made_safe_by_ha: true,
      section_81_status: 'issued',
      status_changed_at: at,
      promoter_status: null,
      promoter_response: null,
      section_81_work_type: null,
      linked_permit_reference: null,
      created_at: at,
      details: '{}',
      ...changes,
    })
    .execute()
  return reference
}
