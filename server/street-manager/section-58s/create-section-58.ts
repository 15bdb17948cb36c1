import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { createSection58 as endpoint } from '../../../domain/contract/section-58s.ts'
import { padSwaCode, section58Reference } from '../../../domain/references.ts'
import { checkSection58 } from '../../../domain/rules/section-58-checks.ts'
import { restrictionEnd } from '../../../domain/rules/section-58-dates.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { requireOwner } from '../../http/authorise.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import { insertSection58 } from '../../store/section-58s.ts'
import type { Section58Details } from '../../store/section-58-tables.ts'
import { findStreet, placeColumns } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import { authorityOwners } from '../authority-owners.ts'
import { insertUnderDrawn } from '../draw-reference.ts'
import { ownStreetProblems } from '../own-street-problems.ts'
import { section58Event } from './section-58-events.ts'

type CreateSection58 = typeof endpoint

/**
 * Proposes a restriction on a street of the caller's own authority (BR-S58-01, 06, 10). Throws 401 for another authority's
 * code in the body (BR-ROLE-62).
 */
export async function createSection58({
  db,
  caller,
  body,
  now,
}: Call<CreateSection58>): Promise<AnswerOf<CreateSection58>> {
  const authority = padSwaCode(body.highway_authority_swa_code)
  requireOwner(endpoint, caller, authorityOwners(authority))
  const street = await findStreet(db, body.usrn)
  refuseProblems([...checkSection58(body, now), ...ownStreetProblems(street, authority)])
  if (!street) throw new Error('A missing street passed the checks')
  const startOn = civilDate(body.start_date)
  const { works_coordinates: section_58_coordinates, ...place } = placeColumns(body.section_58_coordinates)
  const section58 = {
    ...place,
    section_58_coordinates,
    highway_authority_swa_code: authority,
    section_58_status: 'proposed',
    usrn: street.usrn,
    // what the request leaves out comes from the gazetteer (BR-GEN-40)
    street_name: body.street_name || street.street_descriptor,
    town: body.town || street.town,
    area_name: body.area_name || street.area,
    start_on: startOn.toString(),
    end_on: restrictionEnd(startOn, body.restriction_duration).toString(),
    restriction_duration: body.restriction_duration,
    restriction_extent: body.restriction_extent,
    created_at: now.toString(),
    status_changed_at: now.toString(),
    details: JSON.stringify(detailsOf(body)),
  } as const
  const reference = await insertUnderDrawn(
    (random) => section58Reference(authority, random),
    (drawn) => insertSection58(db, { ...section58, reference: drawn }),
  )
  const event = section58Event({ ...section58, reference }, 'section_58_created')
  await recordEvent(db, outsideWorks({ highway_authority_swa_code: authority }), event, actorOf(caller, body), now)
  return { section_58_reference_number: reference }
}

function detailsOf(body: Call<CreateSection58>['body']): Section58Details {
  return {
    contact_organisation: body.contact_organisation ?? null,
    contact_details: body.contact_details ?? null,
    location_types: body.location_types,
    additional_information: body.additional_information ?? null,
  }
}
