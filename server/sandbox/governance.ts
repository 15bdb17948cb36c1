/** Governance permits over works of Marl Water and Marl Broadband: every risk, every exception, and some that wait. */
import { londonInstant } from '../../domain/rules/working-days.ts'
import type { Database } from '../store/database.ts'
import { governanceRows } from '../store/governance.ts'
import { copyOf, livePermits, noCopy, type LivePermit } from '../store/governance-live.ts'
import { standardForms } from '../store/governance-operations.ts'
import { stableId } from '../store/governance-ids.ts'
import { judged } from '../store/governance-refresh.ts'
import { insertRows, type BulkRow } from '../store/insert-rows.ts'
import type { GovernancePermitTable } from '../store/governance-tables.ts'
import { startReadingAt } from '../jobs/refresh-governance.ts'
import type { Chance } from './chance.ts'
import { marlBroadband, marlWater } from './organisations.ts'

const organisations = [marlWater, marlBroadband]
const mostPermits = 60
/** Works that are over are seldom among the latest. */
const mostOver = 8

const teams = ['North gang', 'South gang', 'Reinstatement crew']
const schemes = ['Leak reduction', 'Growth', 'Business as usual']
const people = [
  { name: 'Ruth Castle', email: 'ruth.castle@works.example', phone: '01632 960101' },
  { name: 'Idris Pugh', email: 'idris.pugh@works.example', phone: '01632 960102' },
  { name: 'Mina Das', email: 'mina.das@works.example', phone: '01632 960103' },
]

/** How far somebody has come with what must be done before works. */
type Story = 'ready' | 'forms missing' | 'nobody named' | 'no operation' | 'stale copy' | 'street differs' | 'crossed'
const stories: readonly { story: Story; weight: number }[] = [
  { story: 'ready', weight: 45 },
  { story: 'forms missing', weight: 18 },
  { story: 'nobody named', weight: 10 },
  { story: 'no operation', weight: 6 },
  { story: 'stale copy', weight: 8 },
  { story: 'street differs', weight: 5 },
  { story: 'crossed', weight: 10 },
]

/** Call when works, permits and events are stored. */
export async function insertGovernance(db: Database, now: Temporal.Instant, chance: Chance): Promise<void> {
  for (const organisation of organisations) await insertOf(db, organisation, now, chance)
  const { newest } = await db
    .selectFrom('work_event')
    .select(({ fn }) => fn.max('update_id').as('newest'))
    .executeTakeFirstOrThrow()
  await startReadingAt(db, Number(newest ?? 0))
}

async function insertOf(db: Database, organisation: string, now: Temporal.Instant, chance: Chance): Promise<void> {
  const latest = db
    .selectFrom('permit')
    .select('reference')
    .where('promoter_swa_code', '=', organisation)
    .where('is_active', '=', true)
    .where('work_category', '<>', 'paa')
    .orderBy('modified_at', 'desc')
    .orderBy('reference')
  const over = await latest.where('actual_stop_at', 'is not', null).limit(mostOver).execute()
  const isOver = new Set(over.map(({ reference }) => reference))
  const others = await latest.limit(mostPermits).execute()
  const found = [...others.filter(({ reference }) => !isOver.has(reference)), ...over]
  const live = await livePermits(
    db,
    found.map(({ reference }) => reference),
  )
  // the first few tell every story once, so that the smallest county has them; a crossed one is another when works are over
  const made = found.flatMap(({ reference }, at) => {
    const permit = live.get(reference)
    if (!permit) return []
    const story = reference === over[0]?.reference ? 'crossed' : (stories[at]?.story ?? chance.weighted(stories).story)
    return tell(permit, story, at, now, chance)
  })
  const waiting = waitingFor(organisation, now)
  await insertRows(
    db,
    'governance_operation',
    made.flatMap(({ operation }) => operation ?? []),
  )
  await insertRows(
    db,
    'governance_form',
    made.flatMap(({ forms }) => forms),
  )
  await insertRows(
    db,
    'governance_work_order',
    made.flatMap(({ order }) => order ?? []),
  )
  await insertRows(db, 'governance_permit', [...made.map(({ permit }) => permit), waiting])
  await judge(
    db,
    made.map(({ permit }) => permit.id),
    live,
  )
}

/** Completeness and exceptions of what was stored. */
async function judge(db: Database, ids: readonly string[], live: ReadonlyMap<string, LivePermit>): Promise<void> {
  for (const row of await governanceRows(db, ids)) {
    const settled = judged(row, live.get(row.permit.reference ?? ''), false)
    await db.updateTable('governance_permit').set(settled).where('id', '=', row.permit.id).execute()
  }
}

function tell(live: LivePermit, story: Story, at: number, now: Temporal.Instant, chance: Chance) {
  const { reference, promoter_swa_code: organisation_reference } = live
  const operation = story === 'no operation' ? undefined : operationOf(live, story, chance)
  const order = operation && {
    id: stableId('work order', reference),
    organisation_reference,
    name: `${live.street_name}, ${live.town}`,
    code: `WO-${1000 + at}`,
  }
  const forms = operation
    ? standardForms.map((form, place) => ({
        ...form,
        id: stableId('form', `${reference} ${place}`),
        operation_id: operation.id,
        place,
        is_submitted: story !== 'forms missing' && (form.is_required || chance.percent(50)),
      }))
    : []
  const copy = copyOf(live)
  const permit: BulkRow<GovernancePermitTable> = {
    ...copy,
    // the copy of a permit from before its last step: nobody has told Ctrl Hub
    ...(story === 'stale copy' ? { source_status: earlier(live.permit_status) } : {}),
    id: stableId('governance permit', reference),
    organisation_reference,
    reference,
    entered_usrn: story === 'street differs' ? live.usrn + 1 : null,
    operation_id: operation?.id ?? null,
    work_order_id: order?.id ?? null,
    people: story === 'nobody named' ? [] : chance.shuffled(people).slice(0, chance.whole(1, 2)),
    is_complete: false,
    exceptions: [],
    created_at: live.created_at.toString(),
    updated_at: live.created_at.toString(),
    modified_at: instantBefore(live.modified_at, now),
  }
  return { permit, operation, order, forms }
}

const earlier = (status: string) => (status === 'submitted' ? 'granted' : 'submitted')

const instantBefore = (at: Temporal.Instant, now: Temporal.Instant) =>
  (Temporal.Instant.compare(at, now) < 0 ? at : now).toString()

function operationOf(live: LivePermit, story: Story, chance: Chance) {
  const isOver = live.actual_stop_at !== null
  const isDone = story === 'crossed' ? !isOver : isOver
  const isAborted = isDone && live.actual_start_at === null && chance.percent(50)
  return {
    id: stableId('operation', live.reference),
    organisation_reference: live.promoter_swa_code,
    name: chance.pick(['Repair main', 'Renew service pipe', 'Lay duct', 'Clear blockage']),
    code: `OP-${live.reference.slice(-6)}`,
    description: '',
    status: isDone ? 'done' : live.actual_start_at ? 'in_progress' : 'scheduled',
    done_reason: isAborted ? 'aborted' : null,
    scheduled_start_at: dayAt(live.proposed_start_on, '08:00'),
    scheduled_end_at: dayAt(live.proposed_end_on, '16:00'),
    team: chance.pick(teams),
    scheme: chance.pick(schemes),
    area: live.area_name,
    street_count: 1,
    postcodes: Array.from({ length: chance.whole(0, 4) }, (_, at) => `ZM2 ${at + 1}AA`),
  }
}

const dayAt = (day: string, time: string) =>
  londonInstant(Temporal.PlainDate.from(day), Temporal.PlainTime.from(time)).toString()

/** Made before its permit is: it is matched when that appears (BR-GOV-28). */
function waitingFor(organisation_reference: string, now: Temporal.Instant): BulkRow<GovernancePermitTable> {
  const reference = `${organisation_reference === marlWater ? 'MW' : 'MB'}00199999990-01`
  return {
    ...noCopy,
    id: stableId('governance permit', reference),
    organisation_reference,
    reference,
    entered_usrn: null,
    operation_id: null,
    work_order_id: null,
    people: [],
    is_complete: false,
    exceptions: [],
    created_at: now.toString(),
    updated_at: now.toString(),
    modified_at: now.toString(),
  }
}
