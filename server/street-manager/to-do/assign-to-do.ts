import { toDoKinds } from '../../../domain/contract/enums/to-do.ts'
import * as endpoints from '../../../domain/contract/to-do.ts'
import * as shapes from '../../../domain/contract/to-do.shapes.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { invalid, notFound } from '../../http/refusals.ts'
import { rowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import { waits } from '../../store/to-do.ts'

/** People of the caller's own organisation who can sign in and have work of this kind to do, by name. */
export const listToDoPeople = implement(endpoints.listToDoPeople, shapes.listToDoPeople, async ({ db, caller }) => {
  const people = await colleagues(db, caller.organisation_reference).execute()
  return {
    rows: people.map(({ email, first_name, last_name }) => ({ email, name: `${first_name} ${last_name}`.trim() })),
  }
})

/**
 * Says who of the organisation sees to an item, and what they should know; nothing of both takes it away. 404 for what does
 * not wait for the caller's side now, 400 for somebody who is not a colleague.
 */
export const assignToDo = implement(
  endpoints.assignToDo,
  shapes.assignToDo,
  async ({ db, house, caller, params, query, body, now }) => {
    const scope = rowsScope(endpoints.listToDo, caller, query.swa_code)
    const reference = params.toDoReference
    const kind = toDoKinds.find((known) => known === params.toDoKind)
    const context = { scope, today: londonDate(now), holidays: house.holidays }
    const isTheirs = kind !== undefined && toDoTable[kind].sides.includes(scope.side)
    if (!isTheirs || !(await waits(db, kind, reference, context))) throw notFound(reference)
    const organisation_reference = caller.organisation_reference
    const assignee = body.assignee_email?.trim() || null
    const note = body.note?.trim() || null
    await requireColleague(db, organisation_reference, assignee)
    if (assignee === null && note === null) {
      const one = { organisation_reference, kind, reference }
      await db
        .deleteFrom('to_do_assignment')
        .where((eb) => eb.and(one))
        .execute()
      return
    }
    const said = { assignee, note, changed_by: caller.email, changed_at: now.toString() }
    await db
      .insertInto('to_do_assignment')
      .values({ organisation_reference, kind, reference, ...said })
      .onConflict((on) => on.columns(['organisation_reference', 'kind', 'reference']).doUpdateSet(said))
      .execute()
  },
)

async function requireColleague(db: Database, organisation: string, email: string | null): Promise<void> {
  if (email === null) return
  const found = await colleagues(db, organisation).where('email', '=', email).executeTakeFirst()
  if (!found) {
    const message = 'Choose somebody of your organisation who can sign in'
    throw invalid([{ field: 'assignee_email', message, rule: 'BR-ROLE-66' }])
  }
}

const colleagues = (db: Database, organisation: string) =>
  db
    .selectFrom('account')
    .select(['email', 'first_name', 'last_name'])
    .where('organisation_reference', '=', organisation)
    .where('is_disabled', '=', false)
    .orderBy('first_name')
    .orderBy('last_name')
    .orderBy('email')
