import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { governanceExceptions, governanceRisks } from '../../../domain/contract/enums/governance.ts'
import * as endpoints from '../../../domain/contract/governance.ts'
import * as shapes from '../../../domain/contract/governance.shapes.ts'
import { implement, type Call } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import { livePermits } from '../../store/governance-live.ts'
import { orgId } from '../../store/governance-ids.ts'
import { attachmentHeader } from '../files/file-name.ts'
import { instantAnswer } from '../wire-dates.ts'
import { describeEntry, lacking, referenceOf } from './describe-entry.ts'
import { governanceCsv } from './governance-csv.ts'
import { governanceState, readerOf, scopeOf } from './governance-scope.ts'
import { GovernanceMissing, type Entry, type Governed } from './reader.ts'

/** Tells what is set up; asks nobody, so that every page may ask it. */
const getGovernanceConnection = implement(
  endpoints.getGovernanceConnection,
  shapes.getGovernanceConnection,
  async ({ house, db, caller, query, now }) => {
    const { organisation } = scopeOf(endpoints.getGovernanceConnection, { house, caller, now }, query.swa_code)
    const state = governanceState(house, organisation)
    const { ctrlHub, publicUrl } = house.config
    const token = await db
      .selectFrom('governance_token')
      .selectAll()
      .where('organisation_reference', '=', caller.organisation_reference)
      .executeTakeFirst()
    const isEmbedded = state === 'embedded'
    return {
      state,
      address: state === 'not_configured' ? null : `${ctrlHub?.url ?? publicUrl}/v3/`,
      org_id: isEmbedded ? orgId(organisation) : (ctrlHub?.orgs.get(organisation) ?? null),
      has_tokens: isEmbedded && !caller.roles.includes('HighwayAuthority'),
      token: isEmbedded && token ? { made_at: instantAnswer(token.made_at), made_by: token.made_by } : null,
    }
  },
)

type AnyCall = Pick<Call<Endpoint>, 'house' | 'db' | 'caller' | 'now'>

const viewing = ({ house, caller }: AnyCall, today: Temporal.PlainDate) => ({
  caller,
  today,
  holidays: house.holidays,
})

/** Each governance permit beside the live one. */
async function entries(call: AnyCall, rows: readonly Governed[], today: Temporal.PlainDate): Promise<Entry[]> {
  const live = await livePermits(
    call.db,
    rows.flatMap(({ permit }) => referenceOf(permit) ?? []),
  )
  return rows.map((row) => describeEntry(row, live.get(referenceOf(row.permit) ?? ''), viewing(call, today)))
}

const nothingOf = <const Names extends readonly string[]>(names: Names) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Names[number], number>

/** With a Ctrl Hub that does not answer, an empty page that says so. */
const listGovernance = implement(endpoints.listGovernance, shapes.listGovernance, async (call) => {
  const { offset = 0, swa_code, ...filters } = call.query
  const scope = scopeOf(endpoints.listGovernance, call, swa_code)
  try {
    const { rows, pagination, counts } = await readerOf(call.house, call.db, scope).page(filters, offset)
    return {
      pagination,
      rows: await entries(call, rows, scope.today),
      risk_counts: countsOf(governanceRisks, counts.ofBand),
      exception_counts: countsOf(governanceExceptions, counts.ofException),
      choices: counts.choices,
      missing: [],
    }
  } catch (error) {
    return {
      pagination: { total_rows: 0, has_next_page: false },
      rows: [],
      risk_counts: nothingOf(governanceRisks),
      exception_counts: nothingOf(governanceExceptions),
      choices: { teams: [], schemes: [], areas: [] },
      missing: [lackingOf(error)],
    }
  }
})

function countsOf<const Names extends readonly string[]>(names: Names, count: (name: Names[number]) => number) {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Names[number], number>
}

/** What to say instead of the governance half; anything that is not of the source is thrown on. */
function lackingOf(error: unknown) {
  if (error instanceof GovernanceMissing) return lacking('governance', error.reason, error.message)
  throw error
}

/** 404 where there is no such permit for the caller; where Ctrl Hub cannot be asked, the answer says that alone. */
const getGovernance = implement(endpoints.getGovernance, shapes.getGovernance, async (call) => {
  const scope = scopeOf(endpoints.getGovernance, call, call.query.swa_code)
  const id = call.params.governancePermitId.toLowerCase()
  try {
    const found = await readerOf(call.house, call.db, scope).one(id)
    const [entry] = found ? await entries(call, [found], scope.today) : []
    if (entry) return entry
  } catch (error) {
    const missing = [lackingOf(error)]
    return describeEntry(undefined, undefined, viewing(call, scope.today), missing)
  }
  throw notFound(`Governance permit ${id}`)
})

/** 404 only where neither half is there. */
const getGovernanceOfPermit = implement(endpoints.getGovernanceOfPermit, shapes.getGovernanceOfPermit, async (call) => {
  const scope = scopeOf(endpoints.getGovernanceOfPermit, call, call.query.swa_code)
  const reference = call.params.permitReference.trim().toUpperCase()
  const live = (await livePermits(call.db, [reference])).get(reference)
  try {
    const found = await readerOf(call.house, call.db, scope).ofPermit(reference)
    if (!found && !live) throw notFound(`Permit ${reference}`)
    const missing = found ? [] : [lacking('governance', 'not_linked', 'No governance permit is linked to this permit')]
    return describeEntry(found, live, viewing(call, scope.today), missing)
  } catch (error) {
    return describeEntry(undefined, live, viewing(call, scope.today), [lackingOf(error)])
  }
})

/** More rows than these are for the API. */
const mostRows = 5000

/** Where Ctrl Hub cannot be asked the file says so: a file that is empty would be believed. */
const getGovernanceCsv = implement(endpoints.getGovernanceCsv, shapes.getGovernanceCsv, async (call) => {
  const { swa_code, ...filters } = call.query
  const scope = scopeOf(endpoints.getGovernanceCsv, call, swa_code)
  const rows = await readerOf(call.house, call.db, scope)
    .every(filters, mostRows)
    .catch((error: unknown) => {
      throw notFound(lackingOf(error).words)
    })
  const file = governanceCsv(await entries(call, rows, scope.today))
  await call.reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', attachmentHeader('Governance permits.csv'))
    .header('cache-control', 'private, no-store')
    .send(file)
})

export const governanceReads = [
  getGovernanceConnection,
  listGovernance,
  getGovernanceCsv,
  getGovernance,
  getGovernanceOfPermit,
]
