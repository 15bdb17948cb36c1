import * as endpoints from '../../../domain/contract/fpn-details.ts'
import * as shapes from '../../../domain/contract/fpn-details.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { paymentMethodLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, notFound } from '../../http/refusals.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import type { FpnDetails } from '../../store/organisation-tables.ts'
import { actorOf } from '../actor.ts'
import { changedWords } from '../changed-words.ts'

/** The code of the caller's authority; 401 for an admin of a promoter or contractor, which issue no penalties. */
function ownAuthority(caller: Caller): string {
  if (caller.organisation_type !== 'HA') throw accessRestricted()
  return caller.organisation_reference
}

/** What a new notice begins with (BR-FPN-03); 404 while the authority has said nothing. */
const getFpnDetails = implement(endpoints.getFpnDetails, shapes.getFpnDetails, async ({ db, caller }) => {
  const authority = ownAuthority(caller)
  const { details } = await db
    .selectFrom('organisation')
    .select('details')
    .where('swa_code', '=', authority)
    .executeTakeFirstOrThrow()
  if (!details.fpn_details) throw notFound('What the authority usually says on a penalty notice')
  const { payment_methods, ...said } = details.fpn_details
  return {
    ...said,
    organisation_reference: authority,
    payment_methods: payment_methods ? [...payment_methods] : null,
    payment_methods_string: payment_methods?.map((method) => label(paymentMethodLabels, method)) ?? null,
  }
})

/** Puts new details in the place of the old; what notices say was copied when they were issued (BR-FPN-07). */
const updateFpnDetails = implement(
  endpoints.updateFpnDetails,
  shapes.updateFpnDetails,
  async ({ db, caller, body, now }) => {
    const authority = ownAuthority(caller)
    const { details } = await db
      .selectFrom('organisation')
      .select('details')
      .where('swa_code', '=', authority)
      .forUpdate()
      .executeTakeFirstOrThrow()
    await db
      .updateTable('organisation')
      .set({ details: JSON.stringify({ ...details, fpn_details: body }) })
      .where('swa_code', '=', authority)
      .execute()
    const words = changedWords(fieldWords, told(details.fpn_details), told(body))
    await recordEvent(
      db,
      outsideWorks({ highway_authority_swa_code: authority }),
      {
        event: 'organisation_fpn_details_updated',
        object_type: 'organisation',
        object_reference: authority,
        topic: 'Organisation',
        details: `Details for penalty notices: ${words || 'saved without a change'}`,
        visible_to: authority,
      },
      actorOf(caller),
      now,
    )
  },
)

const fieldWords = {
  authorised_officer_name: 'authorised officer',
  authorised_officer_contact_details: 'authorised officer’s contact details',
  authorised_officer_address: 'authorised officer’s address',
  representations_contact_details: 'contact for representations',
  representations_contact_address: 'address for representations',
  payment_methods: 'ways to pay',
}

function told(said: FpnDetails | undefined) {
  return { ...said, payment_methods: said?.payment_methods?.map((way) => label(paymentMethodLabels, way)).join(', ') }
}

export const fpnDetails = [getFpnDetails, updateFpnDetails]
