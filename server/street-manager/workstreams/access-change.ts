/** A change of access as it is asked for, held against what is stored and told in words. */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { WorkstreamAccessLevel } from '../../../domain/contract/enums/organisations.ts'
import type { updateWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { workstreamAccessLevelLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { conflict, invalid, type FieldProblem } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { accessOf, peopleOf, type NamedWorkstream } from '../../store/workstream-access.ts'

type Asked = BodyOf<typeof updateWorkstreamAccess>['users'][number]
type Entry = Asked['user_workstream_access'][number]
type Person = Awaited<ReturnType<ReturnType<typeof peopleOf>['execute']>>[number]

export interface LevelChange extends NamedWorkstream {
  readonly before: WorkstreamAccessLevel | null
  readonly after: WorkstreamAccessLevel | null
}

export interface PersonChange {
  readonly person: Person
  readonly changes: readonly LevelChange[]
}

/**
 * What really changes, person by person. Throws 400 for people and workstreams that are not the organisation's to decide
 * on, 409 when somebody's access is not what it was when the change was thought out. `lock` holds the people's rows.
 */
export async function readAccessChange(
  db: Database,
  promoter: string,
  users: readonly Asked[],
  lock: boolean,
): Promise<readonly PersonChange[]> {
  const emails = users.map(({ email }) => email)
  const people = await peopleOf(db, promoter)
    .where('account.email', 'in', emails)
    .orderBy('account.email')
    .$if(lock, (query) => query.forUpdate('account'))
    .execute()
  const workstreams = await db
    .selectFrom('workstream')
    .select(['prefix', 'name'])
    .where('organisation_reference', '=', promoter)
    .orderBy('prefix')
    .execute()
  const problems = users.flatMap((user, at) => problemsOf(user, at, users, people, workstreams))
  if (problems.length > 0) throw invalid(problems)
  const stored = await accessOf(db, emails, promoter)
  return users.flatMap((user, at) => {
    const person = people.find(({ email }) => email === user.email)
    if (!person) return []
    const now = levels(
      stored
        .filter(({ email }) => email === user.email)
        .map(({ prefix, access_level }) => ({ workstream_prefix: prefix, access_level })),
    )
    const changes = changesOf(workstreams, now, levels(user.user_workstream_access_before))
    if (changes.length > 0) throw changedMeanwhile(person, at)
    return [{ person, changes: changesOf(workstreams, now, levels(user.user_workstream_access)) }]
  })
}

const levels = (entries: readonly Entry[]): ReadonlyMap<string, WorkstreamAccessLevel> =>
  new Map(entries.map((entry) => [entry.workstream_prefix, entry.access_level]))

function changesOf(
  workstreams: readonly NamedWorkstream[],
  from: ReadonlyMap<string, WorkstreamAccessLevel>,
  to: ReadonlyMap<string, WorkstreamAccessLevel>,
): LevelChange[] {
  return workstreams
    .map(({ prefix, name }) => ({ prefix, name, before: from.get(prefix) ?? null, after: to.get(prefix) ?? null }))
    .filter(({ before, after }) => before !== after)
}

function changedMeanwhile(person: Person, at: number) {
  const message = `The access of ${nameOf(person)} was changed meanwhile`
  return conflict(message, [{ field: `users.${at}.user_workstream_access_before`, message, rule: 'BR-ROLE-11' }])
}

function problemsOf(
  user: Asked,
  at: number,
  users: readonly Asked[],
  people: readonly Person[],
  workstreams: readonly NamedWorkstream[],
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!people.some(({ email }) => email === user.email)) {
    const message = 'Must be somebody of your organisation or of a contractor of it who works by workstream'
    problems.push({ field: `users.${at}.email`, message, rule: 'BR-ROLE-11' })
  }
  if (users.findIndex(({ email }) => email === user.email) !== at) {
    problems.push({ field: `users.${at}.email`, message: 'Must not be named twice', rule: 'BR-GEN-08' })
  }
  const own = new Set(workstreams.map(({ prefix }) => prefix))
  for (const list of ['user_workstream_access', 'user_workstream_access_before'] as const) {
    const seen = new Set<string>()
    for (const [position, { workstream_prefix: prefix }] of user[list].entries()) {
      const field = `users.${at}.${list}.${position}.workstream_prefix`
      if (!own.has(prefix)) problems.push({ field, message: `There is no workstream ${prefix}`, rule: 'BR-ROLE-14' })
      if (seen.has(prefix)) problems.push({ field, message: 'Must not be named twice', rule: 'BR-GEN-08' })
      seen.add(prefix)
    }
  }
  return problems
}

export const nameOf = ({ first_name, last_name }: Pick<Person, 'first_name' | 'last_name'>) =>
  `${first_name} ${last_name}`.trim()

/** "Read only", or that there is none (BR-LBL-64). */
export const levelWords = (level: WorkstreamAccessLevel | null) =>
  level === null ? 'No access' : label(workstreamAccessLevelLabels, level)

const ranks: readonly (WorkstreamAccessLevel | null)[] = [null, 'read_only', 'full_write']

export const isGain = ({ before, after }: LevelChange) => ranks.indexOf(after) > ranks.indexOf(before)

/** For the log: "Sam Obi (…): 003 Leakage from read only to no access". */
export function changeWords({ person, changes }: PersonChange): string {
  const each = changes.map(
    ({ prefix, name, before, after }) =>
      `${prefix} ${name} from ${levelWords(before).toLowerCase()} to ${levelWords(after).toLowerCase()}`,
  )
  return `Access of ${nameOf(person)} (${person.email}): ${each.join('; ')}`
}
