import type { Insertable, Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { ForwardPlanRow, ForwardPlanTable } from './forward-plans-tables.ts'

/** The one plan of a works record, if it has one (BR-GEN-74). */
export async function forwardPlanOf(db: Database, workReference: string): Promise<ForwardPlanRow | undefined> {
  const plan = await db
    .selectFrom('forward_plan')
    .selectAll()
    .where('work_reference', '=', workReference)
    .executeTakeFirst()
  return plan as ForwardPlanRow | undefined
}

/** {@link forwardPlanOf} a path that has been found to name one. */
export async function readForwardPlan(db: Database, workReference: string): Promise<ForwardPlanRow> {
  const plan = await forwardPlanOf(db, workReference)
  if (!plan) throw new Error(`The path named a plan that ${workReference} does not have`)
  return plan
}

export async function insertForwardPlan(db: Database, plan: Insertable<ForwardPlanTable>): Promise<void> {
  await db.insertInto('forward_plan').values(plan).execute()
}

export async function changeForwardPlan(
  db: Database,
  reference: string,
  change: Updateable<ForwardPlanTable>,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('forward_plan')
    .set({ ...change, modified_at: now.toString() })
    .where('reference', '=', reference)
    .execute()
}
