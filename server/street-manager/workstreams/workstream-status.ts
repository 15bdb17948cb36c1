import { sql } from 'kysely'
import { workstreamStatusLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import * as endpoints from '../../../domain/contract/workstreams.ts'
import * as shapes from '../../../domain/contract/workstreams.shapes.ts'
import { withinSentence } from '../../../domain/words.ts'
import { implement } from '../../http/implement.ts'
import { conflict, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent } from '../../store/record-event.ts'
import { peopleOf, worksByWorkstream } from '../../store/workstream-access.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { holdingPlace } from './holding-place.ts'

export const getWorkstreamUse = implement(
  endpoints.getWorkstreamUse,
  shapes.getWorkstreamUse,
  async ({ db, caller, params }) => {
    const own = caller.organisation_reference
    const { prefix } = await openWorkstream(db, own, params.workstreamPrefix)
    const counts = (await worksByWorkstream(db, own, [prefix])).get(prefix)
    const people = await db
      .selectFrom(peopleOf(db, own).as('person'))
      .innerJoin('account_workstream as access', 'access.email', 'person.email')
      .select([
        sql<number>`count(*) filter (where access.access_level = 'read_only')`.as('people_reading'),
        sql<number>`count(*) filter (where access.access_level = 'full_write')`.as('people_writing'),
      ])
      .where('access.organisation_reference', '=', own)
      .where('access.prefix', '=', prefix)
      .where('person.is_disabled', '=', false)
      .executeTakeFirstOrThrow()
    return { works: 0, open_works: 0, permits_to_answer: 0, ...counts, ...people }
  },
)

/**
 * A workstream that is closed takes no new works; those that it has go on as before, with their permits (BR-ROLE-14).
 * 409 for the holding place 000 and when it has the status already.
 */
export const setWorkstreamStatus = implement(
  endpoints.setWorkstreamStatus,
  shapes.setWorkstreamStatus,
  async ({ db, caller, params, body, now }) => {
    const own = caller.organisation_reference
    const { prefix, name, status: before } = await openWorkstream(db, own, params.workstreamPrefix, true)
    const words = withinSentence(label(workstreamStatusLabels, body.status))
    if (prefix === holdingPlace) refuse('Workstream 000 belongs to the service and cannot be changed', 'BR-ROLE-10')
    if (before === body.status) refuse(`Workstream ${prefix} is ${words} already`, 'BR-ROLE-14')
    await db
      .updateTable('workstream')
      .set({ status: body.status })
      .where('organisation_reference', '=', own)
      .where('prefix', '=', prefix)
      .execute()
    await recordEvent(
      db,
      organisationOf(caller),
      {
        event: 'workstream_updated',
        object_type: 'workstream',
        object_reference: prefix,
        topic: 'Workstream',
        details: `Workstream ${prefix}, ${name}: status from ${withinSentence(label(workstreamStatusLabels, before))} to ${words}`,
        visible_to: own,
      },
      actorOf(caller),
      now,
    )
  },
)

function refuse(message: string, rule: string): never {
  throw conflict(message, [{ field: 'status', message, rule }])
}

async function openWorkstream(db: Database, own: string, prefix: string, lock = false) {
  const row = await db
    .selectFrom('workstream')
    .select(['prefix', 'name', 'status'])
    .where('organisation_reference', '=', own)
    .where('prefix', '=', prefix)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw notFound(`Workstream ${prefix}`)
  return row
}
