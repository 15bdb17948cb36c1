import type { Caller } from '../../../domain/contract/permissions.ts'
import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import type { Role } from '../../../domain/contract/enums/organisations.ts'
import { roleLabels } from '../../../domain/labels/organisations.ts'
import { accessRestricted, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent } from '../../store/record-event.ts'
import type { AccountRow } from '../../store/account-tables.ts'
import { actorOf, organisationOf } from '../actor.ts'

/**
 * Lets one administrator after the other act on the people of an organisation, and asks again who the caller is: of two who
 * remove each other at once the second is no administrator any more, so that one is always left (401).
 */
export async function takeTurn(db: Database, caller: Caller): Promise<void> {
  await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', caller.organisation_reference)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const self = await db
    .selectFrom('account')
    .select(['roles', 'is_disabled'])
    .where('email', '=', caller.email)
    .executeTakeFirst()
  if (!self || self.is_disabled || !self.roles.includes('Admin')) throw accessRestricted()
}

/** One of the caller's own people; anybody else is answered as nobody (404). */
export async function findOwn(db: Database, caller: Caller, email: string): Promise<AccountRow> {
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('email', '=', email)
    .where('organisation_reference', '=', caller.organisation_reference)
    .executeTakeFirst()
  if (!account) throw notFound(`User ${email}`)
  return account
}

/** "Tom Ashdown (planner@water.example)". */
export const nameOf = (account: Pick<AccountRow, 'first_name' | 'last_name' | 'email'>) =>
  `${account.first_name} ${account.last_name} (${account.email})`

export const roleWords = (roles: readonly Role[]) => roles.map((role) => roleLabels[role]).join(', ')

/** Only the own organisation reads of its people. */
export async function noteUser(
  db: Database,
  caller: Caller,
  event: AuditEvent,
  email: string,
  details: string,
  now: Temporal.Instant,
): Promise<void> {
  const note = { event, object_type: 'user', object_reference: email, topic: 'User', details } as const
  const visible_to = caller.organisation_reference
  await recordEvent(db, organisationOf(caller), { ...note, visible_to }, actorOf(caller), now)
}
