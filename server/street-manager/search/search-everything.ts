import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { searchKinds, type SearchKind } from '../../../domain/contract/enums/search.ts'
import { roleAskedIn, type Caller } from '../../../domain/contract/permissions.ts'
import { searchEverything as endpoint } from '../../../domain/contract/search.ts'
import { searchEverything as shapes } from '../../../domain/contract/search.shapes.ts'
import { roleLabels } from '../../../domain/labels/organisations.ts'
import { searchKindLabels } from '../../../domain/labels/search.ts'
import { label } from '../../../domain/labels/words.ts'
import { compactReference, mayBeReference, searchWords } from '../../../domain/rules/search-text.ts'
import { countWords } from '../../../domain/words.ts'
import { implement } from '../../http/implement.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import { mostCounted, pageSize } from '../../store/paging.ts'
import { findContacts, findPlaces, findUsers, type FoundPerson, type FoundPlace } from '../../store/search-names.ts'
import { findOthers, findParts, findProjects, findWorks, type FoundReference } from '../../store/search-references.ts'
import { streetsByWords, type StreetHit } from '../../store/streets.ts'
import { statusWords } from './search-words.ts'

type Group = AnswerOf<typeof endpoint>['groups'][number]
type Hit = Group['rows'][number]
type Found = ReadonlyMap<SearchKind, readonly Hit[]>

/** Of each kind, where all kinds are asked for. */
const shownOfEach = 5

/** What an administrator alone may read (BR-ROLE-06). */
const forAdmins: readonly SearchKind[] = ['users', 'geographical_areas', 'sample_targets']

/**
 * What was typed as a reference, a street, a place and a person at once. With a kind its rows are counted up to 501 and come
 * in pages of 25 (BR-REP-01, 04).
 */
export const searchEverything = implement(endpoint, shapes, async ({ db, query, caller, rows }) => {
  const limit = query.kind === undefined ? shownOfEach + 1 : mostCounted
  const isAdmin = roleAskedIn(endpoint, caller) === 'Admin'
  const scope: RowsScope = isAdmin && caller.organisation_type === 'HA' ? { ...rows, side: 'authority' } : rows
  const kinds = searchKinds.filter(
    (kind) => (query.kind === undefined || query.kind === kind) && (!isAdmin || forAdmins.includes(kind)),
  )
  const found = await findAll(db, { text: query.q.trim(), scope, caller, kinds, limit })
  const groups = kinds.flatMap((kind) => {
    const all = found.get(kind) ?? []
    return all.length === 0 ? [] : [groupOf(kind, all, query.kind && { offset: query.offset ?? 0 })]
  })
  const holdsAll = ({ rows: shown }: Group) => shown.some(({ is_exact }) => is_exact)
  return { groups: [...groups.filter(holdsAll), ...groups.filter((group) => !holdsAll(group))] }
})

function groupOf(kind: SearchKind, all: readonly Hit[], page: { offset: number } | undefined): Group {
  const sorted = [...all.filter(({ is_exact }) => is_exact), ...all.filter(({ is_exact }) => !is_exact)]
  const start = page?.offset ?? 0
  const end = start + (page ? pageSize : shownOfEach)
  return {
    kind,
    kind_string: label(searchKindLabels, kind),
    pagination: { total_rows: page ? sorted.length : 0, has_next_page: sorted.length > end },
    rows: sorted.slice(start, end),
  }
}

interface Asked {
  readonly text: string
  readonly scope: RowsScope
  readonly caller: Caller
  readonly kinds: readonly SearchKind[]
  readonly limit: number
}

async function findAll(db: Database, { text, scope, caller, kinds, limit }: Asked): Promise<Found> {
  const found = new Map<SearchKind, Hit[]>()
  const add = (kind: SearchKind, hits: readonly Hit[]) => {
    if (kinds.includes(kind)) found.set(kind, [...(found.get(kind) ?? []), ...hits])
  }
  const words = searchWords(text)
  if (mayBeReference(text)) {
    for (const one of await findReferences(db, scope, text, limit)) add(one.kind, [referenceHit(one, text)])
  }
  if (words.length === 0) return found
  if (kinds.includes('streets'))
    add(
      'streets',
      (await streetsByWords(db, words, limit)).map((hit) => streetHit(hit, text)),
    )
  if (kinds.includes('places')) add('places', (await findPlaces(db, text.toLowerCase(), limit)).map(placeHit))
  if (kinds.includes('contacts')) add('contacts', (await findContacts(db, scope, words, limit)).map(contactHit))
  if (kinds.includes('users')) {
    const users = await findUsers(db, caller.organisation_reference, words, limit)
    add(
      'users',
      users.map((user) => userHit(user, text)),
    )
  }
  return found
}

async function findReferences(db: Database, scope: RowsScope, text: string, limit: number): Promise<FoundReference[]> {
  const works = await findWorks(db, scope, text, limit)
  const hung = await findParts(db, scope, text, works, limit)
  const projects = await findProjects(db, scope, text, limit)
  const known = new Set(hung.map(({ reference }) => reference))
  return [
    ...works,
    ...hung,
    ...projects.filter(({ reference }) => !known.has(reference)),
    ...(await findOthers(db, scope, text, limit)),
  ]
}

const nowhere = {
  status_string: null,
  is_exact: false,
  work_reference_number: null,
  permit_reference_number: null,
  site_number: null,
  easting: null,
  northing: null,
} satisfies Partial<Hit>

function referenceHit(found: FoundReference, text: string): Hit {
  return {
    ...nowhere,
    reference: found.reference,
    title: found.reference,
    detail: found.detail,
    status_string: statusWords(found.kind, found.status),
    is_exact: compactReference(found.reference) === compactReference(text),
    work_reference_number: found.work_reference,
    permit_reference_number: found.permit_reference,
    site_number: found.site_number,
  }
}

function streetHit(street: StreetHit, text: string): Hit {
  return {
    ...nowhere,
    reference: String(street.usrn),
    title: [street.street_descriptor, street.town].filter(Boolean).join(', '),
    detail: [`USRN ${street.usrn}`, street.authority].filter(Boolean).join(', '),
    is_exact: String(street.usrn) === text,
    easting: street.centre_easting,
    northing: street.centre_northing,
  }
}

function placeHit({ name, kind, within, streets, easting, northing }: FoundPlace): Hit {
  const inArea = kind === 'town' && within !== '' && within !== name ? `, ${within}` : ''
  return {
    ...nowhere,
    reference: null,
    title: name,
    detail: `${kind === 'town' ? 'Town' : 'Area'}${inArea}, ${countWords(streets, 'street')}`,
    easting,
    northing,
  }
}

function contactHit({ name, number, email, place, ...permit }: FoundPerson): Hit {
  return {
    ...nowhere,
    reference: email || null,
    title: name,
    detail: [number, email, `on ${permit.permit_reference}`, place].filter(Boolean).join(', '),
    work_reference_number: permit.work_reference,
    permit_reference_number: permit.permit_reference,
  }
}

function userHit({ name, email, roles }: { name: string; email: string; roles: string[] }, text: string): Hit {
  return {
    ...nowhere,
    reference: email,
    title: name || email,
    detail: [email, ...roles.map((role) => label(roleLabels, role))].join(', '),
    is_exact: email.toLowerCase() === text.toLowerCase(),
  }
}
