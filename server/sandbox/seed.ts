/** Fills an empty store with Marlshire. */
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import { hashSandboxPassword, insertAccounts } from './account-rows.ts'
import { sandboxAccounts } from './accounts.ts'
import { makeAncillaryInformations } from './ancillary-informations.ts'
import { makeChance } from './chance.ts'
import { makeChangeRequests } from './change-requests.ts'
import { insertCharges } from './charges.ts'
import { insertFeeMatrices } from './fee-matrices.ts'
import { hs2ActLimits } from './hs2-act-limits.ts'
import { makeForwardPlans } from './forward-plans.ts'
import { insertGovernance } from './governance.ts'
import { insertGeographicalAreas } from './geographical-areas.ts'
import { contractRows, organisationRows, workstreamRows } from './organisations.ts'
import { makeActivities } from './activities.ts'
import { byTime, type EventRow } from './event-row.ts'
import { insertInspected } from './inspected.ts'
import { makeMaterialClassifications } from './material-classifications.ts'
import { makeOverruns } from './overruns.ts'
import { makePenalties } from './penalties.ts'
import { makePrivateStreetNotices } from './private-street-notices.ts'
import { makeSection58s } from './section-58s.ts'
import { makeSection81s } from './section-81s.ts'
import { makeSites } from './sites.ts'
import { tellOldStory } from './stories.ts'
import { streetInterests } from './street-interests.ts'
import { makeStreets, type SandboxStreet } from './streets.ts'
import { makeWorks, type SandboxWorks } from './works.ts'

/** Another seed makes another county. */
const seed = 2026

/** One in so many works records is of works long finished, whose guarantee is running out. */
const oldOnesOf = 40

export interface SeedOptions {
  /** How many works records to make. */
  readonly works: number
  /** What the dates of the works are counted from. */
  readonly now: Temporal.Instant
}

/** Makes the sandbox once: a store that has organisations already is left as it is. All or nothing. */
export async function seedSandbox(db: Database, options: SeedOptions): Promise<void> {
  if (await isSeeded(db)) return
  // runs beside everything that needs no account
  const hash = hashSandboxPassword()
  await db.transaction().execute(async (transaction) => {
    await insertRows(transaction, 'organisation', organisationRows())
    await insertRows(transaction, 'contract', contractRows())
    await insertRows(transaction, 'workstream', workstreamRows())
    const streets = makeStreets(makeChance(seed))
    await insertRows(transaction, 'street', streets)
    await insertRows(transaction, 'street_interest', streetInterests(streets))
    await insertRows(transaction, 'hs2_act_limit', hs2ActLimits())
    await insertGeographicalAreas(transaction, streets, options.now)
    await insertFeeMatrices(transaction)
    await insertWorld(transaction, streets, options)
    await insertAccounts(transaction, sandboxAccounts, await hash, options.now)
  })
}

/** Chance begins anew for each kind of record, so that more works do not move the streets or the activities. */
async function insertWorld(
  db: Database,
  streets: readonly SandboxStreet[],
  { works, now }: SeedOptions,
): Promise<void> {
  if (works === 0) return
  const old = Math.floor(works / oldOnesOf)
  const made = makeWorks(works - old, streets, now, makeChance(seed + 1))
  const references = new Set(made.works.map((work) => work.reference))
  const before = makeWorks(old, streets, now, makeChance(seed + 8), { tell: tellOldStory, references })
  const county = { works: [...made.works, ...before.works], permits: [...made.permits, ...before.permits] }
  const sites = makeSites(county, { now, chance: makeChance(seed + 9) })
  // plans tell some works that they began earlier, so they are made before the works are stored
  const ahead = { streets, ...county, events: made.events, references }
  const plans = makeForwardPlans(ahead, now, makeChance(seed + 13))
  const notices = makePrivateStreetNotices(ahead, now, makeChance(seed + 14))
  await insertRows(db, 'work', [...county.works, ...plans.works, ...notices.works])
  await insertRows(db, 'permit', county.permits)
  await insertRows(db, 'forward_plan', plans.plans)
  await insertRows(db, 'private_street_notice', notices.notices)
  await insertRows(db, 'comment', [...made.comments, ...before.comments])
  const section58s = makeSection58s(streets, now, makeChance(seed + 3))
  await insertRows(db, 'section_58', section58s.section58s)
  const section81s = makeSection81s(streets, now, makeChance(seed + 4))
  await insertRows(db, 'work', section81s.works)
  await insertRows(db, 'section_81', section81s.section81s)
  const requests = makeChangeRequests(made, { now, holidays: englandAndWales, chance: makeChance(seed + 5) })
  await insertRows(db, 'permit_alteration', requests.alterations)
  const enforcement = await insertEnforcement(db, made, now)
  const found = { works: [...county.works, ...section81s.works], permits: county.permits, sites }
  const inspected = await insertInspected(db, found, now, seed + 10)
  const ground = makeMaterialClassifications(streets, now, makeChance(seed + 15))
  await insertRows(db, 'material_classification', ground.rows)
  const beside = makeAncillaryInformations(made, now, makeChance(seed + 16))
  await insertRows(db, 'ancillary_information', beside.rows)
  const ofWorks = [...made.events, ...before.events, ...sites.events, ...requests.events, ...enforcement, ...inspected]
  const ofOthers = [plans, notices, section58s, section81s, ground, beside].flatMap(({ events }) => events)
  await insertRows(db, 'work_event', [...ofWorks, ...ofOthers].sort(byTime))
  await insertCharges(db)
  await insertGovernance(db, now, makeChance(seed + 17))
  const activities = makeActivities(80, streets, now, makeChance(seed + 2))
  await insertRows(db, 'activity', activities)
}

/** Penalty notices and overruns; answers their events. */
async function insertEnforcement(db: Database, made: SandboxWorks, now: Temporal.Instant): Promise<EventRow[]> {
  const penalties = makePenalties(made.works, now, makeChance(seed + 6))
  const numbering = penalties.notices.map(({ work_reference, sequence }) => ({ work_reference, last: sequence }))
  await insertRows(db, 'fixed_penalty_notice', penalties.notices)
  await insertRows(db, 'fixed_penalty_notice_numbering', numbering)
  const overruns = makeOverruns(made, now, makeChance(seed + 7))
  await insertRows(db, 'section_74', overruns.section74s)
  return [...penalties.events, ...overruns.events]
}

async function isSeeded(db: Database): Promise<boolean> {
  const row = await db.selectFrom('organisation').select('swa_code').limit(1).executeTakeFirst()
  return row !== undefined
}
