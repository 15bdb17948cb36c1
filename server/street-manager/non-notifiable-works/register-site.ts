import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/non-notifiable-works.ts'
import { reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { label } from '../../../domain/labels/words.ts'
import { referenceProblems, streetProblems } from '../../../domain/rules/place-checks.ts'
import { checkNonNotifiableType, checkReinstatement } from '../../../domain/rules/reinstatement-checks.ts'
import { streetSupportProblems } from '../../../domain/rules/street-support.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { recordEvent } from '../../store/record-event.ts'
import { findStreet } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import { insertSite } from '../sites/insert-site.ts'
import { registerReinstatement } from '../sites/register-reinstatement.ts'
import { settleUnits } from '../sites/settle-units.ts'
import { gazetteerStreet } from '../works/gazetteer-street.ts'
import { moveWork } from '../works/move-work.ts'
import { storeWork } from '../works/store-work.ts'
import { prefixOf, whoseWorks } from '../works/whose-works.ts'

type RegisterSite = typeof endpoints.registerNonNotifiableSite

/**
 * Makes a works record of holes or pole testing that needed no permit, with its first site (BR-NNW-01, BR-WORK-01, 30). Throws
 * 401 for another organisation's works, 400 naming the fields at fault, 409 when the reference is taken (BR-GEN-60).
 */
export async function registerNonNotifiableSite(call: Call<RegisterSite>): Promise<AnswerOf<RegisterSite>> {
  const { db, house, caller, body, now } = call
  const request = await whoseWorks(db, endpoints.registerNonNotifiableSite, caller, body)
  const type = request.reinstatement_type
  const street = await findStreet(db, request.usrn)
  const prefix = await prefixOf(db, request.promoter_swa_code)
  const gazetteer = street && gazetteerStreet(street)
  const place = { isNewRecord: true, promoterPrefix: prefix, street: gazetteer }
  refuseProblems([
    ...streetProblems(request, place),
    ...referenceProblems(request, place),
    ...(gazetteer ? streetSupportProblems(gazetteer, request) : []),
    ...checkNonNotifiableType(type),
    // no permit, so neither start nor stop: today or past only (BR-REIN-09)
    ...checkReinstatement(request, { now, type, before: null, earliestStart: null, stop: null }),
  ])
  if (!street) throw new Error('A missing street passed the checks')
  const what = `Non-notifiable works: ${label(reinstatementTypeLabels, type).toLowerCase()}`
  const work = await storeWork(
    db,
    { ...request, works_location_description: request.location_description, description_of_work: what },
    { street, status: moveWork(null, 'register_non_notifiable'), prefix, now },
  )
  const actor = actorOf(caller, body)
  const created = { event: 'non_notifiable_works_record_created', object_type: 'work' } as const
  const object = { object_reference: work.reference, topic: 'Works', details: what }
  await recordEvent(db, work, { ...created, ...object }, actor, now)
  const site = await insertSite(db, work.reference, type, now)
  const registered = { site: { reference: site, type }, answers: request, permitReference: null, before: null }
  const reference = await registerReinstatement(db, { ...registered, work, actor, now })
  await settleUnits(db, { work: { ...work, inspection_units: null }, holidays: house.holidays, actor, now })
  return {
    work_reference_number: work.reference,
    site_reference_number: site,
    reinstatement_reference_number: reference,
  }
}
