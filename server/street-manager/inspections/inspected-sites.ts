import type { Database } from '../../store/database.ts'

export interface InspectedSite {
  readonly site_reference_number: string
  readonly site_description: string
}

/** The sites of a works record as their active reinstatements describe them (BR-INSP-23, BR-REIN-03). */
export function inspectedSites(db: Database, workReference: string): Promise<InspectedSite[]> {
  return db
    .selectFrom('reinstatement')
    .select(['site_reference as site_reference_number', 'location_description as site_description'])
    .where('work_reference', '=', workReference)
    .where('is_active', '=', true)
    .orderBy('sequence')
    .execute()
}
