/** The accounts of one organisation with the state of each, as its administrators see them. */
import { sql, type SqlBool } from 'kysely'
import type { UserStatus } from '../../domain/contract/enums/users.ts'
import { dormantAfterMonths } from '../../domain/rules/user-accounts.ts'
import type { Database } from './database.ts'
import { instant } from './instants.ts'

/** What makes an account locked: so many wrong passwords since then (BR-GEN-93). */
export interface LockRule {
  readonly failures: number
  readonly since: Temporal.Instant
}

/** Rows with `status` and `searched` as columns; each account once. */
export function usersOf(db: Database, organisation: string, realNow: Temporal.Instant, lock: LockRule) {
  const recentFailures = sql<number>`(select count(*) from failed_sign_in
    where failed_sign_in.email = account.email and failed_sign_in.failed_at > ${instant(lock.since)})`
  const isDormant = sql<SqlBool>`account.last_signed_in_at < (${instant(realNow)} at time zone 'Europe/London'
    - make_interval(months => ${dormantAfterMonths}::int)) at time zone 'Europe/London'`
  const status = sql<UserStatus>`case
    when account.is_disabled then 'disabled'
    when ${recentFailures} >= ${lock.failures}::int then 'locked'
    when account.is_password_temporary then 'invited'
    when ${isDormant} then 'dormant'
    else 'active' end`
  return db
    .selectFrom(
      db
        .selectFrom('account')
        .selectAll('account')
        .select([
          status.as('status'),
          sql<string>`lower(first_name || ' ' || last_name || ' ' || email)`.as('searched'),
        ])
        .where('organisation_reference', '=', organisation)
        .as('user'),
    )
    .selectAll('user')
}

/** What the person sees of works, by organisation and workstream (BR-ROLE-11). */
export function accessOfUser(db: Database, email: string) {
  return db
    .selectFrom('account_workstream as access')
    .innerJoin('workstream', (join) =>
      join
        .onRef('workstream.organisation_reference', '=', 'access.organisation_reference')
        .onRef('workstream.prefix', '=', 'access.prefix'),
    )
    .innerJoin('organisation', 'organisation.swa_code', 'access.organisation_reference')
    .select(['access.organisation_reference', 'organisation.name as organisation_name'])
    .select(['access.prefix', 'access.access_level', 'workstream.name'])
    .where('access.email', '=', email)
    .orderBy('organisation.name')
    .orderBy('access.prefix')
    .execute()
}
