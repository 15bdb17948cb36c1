import type { OrganisationStatus } from '../../domain/contract/enums/organisations.ts'
import { organisationStatusLabels } from '../../domain/labels/organisations.ts'
import { label } from '../../domain/labels/words.ts'
import { padSwaCode } from '../../domain/references.ts'
import type { Database } from '../store/database.ts'
import { outsideWorks, recordEvent, type Actor } from '../store/record-event.ts'
import { endEveryToken } from '../street-manager/authentication/end-every-token.ts'

/** Whoever runs the service; nobody of an organisation can do this. */
export const operator = (organisation: string): Actor => ({
  username: 'Operator',
  organisation_reference: organisation,
})

/** There is no such organisation, or nothing to change; the message says which. */
export class NothingDone extends Error {}

/**
 * Sets what an organisation may do: active all, suspended and disabled nothing (BR-GEN-95). Its people are signed out at
 * once and refused from then on; its records stay. Answers with what was done, in words. Throws {@link NothingDone}.
 */
export async function setOrganisationStatus(
  db: Database,
  given: string,
  status: OrganisationStatus,
  now: Temporal.Instant,
): Promise<string> {
  const code = padSwaCode(given)
  return db.transaction().execute(async (transaction) => {
    const organisation = await transaction
      .selectFrom('organisation')
      .select(['name', 'organisation_type', 'organisation_status'])
      .where('swa_code', '=', code)
      .forUpdate()
      .executeTakeFirst()
    if (!organisation) throw new NothingDone(`There is no organisation ${code}`)
    const { name, organisation_type, organisation_status: before } = organisation
    const words = (one: OrganisationStatus) => label(organisationStatusLabels, one).toLowerCase()
    if (before === status) throw new NothingDone(`${name} (${code}) is ${words(status)} already`)
    await transaction
      .updateTable('organisation')
      .set({ organisation_status: status })
      .where('swa_code', '=', code)
      .execute()
    if (status !== 'active') await signOutAll(transaction, code, now)
    await recordEvent(
      transaction,
      outsideWorks(organisation_type === 'HA' ? { highway_authority_swa_code: code } : { promoter_swa_code: code }),
      {
        event: 'organisation_updated',
        object_type: 'organisation',
        object_reference: code,
        topic: 'Organisation',
        details: `${name}: status from ${words(before)} to ${words(status)}`,
        visible_to: code,
      },
      operator(code),
      now,
    )
    const people = status === 'active' ? 'Its people can sign in' : 'Its people are signed out'
    return `${name} (${code}) is ${words(status)} now, it was ${words(before)}. ${people}.`
  })
}

/** Tokens and sessions end, so that an open page asks for a sign-in, which is refused with the reason. */
async function signOutAll(db: Database, code: string, now: Temporal.Instant): Promise<void> {
  const people = await db.selectFrom('account').select('email').where('organisation_reference', '=', code).execute()
  for (const { email } of people) await endEveryToken(db, email, now)
}
