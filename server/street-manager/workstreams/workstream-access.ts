import type { Caller } from '../../../domain/contract/permissions.ts'
import * as endpoints from '../../../domain/contract/workstream-access.ts'
import * as shapes from '../../../domain/contract/workstream-access.shapes.ts'
import { roleLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { allOf, contains } from '../../store/matching.ts'
import { onePage } from '../../store/paging.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import { accessOf, peopleOf, worksByWorkstream, writtenByOthers } from '../../store/workstream-access.ts'
import { actorOf } from '../actor.ts'
import { ownPromoter } from '../organisations/own-promoter.ts'
import { changeWords, isGain, levelWords, readAccessChange, type LevelChange } from './access-change.ts'
import { sql } from 'kysely'

const searched = sql<string>`lower(account.first_name || ' ' || account.last_name || ' ' || account.email)`

const listWorkstreamAccess = implement(
  endpoints.listWorkstreamAccess,
  shapes.listWorkstreamAccess,
  async ({ db, caller, query }) => {
    const promoter = ownPromoter(caller)
    const organisation = query.organisation_reference && padSwaCode(query.organisation_reference)
    const found = peopleOf(db, promoter)
      .where(allOf([contains(searched, query.query)]))
      .$if(organisation !== undefined, (some) => some.where('account.organisation_reference', '=', organisation ?? ''))
      .orderBy((eb) => eb('account.organisation_reference', '=', promoter), 'desc')
      .orderBy('organisation.name')
      .orderBy('account.last_name')
      .orderBy('account.first_name')
      .orderBy('account.email')
    const { pagination, rows } = await onePage(db, found, query)
    return { pagination, rows: await withAccess(db, promoter, rows) }
  },
)

/** 404 for an address that nobody has, 401 for somebody whom the organisation does not decide on. */
const getWorkstreamAccess = implement(
  endpoints.getWorkstreamAccess,
  shapes.getWorkstreamAccess,
  async ({ db, caller, params }) => {
    const promoter = ownPromoter(caller)
    const account = await db.selectFrom('account').select('email').where('email', '=', params.email).executeTakeFirst()
    if (!account) throw notFound(`User ${params.email}`)
    const people = await peopleOf(db, promoter).where('account.email', '=', params.email).execute()
    const [person] = await withAccess(db, promoter, people)
    if (!person) throw accessRestricted()
    return person
  },
)

async function withAccess(
  db: Database,
  promoter: string,
  people: Awaited<ReturnType<ReturnType<typeof peopleOf>['execute']>>,
) {
  const emails = people.map(({ email }) => email)
  const access = await accessOf(db, emails, promoter)
  return people.map((person) => ({
    ...person,
    roles_string: person.roles.map((role) => label(roleLabels, role)),
    workstreams: access
      .filter(({ email }) => email === person.email)
      .map(({ prefix, name, access_level }) => ({
        workstream_prefix: prefix,
        workstream_name: name,
        access_level,
        access_level_string: levelWords(access_level),
      })),
  }))
}

/** What the change would do, from the same reading of it as the change itself (BR-ROLE-11, 13). */
const previewWorkstreamAccess = implement(
  endpoints.previewWorkstreamAccess,
  shapes.previewWorkstreamAccess,
  async ({ db, caller, body }) => {
    const promoter = ownPromoter(caller)
    const people = await readAccessChange(db, promoter, body.users, false)
    const all = people.flatMap(({ changes }) => changes)
    const counts = await worksByWorkstream(db, promoter, [...new Set(all.map(({ prefix }) => prefix))])
    const effect = ({ prefix, name, before, after }: LevelChange) => ({
      workstream_prefix: prefix,
      workstream_name: name,
      access_level_before: before,
      access_level_before_string: levelWords(before),
      access_level: after,
      access_level_string: levelWords(after),
      ...(counts.get(prefix) ?? { works: 0, open_works: 0, permits_to_answer: 0 }),
    })
    return {
      rows: people
        .filter(({ changes }) => changes.length > 0)
        .map(({ person: { email, first_name, last_name, organisation_reference, organisation_name }, changes }) => ({
          email,
          first_name,
          last_name,
          organisation_reference,
          organisation_name,
          gains: changes.filter(isGain).map(effect),
          loses: changes.filter((change) => !isGain(change)).map(effect),
        })),
      left_without_writer: await leftWithoutWriter(
        db,
        promoter,
        people.flatMap(({ person, changes }) => (person.is_disabled ? [] : changes)),
        body.users,
      ),
    }
  },
)

/** Workstreams that somebody could write on before the change, and nobody can after it. */
async function leftWithoutWriter(
  db: Database,
  promoter: string,
  changes: readonly LevelChange[],
  users: readonly {
    email: string
    user_workstream_access: readonly { workstream_prefix: string; access_level: string }[]
  }[],
) {
  const lost = new Map(
    changes.filter(({ before }) => before === 'full_write').map(({ prefix, name }) => [prefix, name]),
  )
  const emails = users.map(({ email }) => email)
  const others = await writtenByOthers(db, promoter, [...lost.keys()], emails)
  const kept = new Set(
    users
      .flatMap(({ user_workstream_access: access }) => access)
      .filter(({ access_level }) => access_level === 'full_write')
      .map(({ workstream_prefix }) => workstream_prefix),
  )
  return [...lost]
    .filter(([prefix]) => !others.has(prefix) && !kept.has(prefix))
    .map(([workstream_prefix, workstream_name]) => ({ workstream_prefix, workstream_name }))
}

/** Takes effect with the next call of each person, whatever page they have open (BR-ROLE-11, 13). */
const updateWorkstreamAccess = implement(
  endpoints.updateWorkstreamAccess,
  shapes.updateWorkstreamAccess,
  async ({ db, caller, body, now }) => {
    const promoter = ownPromoter(caller)
    const people = await readAccessChange(db, promoter, body.users, true)
    for (const change of people) {
      if (change.changes.length === 0) continue
      const { email } = change.person
      await storeLevels(db, promoter, email, change.changes)
      await recordEvent(
        db,
        bothSides(promoter, caller),
        {
          event: 'workstream_access_updated',
          object_type: 'user',
          object_reference: email,
          topic: 'Workstream access',
          details: changeWords(change),
          visible_to: promoter,
        },
        actorOf(caller),
        now,
      )
    }
  },
)

/** As promoter too where an authority decides: its contractors hear of it as those who act for a promoter. */
const bothSides = (promoter: string, caller: Caller) =>
  outsideWorks({
    promoter_swa_code: promoter,
    ...(caller.organisation_type === 'HA' ? { highway_authority_swa_code: promoter } : {}),
  })

async function storeLevels(db: Database, promoter: string, email: string, changes: readonly LevelChange[]) {
  for (const { prefix, after } of changes) {
    if (after === null) {
      await db
        .deleteFrom('account_workstream')
        .where('email', '=', email)
        .where('organisation_reference', '=', promoter)
        .where('prefix', '=', prefix)
        .execute()
      continue
    }
    await db
      .insertInto('account_workstream')
      .values({ email, organisation_reference: promoter, prefix, access_level: after })
      .onConflict((on) =>
        on.columns(['email', 'organisation_reference', 'prefix']).doUpdateSet({ access_level: after }),
      )
      .execute()
  }
}

export const workstreamAccess = [
  listWorkstreamAccess,
  getWorkstreamAccess,
  previewWorkstreamAccess,
  updateWorkstreamAccess,
]
