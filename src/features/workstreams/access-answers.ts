/** Access as a form holds it, and as it goes on the wire: per person all that they shall have, beside what they had. */
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import type { WorkstreamAccessLevel } from '../../../domain/contract/enums/organisations.ts'
import type { listWorkstreamAccess, previewWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { workstreamAccessLevelLabels } from '../../../domain/labels/organisations.ts'

export type PersonAccess = AnswerOf<typeof listWorkstreamAccess>['rows'][number]
export type AccessUser = BodyOf<typeof previewWorkstreamAccess>['users'][number]
type Entry = AccessUser['user_workstream_access'][number]

/** No access is an answer of a form; on the wire it is an entry that is not there (BR-ROLE-11). */
export type LevelAnswer = 'none' | WorkstreamAccessLevel

export const noAccessWords = 'No access'

export const levelChoices: readonly { value: LevelAnswer; label: string }[] = [
  { value: 'none', label: noAccessWords },
  { value: 'read_only', label: workstreamAccessLevelLabels.read_only },
  { value: 'full_write', label: workstreamAccessLevelLabels.full_write },
]

/** What the person has on a workstream now. */
export function levelOf(person: Pick<PersonAccess, 'workstreams'>, prefix: string): LevelAnswer {
  return entriesOf(person).find((entry) => entry.workstream_prefix === prefix)?.access_level ?? 'none'
}

/** What a person has, without levels that a later version may bring. */
function entriesOf({ workstreams }: Pick<PersonAccess, 'workstreams'>): Entry[] {
  return workstreams.flatMap(({ workstream_prefix, access_level }) =>
    access_level === 'upcoming_enum' ? [] : [{ workstream_prefix, access_level }],
  )
}

/**
 * The change of one person, from the new levels of some workstreams; the others stay as they are. Undefined when nothing
 * is changed.
 */
export function userChange(person: PersonAccess, chosen: ReadonlyMap<string, LevelAnswer>): AccessUser | undefined {
  const before = entriesOf(person)
  const isChanged = [...chosen].some(([prefix, level]) => level !== levelOf(person, prefix))
  if (!isChanged) return undefined
  const kept = before.filter((entry) => !chosen.has(entry.workstream_prefix))
  const given = [...chosen].flatMap(([workstream_prefix, level]) =>
    level === 'none' ? [] : [{ workstream_prefix, access_level: level }],
  )
  const after = [...kept, ...given].toSorted((a, b) => a.workstream_prefix.localeCompare(b.workstream_prefix))
  return { email: person.email, user_workstream_access: after, user_workstream_access_before: before }
}

export const isLevel = (text: string | undefined): text is LevelAnswer =>
  levelChoices.some(({ value }) => value === text)
