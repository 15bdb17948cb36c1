import type { RuleProblem } from '../../domain/rules/rule-broken.ts'
import type { Database } from '../store/database.ts'

/** What is wrong with the organisation that an authority gives a record to: it has to be one that promotes works (BR-S81-01, 05). */
export async function promoterProblems(
  db: Database,
  field: string,
  swaCode: string,
  rule = 'BR-S81-01',
): Promise<RuleProblem[]> {
  const organisation = await db
    .selectFrom('organisation')
    .select('organisation_type')
    .where('swa_code', '=', swaCode)
    .executeTakeFirst()
  if (!organisation) return [{ field, message: 'No organisation has this SWA code', rule }]
  return organisation.organisation_type === 'CONTRACTOR'
    ? [{ field, message: 'A contractor promotes no works of its own', rule }]
    : []
}
