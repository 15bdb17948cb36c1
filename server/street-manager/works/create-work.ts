import * as endpoints from '../../../domain/contract/works.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import { streetSupportProblems } from '../../../domain/rules/street-support.ts'
import { checkApplication } from '../../../domain/rules/submission-checks.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { recordEvent } from '../../store/record-event.ts'
import { findStreet } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import { submitPermit } from '../permits/submit-permit.ts'
import { gazetteerStreet } from './gazetteer-street.ts'
import { moveWork } from './move-work.ts'
import { storeWork } from './store-work.ts'
import { prefixOf, whoseWorks } from './whose-works.ts'

type CreateWork = typeof endpoints.createWork
type Application = BodyOf<CreateWork>

/**
 * Creates a works record with its first permit: planned, or in progress at once when the works are immediate (BR-WORK-01,
 * 02, 04, 20, 21). Throws 401 for another organisation's works, 400 naming the fields at fault, 409 when the reference is
 * taken (BR-GEN-60).
 */
export async function createWork({ db, house, caller, body, now }: Call<CreateWork>): Promise<AnswerOf<CreateWork>> {
  const application = await whoseWorks(db, endpoints.createWork, caller, body)
  const street = await findStreet(db, application.usrn)
  const prefix = await prefixOf(db, application.promoter_swa_code)
  const gazetteer = street && gazetteerStreet(street)
  refuseProblems([
    ...checkApplication(application, {
      now,
      holidays: house.holidays,
      isNewRecord: true,
      promoterPrefix: prefix,
      street: gazetteer,
    }),
    ...(gazetteer ? streetSupportProblems(gazetteer, application) : []),
  ])
  if (!street) throw new Error('A missing street passed the checks')
  const status = moveWork(null, application.work_type === 'immediate' ? 'submit_immediate' : 'submit_planned')
  const place = await storeWork(db, application, { street, status, prefix, now })
  const actor = actorOf(caller, body)
  await recordEvent(db, place, recordCreated(place.reference, application), actor, now)
  const submission = { application, place, street, earlierPermits: [], receivedAt: now, holidays: house.holidays }
  const permit = await submitPermit(db, submission, actor)
  return { work_reference_number: place.reference, permit_reference_number: permit.reference }
}

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
