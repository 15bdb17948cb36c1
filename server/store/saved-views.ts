import { sql } from 'kysely'
import { actingRoles } from '../../domain/contract/endpoint.ts'
import type { Caller } from '../../domain/contract/permissions.ts'
import type { Database } from './database.ts'

/**
 * Own views, and those that the organisation shares in the caller's roles; a contractor's only for promoters it is contracted to.
 * An Admin of the organisation sees every shared one, to keep them in order.
 */
export function savedViewsSeenBy(db: Database, caller: Caller) {
  const roles = actingRoles.filter((role) => caller.roles.includes(role))
  const isAdmin = caller.roles.includes('Admin')
  return db
    .selectFrom('saved_view')
    .innerJoin('account', 'account.email', 'saved_view.owner')
    .leftJoin('saved_view_pin as pin', (join) =>
      join.onRef('pin.saved_view_id', '=', 'saved_view.id').on('pin.email', '=', caller.email),
    )
    .selectAll('saved_view')
    .select(['account.first_name', 'account.last_name', sql<boolean>`pin.email is not null`.as('is_pinned')])
    .where('saved_view.organisation_reference', '=', caller.organisation_reference)
    .where(({ eb, or, and }) =>
      or([
        eb('saved_view.owner', '=', caller.email),
        ...(isAdmin ? [eb('saved_view.is_shared', '=', true)] : []),
        and([eb('saved_view.is_shared', '=', true), eb('saved_view.role', 'in', roles)]),
      ]),
    )
    .$if(caller.organisation_type === 'CONTRACTOR', (query) =>
      query.where(({ eb, or }) =>
        or([
          eb('saved_view.promoter_swa_code', 'is', null),
          eb('saved_view.promoter_swa_code', 'in', caller.contracts.length > 0 ? caller.contracts : ['']),
        ]),
      ),
    )
}

/** How many views a person has and how many the organisation shares. Holds both numbers still until the transaction ends. */
export async function countSavedViews(db: Database, caller: Caller) {
  await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', caller.organisation_reference)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return db
    .selectFrom('saved_view')
    .select(({ fn }) => [
      sql<number>`${fn.countAll()} filter (where owner = ${caller.email})`.as('own'),
      sql<number>`${fn.countAll()} filter (where is_shared)`.as('shared'),
    ])
    .where('organisation_reference', '=', caller.organisation_reference)
    .executeTakeFirstOrThrow()
}

/** The person's own view of this name, letter case aside, in the same role and for the same promoter. */
export function ownViewNamed(
  db: Database,
  view: { owner: string; role: string; promoter_swa_code: string | null },
  name: string,
) {
  return db
    .selectFrom('saved_view')
    .select('id')
    .where('owner', '=', view.owner)
    .where(sql<boolean>`role = ${view.role} and coalesce(promoter_swa_code, '') = ${view.promoter_swa_code ?? ''}`)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
}
