import { padSwaCode } from '../../../domain/references.ts'
import { invalid } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'

/** The code of an organisation that has works to sample; 400 on `promoter_org_ref` for any other. */
export async function sampledPromoter(db: Database, given: string): Promise<string> {
  const code = padSwaCode(given)
  const organisation = await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', code)
    .where('organisation_type', '!=', 'CONTRACTOR')
    .executeTakeFirst()
  if (organisation) return code
  throw invalid([{ field: 'promoter_org_ref', message: `No promoter has the SWA code ${code}`, rule: 'BR-PBI-13' }])
}
