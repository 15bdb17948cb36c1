import { padSwaCode } from '../../../domain/references.ts'
import { invalid } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'

/** The code of an organisation that has works to sample; undefined for any other. */
export async function findSampledPromoter(db: Database, given: string): Promise<string | undefined> {
  const organisation = await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', padSwaCode(given))
    .where('organisation_type', '!=', 'CONTRACTOR')
    .executeTakeFirst()
  return organisation?.swa_code
}

/** {@link findSampledPromoter} of a field; 400 on `promoter_org_ref` where there is none. */
export async function sampledPromoter(db: Database, given: string): Promise<string> {
  const code = await findSampledPromoter(db, given)
  if (code) return code
  const message = `No promoter has the SWA code ${padSwaCode(given)}`
  throw invalid([{ field: 'promoter_org_ref', message, rule: 'BR-PBI-13' }])
}
