import type { Database } from './database.ts'

/** An authority that has an interest in a street of another one; rows of the gazetteer. */
export interface StreetInterestTable {
  usrn: number
  authority_swa_code: string
  /** The part of the street that it is about. */
  location_description: string
}

/** Authorities besides the given one that have an interest in the street, in the order of their codes. */
export async function interestsIn(db: Database, usrn: number, except: string) {
  return db
    .selectFrom('street_interest')
    .innerJoin('organisation', 'organisation.swa_code', 'street_interest.authority_swa_code')
    .select(['organisation.swa_code', 'organisation.name', 'street_interest.location_description'])
    .where('street_interest.usrn', '=', usrn)
    .where('organisation.swa_code', '!=', except)
    .orderBy('organisation.swa_code')
    .execute()
}
