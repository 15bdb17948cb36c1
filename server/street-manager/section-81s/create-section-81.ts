import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { createSection81 as endpoint } from '../../../domain/contract/section-81s.ts'
import { section81TypeLabels } from '../../../domain/labels/section-81s.ts'
import { label } from '../../../domain/labels/words.ts'
import { padSwaCode, section81Reference, section81WorksReference } from '../../../domain/references.ts'
import { checkSection81, isUnattributed } from '../../../domain/rules/section-81-checks.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { requireOwner } from '../../http/authorise.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { recordEvent } from '../../store/record-event.ts'
import { insertSection81 } from '../../store/section-81s.ts'
import { findStreet } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import { linkFiles } from '../files/link-files.ts'
import { scheduleOn } from '../inspections/scheduled-inspections.ts'
import { ownStreetProblems } from '../own-street-problems.ts'
import { holdingWorkstream } from '../works/choose-workstream.ts'
import { moveWork } from '../works/move-work.ts'
import { storeWork } from '../works/store-work.ts'
import { prefixOf } from '../works/whose-works.ts'
import { promoterProblems } from '../promoter-problems.ts'
import { section81Event } from './section-81-events.ts'

type CreateSection81 = typeof endpoint
type Body = Call<CreateSection81>['body']

/**
 * Issues a Section 81 to a promoter on a works record of its own in workstream 000 (BR-S81-01, 06, 09; BR-WORK-31, 32).
 * Throws 401 for another authority's code in the body (BR-ROLE-62), 400 naming the fields at fault.
 */
export async function createSection81(call: Call<CreateSection81>): Promise<AnswerOf<CreateSection81>> {
  const { db, caller, body, now } = call
  const owners = {
    promoter_swa_code: padSwaCode(body.promoter_swa_code),
    highway_authority_swa_code: padSwaCode(body.highway_authority_swa_code),
    workstream_prefix: holdingWorkstream,
  }
  requireOwner(endpoint, caller, owners)
  const street = await findStreet(db, body.usrn)
  refuseProblems([
    ...checkSection81(body, now),
    ...(await promoterProblems(db, 'promoter_swa_code', owners.promoter_swa_code)),
    ...ownStreetProblems(street, owners.highway_authority_swa_code),
  ])
  if (!street) throw new Error('A missing street passed the checks')
  const isUnknown = isUnattributed(body.section_81_type)
  const prefix = await prefixOf(db, owners.highway_authority_swa_code)
  const work = await storeWork(
    db,
    {
      ...body,
      ...owners,
      work_reference_number: null,
      works_location_description: body.location_description,
      description_of_work: body.additional_details,
    },
    {
      street,
      status: moveWork(null, isUnknown ? 'issue_unattributed_section_81' : 'issue_section_81'),
      prefix,
      now,
      referenceOf: (random) => section81WorksReference(prefix, random),
    },
  )
  const reference = section81Reference(work.reference)
  await insertSection81(db, { reference, work_reference: work.reference, ...columnsOf(body, now) })
  await linkFiles(db, {
    fileIds: body.file_ids ?? [],
    organisation: owners.highway_authority_swa_code,
    workReference: work.reference,
    object: { type: 'section_81', reference },
  })
  await tellIssued(call, work, reference)
  return { work_reference_number: work.reference, section_81_reference_number: reference }
}

function columnsOf(body: Body, now: Temporal.Instant) {
  return {
    section_81_type: body.section_81_type,
    section_81_severity: body.section_81_severity ?? null,
    made_safe_by_ha: body.made_safe_by_ha ?? null,
    section_81_status: 'issued',
    status_changed_at: now.toString(),
    promoter_status: null,
    promoter_response: null,
    section_81_work_type: null,
    linked_permit_reference: null,
    created_at: now.toString(),
    details: JSON.stringify({
      location_types: body.location_types,
      inspected_on: civilDate(body.inspection_date).toString(),
      other_type_details: body.other_type_details ?? null,
      inspector_name: body.inspector_name ?? null,
      inspector_contact_number: body.inspector_contact_number ?? null,
      additional_details: body.additional_details,
    }),
  } as const
}

type NewWork = Awaited<ReturnType<typeof storeWork>>

/** One event of the works record, one of the Section 81, and the visit that was asked for. */
async function tellIssued({ db, caller, body, now }: Call<CreateSection81>, work: NewWork, reference: string) {
  const actor = actorOf(caller, body)
  const type = label(section81TypeLabels, body.section_81_type)
  const created = isUnattributed(body.section_81_type)
    ? 'unattributable_works_record_created'
    : 'section_81_works_record_created'
  const about = { object_type: 'work', object_reference: work.reference, topic: 'Works' } as const
  await recordEvent(db, work, { ...about, event: created, details: body.location_description }, actor, now)
  const details = `${type}: ${body.additional_details}`
  await recordEvent(db, work, section81Event(reference, 'section_81_submitted', details), actor, now)
  if (!body.reinspection_date) return
  const visit = {
    type: 'section_81',
    date: body.reinspection_date,
    dateTime: body.reinspection_date_time ?? null,
  } as const
  await scheduleOn(db, work, visit, actor, now)
}
