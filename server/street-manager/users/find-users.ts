import { sql, type SqlBool } from 'kysely'
import * as endpoints from '../../../domain/contract/users-administration.ts'
import * as shapes from '../../../domain/contract/users-administration.shapes.ts'
import { roleLabels, workstreamAccessLevelLabels } from '../../../domain/labels/organisations.ts'
import { disabledReasonLabels, userStatusLabels } from '../../../domain/labels/users.ts'
import { label } from '../../../domain/labels/words.ts'
import { disabledFrom, dormantAfterMonths } from '../../../domain/rules/user-accounts.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { allOf, contains, oneOf, type Condition } from '../../store/matching.ts'
import { onePage } from '../../store/paging.ts'
import { accessOfUser, usersOf } from '../../store/users.ts'
import { allowedFailures, isInvitationOver, lockWindow } from '../authentication/check-password.ts'

type User = Awaited<ReturnType<ReturnType<typeof usersOf>['executeTakeFirstOrThrow']>>

export function ownUsers(db: Database, organisation: string, realNow: Temporal.Instant) {
  return usersOf(db, organisation, realNow, { failures: allowedFailures, since: realNow.subtract(lockWindow) })
}

const listUsers = implement(endpoints.listUsers, shapes.listUsers, async ({ db, caller, query, house: { clock } }) => {
  const direction = query.sort_direction ?? 'asc'
  const found = ownUsers(db, caller.organisation_reference, clock.realNow())
    .where(
      allOf([
        contains('user.searched', query.query),
        holds(query.role),
        holds(query.sign_in),
        oneOf('user.status', query.status),
      ]),
    )
    .$if(query.sort_column === 'last_signed_in_date', (rows) =>
      // who never signed in comes first of all: nobody has waited longer
      rows.orderBy('user.last_signed_in_at', (order) =>
        direction === 'asc' ? order.asc().nullsFirst() : order.desc().nullsLast(),
      ),
    )
    .orderBy(sql`lower("user".last_name)`, direction)
    .orderBy(sql`lower("user".first_name)`, direction)
    .orderBy('user.email', direction)
  const { pagination, rows } = await onePage(db, found, query)
  return { pagination, rows: rows.map(describeRow) }
})

/** One of several roles. */
function holds(roles: readonly string[] | undefined): Condition | undefined {
  return roles && sql<SqlBool>`"user".roles && ${roles}::text[]`
}

function describeRow(user: User) {
  const last = user.last_signed_in_at
  const counts = last !== null && !user.is_disabled
  return {
    email: user.email,
    first_name: user.first_name,
    last_name: user.last_name,
    roles: user.roles,
    roles_string: user.roles.map((role) => label(roleLabels, role)),
    status: user.status,
    status_string: label(userStatusLabels, user.status),
    last_signed_in_date: last?.toString() ?? null,
    dormant_since: user.status === 'dormant' && last ? dormantFrom(last).toString() : null,
    will_be_disabled_on: counts ? disabledFrom(last).toString() : null,
  }
}

function dormantFrom(lastSignedIn: Temporal.Instant): Temporal.Instant {
  return lastSignedIn.toZonedDateTimeISO('Europe/London').add({ months: dormantAfterMonths }).toInstant()
}

const getOwnUser = implement(
  endpoints.getOwnUser,
  shapes.getOwnUser,
  async ({ db, caller, params, house: { clock } }) => {
    const now = clock.realNow()
    const user = await ownUsers(db, caller.organisation_reference, now)
      .where('user.email', '=', params.email)
      .executeTakeFirst()
    // somebody else's person and nobody are answered alike
    if (!user) throw notFound(`User ${params.email}`)
    return {
      ...describeRow(user),
      disabled_reason: user.disabled_reason,
      disabled_reason_string: user.disabled_reason && label(disabledReasonLabels, user.disabled_reason),
      disabled_date: user.disabled_at?.toString() ?? null,
      locked_until: user.status === 'locked' ? await lockedUntil(db, user.email) : null,
      invited_date: user.invited_at?.toString() ?? null,
      temporary_password_until: user.temporary_password_until?.toString() ?? null,
      is_temporary_password_over: isInvitationOver(user, now),
      access: await describeAccess(db, user.email),
    }
  },
)

async function lockedUntil(db: Database, email: string): Promise<string | null> {
  const latest = await db
    .selectFrom('failed_sign_in')
    .select('failed_at')
    .where('email', '=', email)
    .orderBy('failed_at', 'desc')
    .executeTakeFirst()
  return latest?.failed_at.add(lockWindow).toString() ?? null
}

async function describeAccess(db: Database, email: string) {
  const rows = await accessOfUser(db, email)
  const codes = [...new Set(rows.map(({ organisation_reference: code }) => code))]
  return codes.map((code) => {
    const own = rows.filter(({ organisation_reference }) => organisation_reference === code)
    return {
      organisation_reference: code,
      organisation_name: own[0]?.organisation_name ?? code,
      workstreams: own.map(({ prefix, name, access_level }) => ({
        workstream_prefix: prefix,
        workstream_name: name,
        access_level,
        access_level_string: label(workstreamAccessLevelLabels, access_level),
      })),
    }
  })
}

export const userReads = [listUsers, getOwnUser]
