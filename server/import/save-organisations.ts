import type { OrganisationType } from '../../domain/contract/enums/organisations.ts'
import { holdingWorkstream } from '../sandbox/organisations.ts'
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import type { ImportedOrganisation, ImportedRecord } from './imported.ts'

/** The workstream that imported works are under when their organisation is new here. */
export const importWorkstream = '001'

/** Makes sure that the organisations of the records exist; answers the SWA codes of those that had to be made. */
export async function saveOrganisations(db: Database, records: readonly ImportedRecord[]): Promise<string[]> {
  const wanted = new Map<string, { organisation: ImportedOrganisation; type: OrganisationType }>()
  for (const record of records) {
    if (record.kind === 'permit' && !wanted.has(record.promoter.swa_code)) {
      wanted.set(record.promoter.swa_code, { organisation: record.promoter, type: 'PROMOTER' })
    }
    // an authority that also works is an authority
    wanted.set(record.authority.swa_code, { organisation: record.authority, type: 'HA' })
  }
  const known = await db.selectFrom('organisation').select(['swa_code', 'prefix']).execute()
  const codes = new Set(known.map((one) => one.swa_code))
  const prefixes = new Set(known.map((one) => one.prefix))
  const missing = [...wanted.values()].filter(({ organisation }) => !codes.has(organisation.swa_code))
  for (const { organisation, type } of missing) await insertOrganisation(db, organisation, type, prefixes)
  await promoteAuthorities(db, records)
  return missing.map(({ organisation }) => organisation.swa_code)
}

async function insertOrganisation(
  db: Database,
  { swa_code, name, sector }: ImportedOrganisation,
  type: OrganisationType,
  taken: Set<string>,
): Promise<void> {
  const prefix = freePrefix(name, taken)
  taken.add(prefix)
  await insertRows(db, 'organisation', [
    {
      swa_code,
      prefix,
      name,
      organisation_type: type,
      organisation_status: 'active',
      industry_sector: sector,
      is_hs2: false,
      details: { address_line_one: 'Not given', postcode: 'Not given', phone_number: 'Not given' },
    },
  ])
  await insertRows(db, 'workstream', [
    holdingWorkstream(swa_code),
    {
      organisation_reference: swa_code,
      prefix: importWorkstream,
      name: 'Imported works',
      description: null,
      contacts: null,
      status: 'active',
    },
  ])
  await db
    .insertInto('imported_record')
    .values({ source_key: `organisation ${swa_code}`, reference: swa_code, version: new Date(0).toISOString() })
    .execute()
}

/** An organisation that an earlier record only knew as a promoter may turn out to be an authority; our own never change. */
async function promoteAuthorities(db: Database, records: readonly ImportedRecord[]): Promise<void> {
  const authorities = [...new Set(records.map((record) => record.authority.swa_code))]
  await db
    .updateTable('organisation')
    .set({ organisation_type: 'HA', industry_sector: 'highway_authority' })
    .where('swa_code', 'in', authorities)
    .where('organisation_type', '!=', 'HA')
    .where('swa_code', 'in', (from) =>
      from.selectFrom('imported_record').select('reference').where('source_key', 'like', 'organisation %'),
    )
    .execute()
}

/** Two letters that no other organisation has: of its name when there are any left (BR-GEN-60). */
export function freePrefix(name: string, taken: ReadonlySet<string>): string {
  const letters = [...name.toUpperCase().replace(/[^A-Z]/g, '')]
  const initials = name
    .toUpperCase()
    .split(/[^A-Z]+/)
    .flatMap((word) => word.slice(0, 1))
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const pairs = (first: readonly string[], second: readonly string[]) =>
    first.flatMap((one) => second.map((two) => one + two))
  const candidates = [
    initials.slice(0, 2).join(''),
    ...pairs(letters.slice(0, 1), letters.slice(1)),
    ...pairs(letters, alphabet),
    ...pairs(alphabet, alphabet),
  ]
  const free = candidates.find((pair) => pair.length === 2 && !taken.has(pair))
  if (!free) throw new RangeError('Every prefix of two letters is taken')
  return free
}
