import { sql } from 'kysely'
import { padSwaCode } from '../../domain/references.ts'
import type { Database } from '../store/database.ts'
import { outsideWorks, recordEvent } from '../store/record-event.ts'
import { nameOf } from '../street-manager/users/own-user.ts'
import { NothingDone, operator } from './set-organisation-status.ts'

/**
 * Lets an administrator in again whose account is disabled, when nobody else of the organisation could: the last one may
 * have been away for 6 months (BR-GEN-96). The password stays as it was. Answers with what was done, in words. Throws
 * {@link NothingDone}.
 */
export async function readmitAdmin(db: Database, given: string, email: string, now: Temporal.Instant): Promise<string> {
  const code = padSwaCode(given)
  return db.transaction().execute(async (transaction) => {
    const organisation = await transaction
      .selectFrom('organisation')
      .select(['name', 'organisation_type'])
      .where('swa_code', '=', code)
      .forUpdate()
      .executeTakeFirst()
    if (!organisation) throw new NothingDone(`There is no organisation ${code}`)
    const { name, organisation_type } = organisation
    const admins = await transaction
      .selectFrom('account')
      .select(['email', 'first_name', 'last_name', 'is_disabled'])
      .where('organisation_reference', '=', code)
      .where(sql<boolean>`'Admin' = any(roles)`)
      .execute()
    const other = admins.find(({ is_disabled }) => !is_disabled)
    if (other) throw new NothingDone(`${nameOf(other)} is an administrator of ${name} and can invite people again`)
    const account = admins.find((one) => one.email === email)
    if (!account) throw new NothingDone(`${name} (${code}) has no administrator ${email}`)
    await transaction
      .updateTable('account')
      // the months without a sign-in count from the next one (BR-GEN-96)
      .set({ is_disabled: false, disabled_at: null, disabled_reason: null, last_signed_in_at: null })
      .where('email', '=', email)
      .execute()
    await recordEvent(
      transaction,
      outsideWorks(organisation_type === 'HA' ? { highway_authority_swa_code: code } : { promoter_swa_code: code }),
      {
        event: 'user_invited',
        object_type: 'user',
        object_reference: email,
        topic: 'User',
        details: `${nameOf(account)}, who was disabled, let in again`,
        visible_to: code,
      },
      operator(code),
      now,
    )
    return `${nameOf(account)} of ${name} can sign in again. Who has forgotten the password gets a code from the sign-in page.`
  })
}
