/**
 * What Street Manager says of a person, kept so that sessions, templates and saved views have somebody to belong to. Nothing is
 * decided by it that Street Manager decides: each call is still answered, or refused, there.
 */
import * as z from 'zod'
import {
  organisationStatuses,
  organisationTypes,
  roles,
  workstreamAccessLevels,
} from '../../../domain/contract/enums/organisations.ts'
import { fillPath, type Endpoint } from '../../../domain/contract/endpoint.ts'
import { getOrganisation, listOrganisations } from '../../../domain/contract/organisations.ts'
import { getUser } from '../../../domain/contract/users.ts'
import { Refusal } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { Unreachable, type Upstream } from './upstream.ts'

/** What we need of it; whatever else a newer Street Manager says is left alone. */
const Named = z.object({ name: z.string(), organisation_reference: z.string() })
const User = z.object({
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  organisation_name: z.string(),
  organisation_reference: z.string(),
  roles: z.array(z.string()).nullish(),
  contracts: z.array(Named).nullish(),
  workstreams: z
    .array(
      z.object({
        workstream_prefix: z.string(),
        workstream_name: z.string(),
        access_level: z.enum(workstreamAccessLevels),
      }),
    )
    .nullish(),
})
const Organisation = z.object({
  organisation_type: z.enum(organisationTypes),
  organisation_status: z.enum(organisationStatuses).nullish(),
  is_hs2_applicable: z.boolean().nullish(),
})

type Profile = z.infer<typeof User>
type Workstreams = readonly { readonly promoter: string; readonly entries: NonNullable<Profile['workstreams']> }[]

export interface Described {
  readonly user: Profile
  readonly organisation: z.infer<typeof Organisation>
  /** By promoter: a contractor has others with each (BR-ROLE-20). */
  readonly workstreams: Workstreams
}

/** A contractor that has to be looked for among more promoters than these has to be asked for by one of its contracts. */
const mostPromotersTried = 300

/**
 * Asks who the person is. A contractor's user is told only for a promoter that it has a contract with (BR-ROLE-24), and the
 * contracts stand in the answer: `known` are those of last time, and without any the promoters are gone through.
 * Throws {@link Unreachable} when Street Manager does not say.
 */
export async function describePerson(
  upstream: Upstream,
  token: string,
  email: string,
  known: readonly string[],
): Promise<Described> {
  const read = async <T>(path: string, shape: z.ZodType<T>): Promise<T> => {
    return parse(await upstream.ask({ method: 'GET', path: path.slice('/v6'.length), headers: { token } }), shape)
  }
  const findUser = async (): Promise<Profile> => {
    const ask = (query: string) =>
      upstream.ask({ method: 'GET', path: userPath.slice('/v6'.length) + query, headers: { token } })
    const first = await ask('')
    if (first.status !== 400) return parse(first, User)
    const named = await ask(`?${new URLSearchParams(known.slice(0, 1).map((code) => ['swaCode', code]))}`)
    if (named.ok) return parse(named, User)
    const promoters = await read(`${fillPath(listOrganisations as Endpoint)}?type=PROMOTER`, z.array(Named))
    for (const { organisation_reference: code } of promoters.slice(0, mostPromotersTried)) {
      const answer = await ask(`?swaCode=${encodeURIComponent(code)}`)
      if (answer.ok) return parse(answer, User)
    }
    throw new Refusal(412, 'Street Manager names no promoter that you have a contract with')
  }
  const userPath = fillPath(getUser as Endpoint, { email })
  const user = await findUser()
  const organisation = await read(
    fillPath(getOrganisation as Endpoint, { organisationReference: user.organisation_reference }),
    Organisation,
  )
  const promoters = organisation.organisation_type === 'CONTRACTOR' ? (user.contracts ?? []) : []
  const workstreams = [{ promoter: user.organisation_reference, entries: user.workstreams ?? [] }]
  for (const { organisation_reference: promoter } of promoters) {
    const within = await read(`${userPath}?swaCode=${encodeURIComponent(promoter)}`, User)
    workstreams.push({ promoter, entries: within.workstreams ?? [] })
  }
  return { user, organisation, workstreams: promoters.length > 0 ? workstreams.slice(1) : workstreams }
}

/** Replaces what was known of the person by what was just said. */
export async function rememberPerson(db: Database, email: string, described: Described, now: Temporal.Instant) {
  const { user, organisation } = described
  const own = user.organisation_reference
  const contracts = organisation.organisation_type === 'CONTRACTOR' ? (user.contracts ?? []) : []
  await rememberOrganisation(db, { swa_code: own, name: user.organisation_name, ...organisation })
  for (const promoter of contracts) {
    await rememberName(db, promoter.organisation_reference, promoter.name)
  }
  await db.deleteFrom('contract').where('contractor_swa_code', '=', own).execute()
  for (const { organisation_reference: promoter_swa_code } of contracts) {
    await db.insertInto('contract').values({ promoter_swa_code, contractor_swa_code: own }).execute()
  }
  const account = {
    first_name: user.first_name ?? '',
    last_name: user.last_name ?? '',
    organisation_reference: own,
    roles: (user.roles ?? []).filter((role) => (roles as readonly string[]).includes(role)) as (typeof roles)[number][],
    last_signed_in_at: now.toString(),
  }
  await db
    .insertInto('account')
    // no password is ever checked here, and none would match
    .values({
      ...account,
      email,
      password_hash: 'kept by Street Manager',
      is_password_temporary: false,
      is_disabled: false,
      tokens_valid_from: now.toString(),
    })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(account))
    .execute()
  await rememberWorkstreams(db, email, described.workstreams)
}

async function parse<T>(response: Response, shape: z.ZodType<T>): Promise<T> {
  const answer = shape.safeParse(response.ok ? await response.json().catch(() => undefined) : undefined)
  if (!answer.success) throw new Unreachable('server_error', true)
  return answer.data
}

/** The promoters that this account's organisation had contracts with when it was last asked about. */
export async function knownContracts(db: Database, email: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contract')
    .innerJoin('account', 'account.organisation_reference', 'contract.contractor_swa_code')
    .select('promoter_swa_code')
    .where('account.email', '=', email)
    .execute()
  return rows.map(({ promoter_swa_code }) => promoter_swa_code)
}

interface KnownOrganisation extends z.infer<typeof Organisation> {
  readonly swa_code: string
  readonly name: string
}

async function rememberOrganisation(db: Database, { swa_code, name, ...said }: KnownOrganisation): Promise<void> {
  const known = {
    name,
    organisation_type: said.organisation_type,
    organisation_status: said.organisation_status ?? ('active' as const),
    is_hs2: said.is_hs2_applicable ?? false,
  }
  await db
    .insertInto('organisation')
    .values({ ...known, ...unsaid(swa_code) })
    .onConflict((conflict) => conflict.column('swa_code').doUpdateSet(known))
    .execute()
}

/** A promoter that a contractor is contracted to: its name is all that there is to know. */
async function rememberName(db: Database, swa_code: string, name: string): Promise<void> {
  await db
    .insertInto('organisation')
    .values({ name, organisation_type: 'PROMOTER', organisation_status: 'active', is_hs2: false, ...unsaid(swa_code) })
    .onConflict((conflict) => conflict.column('swa_code').doUpdateSet({ name }))
    .execute()
}

/** Columns that nothing reads here; the prefix has to be unique. */
const unsaid = (swa_code: string) => ({
  swa_code,
  prefix: swa_code,
  industry_sector: 'other' as const,
  details: JSON.stringify({ address_line_one: '', postcode: '', phone_number: '' }),
})

async function rememberWorkstreams(db: Database, email: string, workstreams: Workstreams): Promise<void> {
  await db.deleteFrom('account_workstream').where('email', '=', email).execute()
  for (const { promoter: organisation_reference, entries } of workstreams) {
    for (const { workstream_prefix: prefix, workstream_name: name, access_level } of entries) {
      await db
        .insertInto('workstream')
        .values({ organisation_reference, prefix, name, description: null, status: 'active' })
        .onConflict((conflict) => conflict.columns(['organisation_reference', 'prefix']).doUpdateSet({ name }))
        .execute()
      await db
        .insertInto('account_workstream')
        .values({ email, organisation_reference, prefix, access_level })
        .execute()
    }
  }
}
