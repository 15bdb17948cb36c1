import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { updateOrganisation as endpoint } from '../../../domain/contract/organisations.ts'
import { updateOrganisation as shapes } from '../../../domain/contract/organisations.shapes.ts'
import { industrySectorLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { organisationProblems } from '../../../domain/rules/organisation-checks.ts'
import { implement } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { changedWords } from '../changed-words.ts'

/** Address and contacts of the caller's organisation; its name, code, prefix, type and HS2 flag are the service's. */
export const updateOrganisation = implement(endpoint, shapes, async ({ db, caller, body, now }) => {
  refuseProblems(organisationProblems(body, caller.organisation_type))
  const own = caller.organisation_reference
  const before = await db
    .selectFrom('organisation')
    .select(['details', 'industry_sector', 'name'])
    .where('swa_code', '=', own)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { industry_sector: given, ...said } = body
  const industry_sector = given ?? before.industry_sector
  const details = { ...before.details, ...tidied(said) }
  await db
    .updateTable('organisation')
    .set({ details: JSON.stringify(details), industry_sector })
    .where('swa_code', '=', own)
    .execute()
  const { fpn_details: _before, ...old } = before.details
  const { fpn_details: _after, ...fresh } = details
  const words = changedWords(
    fieldWords,
    { ...old, industry_sector: label(industrySectorLabels, before.industry_sector) },
    { ...fresh, industry_sector: label(industrySectorLabels, industry_sector) },
  )
  await recordEvent(
    db,
    organisationOf(caller),
    {
      event: 'organisation_updated',
      object_type: 'organisation',
      object_reference: own,
      topic: 'Organisation',
      details: `${before.name}: ${words || 'saved without a change'}`,
      visible_to: own,
    },
    actorOf(caller),
    now,
  )
})

type Said = Omit<BodyOf<typeof endpoint>, 'industry_sector'>

/** Spaces around are no part of an answer, and an empty one takes the old away. */
function tidied(said: Said): Said {
  const whole = Object.fromEntries(Object.entries(said).map(([field, text]) => [field, text?.trim() || null]))
  const none = { address_line_two: null, locality: null, town: null, email: null }
  return { ...said, ...none, ...whole }
}

const fieldWords = {
  address_line_one: 'address line 1',
  address_line_two: 'address line 2',
  locality: 'locality',
  town: 'town or city',
  postcode: 'postcode',
  email: 'email address',
  phone_number: 'telephone number',
  primary_contact_name: 'main contact',
  primary_contact_email: 'main contact’s email address',
  primary_contact_number: 'main contact’s telephone number',
  primary_admin_name: 'main administrator',
  primary_admin_email: 'main administrator’s email address',
  primary_admin_number: 'main administrator’s telephone number',
  industry_sector: 'sector',
}
