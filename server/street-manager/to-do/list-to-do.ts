import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { toDoGroups, toDoKinds, type ToDoKind } from '../../../domain/contract/enums/to-do.ts'
import { listToDo as endpoint } from '../../../domain/contract/to-do.ts'
import { listToDo as shapes } from '../../../domain/contract/to-do.shapes.ts'
import { trafficManagementTypeLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { clockGroup } from '../../../domain/rules/clock.ts'
import { lastSoonDay } from '../../../domain/rules/to-do-days.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import { londonDate, type Holidays } from '../../../domain/rules/working-days.ts'
import { implement, type House } from '../../http/implement.ts'
import type { LiveUpdates } from '../../http/live-updates.ts'
import type { Database } from '../../store/database.ts'
import { pageSize } from '../../store/paging.ts'
import * as store from '../../store/to-do.ts'
import { requireFewStreets } from '../lists/area-limit.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type Answer = AnswerOf<typeof endpoint>
type Found = store.FoundToDo & { readonly kind: ToDoKind }

/**
 * Since when a kind could not be read, of each server: it is told until it can be read again. A server is known by what it
 * has one of: a house that reads from a replica is another object each time.
 */
const failingSince = new WeakMap<LiveUpdates, Map<ToDoKind, Temporal.Instant>>()

/**
 * The queue of the organisation in scope. Each kind is read by itself, so that one that fails takes no other with it: it is
 * named in the answer with since when. The order is whole: what is due alike follows with what a rule sets the day of first,
 * then by age, kind and reference.
 */
export const listToDo = implement(endpoint, shapes, async ({ db, house, caller, query, rows: scope, now, request }) => {
  await requireFewStreets(db, query.geographical_area_reference_number, scope)
  const { kind: wanted, group: groups, sort = 'clock', offset = 0, ...filters } = query
  const today = londonDate(now)
  const { holidays } = house
  const asked = { scope, today, holidays, filters, reader: caller, groups, sort }
  const trouble = troubleOf(house)
  const read = await Promise.all(
    toDoKinds
      .filter((kind) => toDoTable[kind].sides.includes(scope.side))
      .map(async (kind) => {
        const first = wanted === undefined || wanted.includes(kind) ? offset + pageSize + 1 : 0
        try {
          const found = await store.toDoOfKind(db, kind, { ...asked, first })
          trouble.delete(kind)
          return { kind, found }
        } catch (error) {
          request.log.error({ err: error, kind }, 'a kind of the queue could not be read')
          if (!trouble.has(kind)) trouble.set(kind, now)
          return { kind, found: undefined }
        }
      }),
  )
  const known = read.flatMap(({ kind, found }) => (found ? [{ kind, ...found }] : []))
  const items = known
    .flatMap(({ kind, rows }) => rows.map((row): Found => ({ kind, ...row })))
    .sort(byOrder(sort))
    .slice(offset, offset + pageSize)
  const inGroups = groups ?? toDoGroups
  const total = known
    .filter(({ kind }) => wanted === undefined || wanted.includes(kind))
    .flatMap(({ counts }) => inGroups.map((group) => counts[group]))
    .reduce((sum, count) => sum + count, 0)
  const next = known.flatMap((kind) => kind.next ?? []).toSorted()[0]
  return {
    rows: await rowsOf(db, items, caller.organisation_reference, now, holidays),
    pagination: { total_rows: total, has_next_page: total > offset + pageSize },
    groups: sumOf(known.map(({ counts }) => counts)),
    kinds: known.map(({ kind, counts, nearest }) => ({
      ...named(kind),
      ...counts,
      nearest_clock_date: nearest === null ? null : dayAnswer(nearest),
    })),
    next_clock_date: next === undefined ? null : dayAnswer(next),
    soon_until: dayAnswer(lastSoonDay(today, holidays).toString()),
    missing: read
      .filter(({ found }) => found === undefined)
      .map(({ kind }) => ({ ...named(kind), since: instantAnswer(trouble.get(kind) ?? now) })),
  }
})

const named = (kind: ToDoKind) => ({ kind, kind_string: toDoTable[kind].title })

function troubleOf(house: House): Map<ToDoKind, Temporal.Instant> {
  const known = failingSince.get(house.live) ?? new Map<ToDoKind, Temporal.Instant>()
  failingSince.set(house.live, known)
  return known
}

function sumOf(counts: readonly store.ToDoCounts[]): store.ToDoCounts {
  const of = (group: keyof store.ToDoCounts) => counts.reduce((sum, count) => sum + count[group], 0)
  return { overdue: of('overdue'), today: of('today'), soon: of('soon'), later: of('later') }
}

const places = new Map(toDoKinds.map((kind, at) => [kind, at]))

/** In each kind the order that its rows were found in, so that pages never overlap. */
function byOrder(sort: 'clock' | 'age') {
  const keys = sort === 'clock' ? (['due_on', 'since_on'] as const) : (['since_on', 'due_on'] as const)
  return (one: Found, other: Found) =>
    inText(one[keys[0]], other[keys[0]]) ||
    // the law's last days before our own
    Number(isByPractice(one)) - Number(isByPractice(other)) ||
    inText(one[keys[1]], other[keys[1]]) ||
    (places.get(one.kind) ?? 0) - (places.get(other.kind) ?? 0) ||
    inText(one.reference, other.reference)
}

const isByPractice = ({ kind }: Found) => toDoTable[kind].clock === 'practice'

const inText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

async function rowsOf(
  db: Database,
  items: readonly Found[],
  organisation: string,
  now: Temporal.Instant,
  holidays: Holidays,
): Promise<Answer['rows']> {
  const permits = await store.permitsOfToDo(db, items)
  const parties = await store.partiesOfToDo(db, items)
  const references = items.map(({ reference }) => reference)
  const assignments = await store.assignmentsOf(db, organisation, references)
  return items.map((item) => {
    const permit =
      permits.find(({ reference }) => reference === item.permit_reference) ??
      permits.find(({ work_reference }) => work_reference === item.work_reference)
    const given = assignments.find(({ kind, reference }) => kind === item.kind && reference === item.reference)
    const group = clockGroup(item.due_on, now, holidays)
    return {
      kind: item.kind,
      group: group === 'ok' ? 'later' : group,
      reference: item.reference,
      clock_date: dayAnswer(item.due_on),
      waiting_since: dayAnswer(item.since_on),
      work_reference_number: item.work_reference,
      permit_reference_number: item.permit_reference,
      street: item.street_name,
      town: item.town,
      organisation: item.party === null ? null : (parties.get(item.party) ?? null),
      workstream_prefix: item.workstream_prefix,
      work_category_string: permit ? label(workCategoryLabels, permit.work_category) : null,
      traffic_management_type: permit?.traffic_management_type ?? null,
      traffic_management_type_string: permit
        ? label(trafficManagementTypeLabels, permit.traffic_management_type)
        : null,
      assignee_email: given?.assignee ?? null,
      assignee_name: given?.assignee ? `${given.first_name ?? ''} ${given.last_name ?? ''}`.trim() : null,
      note: given?.note ?? null,
    }
  })
}
