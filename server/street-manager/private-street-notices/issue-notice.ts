import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/private-street-notices.ts'
import { privateStreetReference } from '../../../domain/references.ts'
import { checkPrivateStreetNotice } from '../../../domain/rules/private-street-checks.ts'
import { privateStreet } from '../../../domain/rules/street-support.ts'
import { civilDate, instantOf } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { keptNoticeAnswers } from '../../store/private-street-notices-tables.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import { findStreet } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import { linkFiles } from '../files/link-files.ts'
import type { PermitPlace } from '../permits/permit-row.ts'
import { gazetteerStreet } from '../works/gazetteer-street.ts'
import { moveWork } from '../works/move-work.ts'
import { storeWork } from '../works/store-work.ts'
import { prefixOf, whoseWorks } from '../works/whose-works.ts'
import { noticeEvent } from './notice-events.ts'

type CreateNotice = typeof endpoints.createPrivateStreetNotice
type Notice = BodyOf<CreateNotice>

/**
 * Issues a private street notice and makes its works record, planned (BR-PSN-02, 10; BR-WORK-35). Throws 401 for another
 * organisation's works, 400 naming the fields at fault, 409 when the reference is taken (BR-GEN-60).
 */
export async function issueNotice({ db, caller, body, now }: Call<CreateNotice>): Promise<AnswerOf<CreateNotice>> {
  const notice = await whoseWorks(db, endpoints.createPrivateStreetNotice, caller, body)
  const street = await findStreet(db, notice.usrn)
  const prefix = await prefixOf(db, notice.promoter_swa_code)
  const context = { now, promoterPrefix: prefix, street: street && gazetteerStreet(street) }
  refuseProblems(checkPrivateStreetNotice(notice, context))
  if (!street) throw new Error('A missing street passed the checks')
  const status = moveWork(null, 'issue_private_street_notice')
  const work = await storeWork(db, { ...notice, road_category: privateStreet }, { street, status, prefix, now })
  const reference = privateStreetReference(work.reference)
  const row = noticeRow(notice, work, now)
  await db
    .insertInto('private_street_notice')
    .values({ ...row, reference })
    .execute()
  await linkFiles(db, {
    fileIds: notice.file_ids ?? [],
    organisation: work.promoter_swa_code,
    workReference: work.reference,
    object: { type: 'private_street', reference },
  })
  await recordBoth(db, work, { reference, ...row }, actorOf(caller, body), now)
  return { work_reference_number: work.reference, private_street_reference_number: reference }
}

function noticeRow(notice: Notice, work: PermitPlace, now: Temporal.Instant) {
  return {
    work_reference: work.reference,
    promoter_swa_code: work.promoter_swa_code,
    highway_authority_swa_code: work.highway_authority_swa_code,
    workstream_prefix: work.workstream_prefix,
    usrn: work.usrn,
    street_name: work.street_name,
    town: work.town,
    area_name: work.area_name,
    created_at: now.toString(),
    modified_at: now.toString(),
    start_on: civilDate(notice.proposed_start_date).toString(),
    end_on: civilDate(notice.proposed_end_date).toString(),
    start_at: maybeInstant(notice.proposed_start_time),
    end_at: maybeInstant(notice.proposed_end_time),
    works_location_description: notice.works_location_description,
    private_street_status: 'issued' as const,
    details: JSON.stringify(Object.fromEntries(keptNoticeAnswers.map((name) => [name, notice[name]]))),
  }
}

const maybeInstant = (time: string | null | undefined) => (time ? instantOf(time).toString() : null)

interface Issued {
  readonly reference: string
  readonly start_on: string
  readonly end_on: string
  readonly works_location_description: string
}

async function recordBoth(db: Database, work: PermitPlace, notice: Issued, actor: Actor, now: Temporal.Instant) {
  const ofWork = { event: 'planned_works_record_created', object_type: 'work', topic: 'Works' } as const
  const where = notice.works_location_description
  await recordEvent(db, work, { ...ofWork, object_reference: work.reference, details: where }, actor, now)
  await recordEvent(db, work, noticeEvent(notice), actor, now)
}
