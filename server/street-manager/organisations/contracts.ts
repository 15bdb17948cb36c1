import { sql, type SqlBool } from 'kysely'
import * as endpoints from '../../../domain/contract/contracts.ts'
import * as shapes from '../../../domain/contract/contracts.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { withinSentence } from '../../../domain/words.ts'
import { implement } from '../../http/implement.ts'
import { conflict, invalid, notFound, type FieldProblem } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { allOf, contains, oneOf } from '../../store/matching.ts'
import { onePage } from '../../store/paging.ts'
import { recordEvent } from '../../store/record-event.ts'
import { accessOf, worksByWorkstream } from '../../store/workstream-access.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { levelWords } from '../workstreams/access-change.ts'
import { ownPromoter } from './own-promoter.ts'
import { summariseOrganisation, summaryColumns } from './summarise-organisation.ts'

const listContracts = implement(endpoints.listContracts, shapes.listContracts, async ({ db, caller, query }) => {
  const { pagination, rows } = await onePage(
    db,
    contractsOf(db, caller)
      .where(
        allOf([
          contains(sql`lower(organisation.name || ' ' || organisation.swa_code)`, query.query),
          oneOf('organisation.organisation_status', query.organisation_status),
        ]),
      )
      .orderBy('organisation.name')
      .orderBy('organisation.swa_code'),
    query,
  )
  return { pagination, rows: rows.map(describeContract) }
})

/** As many people as a page shows by name; there may be more. */
const mostPeople = 200

const getContract = implement(endpoints.getContract, shapes.getContract, async ({ db, caller, params }) => {
  const { contract, promoter, contractor } = await openContract(db, caller, params.organisationReference)
  const people = await db
    .selectFrom('account')
    .select(['email', 'first_name', 'last_name'])
    .where('organisation_reference', '=', contractor)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('account_workstream as access')
          .select('access.email')
          .whereRef('access.email', '=', 'account.email')
          .where('access.organisation_reference', '=', promoter),
      ),
    )
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('email')
    .limit(mostPeople)
    .execute()
  const emails = people.map(({ email }) => email)
  const access = await accessOf(db, emails, promoter)
  const counts = await worksByWorkstream(db, promoter, [...new Set(access.map(({ prefix }) => prefix))])
  return {
    ...describeContract(contract),
    works: sum(counts, ({ works }) => works),
    open_works: sum(counts, ({ open_works }) => open_works),
    people_seen: people.map(({ email, first_name, last_name }) => ({
      email,
      name: `${first_name} ${last_name}`.trim(),
      workstreams: access
        .filter((entry) => entry.email === email)
        .map(({ prefix, name, access_level }) => ({
          workstream_prefix: prefix,
          workstream_name: name,
          access_level,
          access_level_string: levelWords(access_level),
        })),
    })),
  }
})

function sum<T>(counts: ReadonlyMap<string, T>, of: (one: T) => number): number {
  return [...counts.values()].reduce((total, one) => total + of(one), 0)
}

/** Their people have no access yet: the organisation gives it to each of them (BR-ROLE-20). */
const createContracts = implement(
  endpoints.createContracts,
  shapes.createContracts,
  async ({ db, caller, body, now }) => {
    const promoter = ownPromoter(caller)
    const asked = body.contractor_organisation_references.map(padSwaCode)
    const found = await db.selectFrom('organisation').selectAll().where('swa_code', 'in', asked).execute()
    const problems = asked.flatMap((code, at): FieldProblem[] => {
      const field = `contractor_organisation_references.${at}`
      const organisation = found.find(({ swa_code }) => swa_code === code)
      if (organisation?.organisation_type !== 'CONTRACTOR') {
        return [{ field, message: 'Must be the code of a contractor', rule: 'BR-ROLE-20' }]
      }
      if (asked.indexOf(code) !== at) return [{ field, message: 'Must not be named twice', rule: 'BR-GEN-08' }]
      const { organisation_status: status, name } = organisation
      if (status === 'active') return []
      return [{ field, message: `${name} is ${withinSentence(status)} and cannot be added`, rule: 'BR-GEN-95' }]
    })
    if (problems.length > 0) throw invalid(problems)
    for (const [at, contractor] of asked.entries()) {
      const added = await db
        .insertInto('contract')
        .values({ promoter_swa_code: promoter, contractor_swa_code: contractor })
        .onConflict((on) => on.doNothing())
        .returning('contractor_swa_code')
        .executeTakeFirst()
      const name = found.find(({ swa_code }) => swa_code === contractor)?.name ?? contractor
      if (!added) {
        const message = `${name} is one of your contractors already`
        throw conflict(message, [{ field: `contractor_organisation_references.${at}`, message, rule: 'BR-ROLE-20' }])
      }
      await noteContract(db, caller, 'organisation_contract_added', contractor, `${name} (${contractor}) added`, now)
    }
  },
)

/** The access of its people goes with it: a contract that begins anew begins with none (BR-ROLE-23). */
const removeContract = implement(
  endpoints.removeContract,
  shapes.removeContract,
  async ({ db, caller, params, now }) => {
    ownPromoter(caller)
    const { contract, promoter, contractor } = await openContract(db, caller, params.organisationReference)
    const people = db.selectFrom('account').select('email').where('organisation_reference', '=', contractor)
    await db
      .deleteFrom('contract')
      .where('promoter_swa_code', '=', promoter)
      .where('contractor_swa_code', '=', contractor)
      .execute()
    await db
      .deleteFrom('account_workstream')
      .where('organisation_reference', '=', promoter)
      .where('email', 'in', people)
      .execute()
    await db
      .updateTable('session')
      .set({ acting_for: null })
      .where('acting_for', '=', promoter)
      .where('email', 'in', people)
      .execute()
    const words = `${contract.name} (${contractor}) removed, with the access of ${contract.people_with_access} of its people`
    await noteContract(db, caller, 'organisation_contract_removed', contractor, words, now)
  },
)

type ContractRow = Awaited<ReturnType<ReturnType<typeof contractsOf>['executeTakeFirstOrThrow']>>

/** The other side of each contract of the caller's organisation, with how many people it lets in. */
function contractsOf(db: Database, { organisation_type, organisation_reference: own }: Caller) {
  const [mine, others] =
    organisation_type === 'CONTRACTOR'
      ? (['contractor_swa_code', 'promoter_swa_code'] as const)
      : (['promoter_swa_code', 'contractor_swa_code'] as const)
  const isOfContractor = sql<SqlBool>`account.organisation_reference = contract.contractor_swa_code
    and 'Contractor' = any(account.roles) and not account.is_disabled`
  return db
    .selectFrom('contract')
    .innerJoin('organisation', 'organisation.swa_code', `contract.${others}`)
    .select(summaryColumns)
    .select((eb) => [
      eb
        .selectFrom('account')
        .select((count) => count.fn.countAll<number>().as('people'))
        .where(isOfContractor)
        .$castTo<{ people: number }>()
        .as('people'),
      eb
        .selectFrom('account')
        .select((count) => count.fn.countAll<number>().as('people'))
        .where(isOfContractor)
        .where(
          sql<SqlBool>`exists (select 1 from account_workstream access
                                where access.email = account.email
                                  and access.organisation_reference = contract.promoter_swa_code)`,
        )
        .$castTo<{ people: number }>()
        .as('people_with_access'),
    ])
    .where(`contract.${mine}`, '=', own)
}

function describeContract(row: ContractRow) {
  return {
    ...summariseOrganisation(row),
    people: row.people ?? 0,
    people_with_access: row.people_with_access ?? 0,
  }
}

/** 404 without a contract between the two. */
async function openContract(db: Database, caller: Caller, given: string) {
  const other = padSwaCode(given)
  const contract = await contractsOf(db, caller).where('organisation.swa_code', '=', other).executeTakeFirst()
  if (!contract) throw notFound(`A contract with organisation ${other}`)
  const own = caller.organisation_reference
  const isContractor = caller.organisation_type === 'CONTRACTOR'
  return { contract, promoter: isContractor ? other : own, contractor: isContractor ? own : other }
}

function noteContract(
  db: Database,
  caller: Caller,
  event: 'organisation_contract_added' | 'organisation_contract_removed',
  contractor: string,
  words: string,
  now: Temporal.Instant,
): Promise<void> {
  const own = caller.organisation_reference
  return recordEvent(
    db,
    // as promoter too where an authority decides: the contractor's open pages hear of it
    { ...organisationOf(caller), promoter_swa_code: own },
    {
      event,
      object_type: 'organisation',
      object_reference: contractor,
      topic: 'Contractor',
      details: `Contractor ${words}`,
      visible_to: own,
    },
    actorOf(caller),
    now,
  )
}

export const contracts = [listContracts, getContract, createContracts, removeContract]
