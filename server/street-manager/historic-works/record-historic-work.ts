import type { BodyOf, Endpoint } from '../../../domain/contract/endpoint.ts'
import type { recordHistoricFpn } from '../../../domain/contract/historic-works.ts'
import type { Caller, RecordOwners } from '../../../domain/contract/permissions.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { checkHistoricWorks } from '../../../domain/rules/historic-works-checks.ts'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import { requireOwner } from '../../http/authorise.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { insertHistoricWork } from '../../store/historic-works.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import type { StreetRow } from '../../store/street-tables.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { findStreet } from '../../store/works.ts'
import { ownStreetProblems } from '../own-street-problems.ts'
import { promoterProblems } from '../promoter-problems.ts'
import { holdingWorkstream } from '../works/choose-workstream.ts'
import { moveWork } from '../works/move-work.ts'
import { roadCategory, storeWork } from '../works/store-work.ts'
import { prefixOf } from '../works/whose-works.ts'

/** What both kinds of request say of works from outside the service. */
type HistoricRequest = Pick<
  BodyOf<typeof recordHistoricFpn>,
  | 'promoter_swa_code'
  | 'highway_authority_swa_code'
  | 'works_coordinates'
  | 'street_name'
  | 'town'
  | 'area_name'
  | 'usrn'
  | 'road_category'
  | 'historical_permit_reference'
  | 'works_location_description'
  | 'description_of_work'
  | 'work_start_date'
  | 'work_end_date'
>

export interface HistoricPlace {
  readonly owners: RecordOwners
  readonly street: StreetRow
  readonly road_category: number
}

/**
 * Whose the works were and where (BR-HIST-01, 02). Throws 401 for another authority's code in the body (BR-ROLE-62), 400
 * naming the fields at fault, those that `more` finds in the rest of the request among them.
 */
export async function placeHistoricWork(
  db: Database,
  given: { endpoint: Endpoint; caller: Caller; body: HistoricRequest; now: Temporal.Instant },
  more: (place: Omit<HistoricPlace, 'street'>) => RuleProblem[],
): Promise<HistoricPlace> {
  const { endpoint, caller, body, now } = given
  const owners = {
    promoter_swa_code: padSwaCode(body.promoter_swa_code),
    highway_authority_swa_code: padSwaCode(body.highway_authority_swa_code),
    workstream_prefix: holdingWorkstream,
  }
  requireOwner(endpoint, caller, owners)
  const street = await findStreet(db, body.usrn)
  const road_category = roadCategory(body.road_category ?? street?.road_category ?? 0)
  refuseProblems([
    ...checkHistoricWorks(body, now),
    ...(await promoterProblems(db, 'promoter_swa_code', owners.promoter_swa_code, 'BR-HIST-01')),
    ...ownStreetProblems(street, owners.highway_authority_swa_code),
    ...more({ owners, road_category }),
  ])
  if (!street) throw new Error('A missing street passed the checks')
  return { owners, street, road_category }
}

/**
 * Makes the works record, historical, in workstream 000 (BR-WORK-29). Its reference is the one entered; 409 when there is
 * such a works record already (BR-GEN-71).
 */
export async function recordHistoricWork(
  db: Database,
  { owners, street, road_category }: HistoricPlace,
  body: HistoricRequest,
  actor: Actor,
  now: Temporal.Instant,
): Promise<WorkRow> {
  const place = await storeWork(
    db,
    {
      ...body,
      ...owners,
      road_category,
      work_reference_number: body.historical_permit_reference,
      description_of_work: body.description_of_work ?? '',
    },
    {
      street,
      status: moveWork(null, 'record_historic'),
      prefix: await prefixOf(db, owners.promoter_swa_code),
      now,
      asked: { field: 'historical_permit_reference', rule: 'BR-GEN-71' },
    },
  )
  await insertHistoricWork(db, {
    work_reference: place.reference,
    started_at: maybeInstant(body.work_start_date),
    ended_at: maybeInstant(body.work_end_date),
  })
  const about = { object_type: 'work', object_reference: place.reference, topic: 'Works' } as const
  const details = body.works_location_description
  await recordEvent(db, place, { ...about, event: 'historic_works_record_created', details }, actor, now)
  const work = await db
    .selectFrom('work')
    .selectAll()
    .where('reference', '=', place.reference)
    .executeTakeFirstOrThrow()
  return work as WorkRow
}

const maybeInstant = (value: string | null | undefined) => (value == null ? null : instantOf(value).toString())
