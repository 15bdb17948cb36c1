import { randomInt } from 'node:crypto'
import * as endpoints from '../../../domain/contract/works.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import { padSwaCode, worksReference } from '../../../domain/references.ts'
import { streetSupportProblems } from '../../../domain/rules/street-support.ts'
import { checkApplication } from '../../../domain/rules/submission-checks.ts'
import { standsIn } from '../../http/authorise.ts'
import type { Call } from '../../http/implement.ts'
import { accessRestricted, conflict, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent } from '../../store/record-event.ts'
import type { StreetRow } from '../../store/tables.ts'
import { findStreet, insertWork, placeColumns } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import type { PermitPlace } from '../permits/permit-row.ts'
import { submitPermit } from '../permits/submit-permit.ts'
import { chooseWorkstream } from './choose-workstream.ts'
import { moveWork } from './move-work.ts'

type CreateWork = typeof endpoints.createWork
type Application = BodyOf<CreateWork>

/**
 * Creates a works record with its first permit: planned, or in progress at once when the works are immediate (BR-WORK-01,
 * 02, 04, 20, 21). Throws 401 for another organisation's works, 400 naming the fields at fault, 409 when the reference is
 * taken (BR-GEN-60).
 */
export async function createWork({ db, house, caller, body, now }: Call<CreateWork>): Promise<AnswerOf<CreateWork>> {
  const application = await whoseWorks(db, caller, body)
  const street = await findStreet(db, application.usrn)
  const prefix = await prefixOf(db, application.promoter_swa_code)
  const codes = street?.reinstatement_types.map(({ code }) => code) ?? []
  refuseProblems([
    ...checkApplication(application, {
      now,
      holidays: house.holidays,
      isNewRecord: true,
      promoterPrefix: prefix,
      street: street && { reinstatementTypeCodes: codes },
    }),
    ...(street ? streetSupportProblems(gazetteerStreet(street, codes), application) : []),
  ])
  if (!street) throw new Error('A missing street passed the checks')
  const place = await storeWork(db, application, street, prefix, now)
  const actor = actorOf(caller, body)
  await recordEvent(db, place, recordCreated(place.reference, application), actor, now)
  const submission = { application, place, street, earlierPermits: [], receivedAt: now, holidays: house.holidays }
  const permit = await submitPermit(db, submission, actor)
  return { work_reference_number: place.reference, permit_reference_number: permit.reference }
}

type PlacedApplication = Application & { readonly workstream_prefix: string }

/** The application with codes as the store writes them and its workstream chosen; 401 when the caller may not make it. */
async function whoseWorks(
  db: Database,
  caller: Call<CreateWork>['caller'],
  body: Application,
): Promise<PlacedApplication> {
  const promoter = padSwaCode(body.promoter_swa_code)
  const authority = padSwaCode(body.highway_authority_swa_code)
  const owners = { promoter_swa_code: promoter, highway_authority_swa_code: authority, workstream_prefix: '' }
  if (!standsIn(endpoints.createWork, caller, owners)) throw accessRestricted()
  const asked = body.workstream_prefix
  const workstream = await chooseWorkstream(db, {
    endpoint: endpoints.createWork,
    caller,
    promoter,
    authority,
    asked,
  })
  return {
    ...body,
    promoter_swa_code: promoter,
    highway_authority_swa_code: authority,
    workstream_prefix: workstream,
  }
}

async function prefixOf(db: Database, promoter: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('prefix')
    .where('swa_code', '=', promoter)
    .executeTakeFirstOrThrow()
  return row.prefix
}

function gazetteerStreet(street: StreetRow, codes: readonly number[]) {
  return {
    state: street.street_state,
    roadCategory: street.road_category,
    reinstatementTypeCodes: codes,
    authoritySwaCode: street.authority_swa_code,
  }
}

/** References drawn until one is free; with eight random digits the second draw is already unlikely (BR-GEN-61). */
const drawsOfReference = 5

async function storeWork(
  db: Database,
  application: PlacedApplication,
  street: StreetRow,
  prefix: string,
  now: Temporal.Instant,
): Promise<PermitPlace> {
  const columns = workColumns(application, street, now)
  const given = application.work_reference_number?.trim().toUpperCase()
  for (let draw = 0; draw < (given ? 1 : drawsOfReference); draw += 1) {
    const reference = given || worksReference(prefix, application.workstream_prefix, randomInt(100_000_000))
    if (await insertWork(db, { ...columns, reference })) return { ...columns, reference }
  }
  throw conflict(`There is already a works record with the reference ${given ?? 'drawn'}`, [
    { field: 'work_reference_number', message: 'This works reference is already taken', rule: 'BR-GEN-60' },
  ])
}

function workColumns(application: PlacedApplication, street: StreetRow, now: Temporal.Instant) {
  return {
    promoter_swa_code: application.promoter_swa_code,
    highway_authority_swa_code: application.highway_authority_swa_code,
    workstream_prefix: application.workstream_prefix,
    work_status: moveWork(null, application.work_type === 'immediate' ? 'submit_immediate' : 'submit_planned'),
    usrn: street.usrn,
    // what the application leaves out comes from the gazetteer (BR-GEN-40)
    street_name: application.street_name || street.street_descriptor,
    town: application.town || street.town,
    area_name: application.area_name || street.area,
    road_category: roadCategory(application.road_category ?? street.road_category),
    ...placeColumns(application.works_coordinates),
    works_location_description: application.works_location_description,
    description_of_work: application.description_of_work,
    inspection_units: null,
    created_at: now.toString(),
  }
}

/** Old clients send 0 for category 5 (BR-GEN-38). */
const roadCategory = (given: number) => (given === 0 ? 5 : given)

function recordCreated(reference: string, application: Application) {
  const isImmediate = application.work_type === 'immediate'
  return {
    event: isImmediate ? 'in_progress_works_record_created' : 'planned_works_record_created',
    object_type: 'work',
    object_reference: reference,
    topic: 'Works',
    details: application.description_of_work,
  } as const
}
