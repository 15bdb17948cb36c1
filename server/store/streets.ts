import { sql, type SqlBool } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Bounds } from '../../domain/geometry.ts'
import { meets } from './boxes.ts'
import type { Database } from './database.ts'
import { literally } from './matching.ts'
import { rowsAtOnce } from './rows-at-once.ts'

/** Streets that lookups answer with: neither closed nor there for addresses only, with a supported surface (BR-GEN-36). */
const isSupported = sql<SqlBool>`street.is_supported`

/** A street with the name of its authority. */
export type FoundStreet = NonNullable<Awaited<ReturnType<typeof findStreet>>>

const supportedStreets = (db: Database) =>
  db
    .selectFrom('street')
    .innerJoin('organisation as authority', 'authority.swa_code', 'street.authority_swa_code')
    .selectAll('street')
    .select('authority.name as authority')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('street_interest as interest')
          .innerJoin('organisation as other', 'other.swa_code', 'interest.authority_swa_code')
          .select(['other.swa_code', 'other.name', 'interest.location_description'])
          .whereRef('interest.usrn', '=', 'street.usrn')
          .orderBy('other.swa_code'),
      ).as('interests'),
    )
    .where(isSupported)

/** The supported street with this USRN. */
export function findStreet(db: Database, usrn: number) {
  return supportedStreets(db).where('usrn', '=', usrn).executeTakeFirst()
}

/** Supported streets with a line whose boxes meet one of the given ones; metres EPSG:27700. */
export function streetsMeeting(db: Database, boxes: readonly Bounds[]): Promise<FoundStreet[]> {
  return supportedStreets(db)
    .where((eb) => eb.or(boxes.map((box) => meets('street.bounds', box))))
    .execute()
}

/** A street as a search lists it. */
export type StreetHit = Awaited<ReturnType<typeof streetsByWords>>[number]

/**
 * Supported streets whose name, town and area hold every word, in any order, or whose USRN begins with it. Names that
 * begin as the search does come first. An index is read from end to end, the streets themselves only when they are found.
 */
export function streetsByWords(db: Database, words: readonly string[], limit: number) {
  const begins = sql<boolean>`street.words like ${`${literally(words.join(' '))}%`}`
  const hits = db
    .selectFrom('street')
    .select(['street.usrn', begins.as('begins')])
    .where(isSupported)
    // each word is asked of every street: the same one a thousand times would cost everybody else
    .where((eb) => eb.and([...new Set(words)].map(holds)))
    .orderBy('begins', 'desc')
    .orderBy('street_descriptor')
    .orderBy('town')
    .orderBy('usrn')
    .limit(limit)
  return db
    .selectFrom(hits.as('hit'))
    .innerJoin('street', 'street.usrn', 'hit.usrn')
    .innerJoin('organisation as authority', 'authority.swa_code', 'street.authority_swa_code')
    .select([
      'street.usrn',
      'street.street_descriptor',
      'street.town',
      'street.area',
      'street.centre_easting',
      'street.centre_northing',
      'authority.name as authority',
    ])
    .orderBy('hit.begins', 'desc')
    .orderBy('street.street_descriptor')
    .orderBy('street.town')
    .orderBy('street.usrn')
    .execute()
}

function holds(word: string) {
  const text = literally(word)
  const inWords = sql<SqlBool>`street.words like ${`%${text}%`}`
  return /^\d+$/.test(word) ? sql<SqlBool>`(${inWords} or street.usrn::text like ${`${text}%`})` : inWords
}

/** Lines of the streets in a box, with what a base map draws them by; by USRN. */
export function streetLinesIn(db: Database, bounds: Bounds, limit: number) {
  const query = db
    .selectFrom('street')
    .select(['usrn', 'street_descriptor', 'town', 'road_category', 'is_traffic_sensitive', 'is_lane_rental', 'line'])
    .where(isSupported)
    .where(meets('street.bounds', bounds))
    // a number sorted afterwards, for the reason in boxes.ts
    .orderBy(sql`street.usrn + 0`)
    .limit(limit)
  return rowsAtOnce(db, query)
}
