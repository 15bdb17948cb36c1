import type { Insertable } from 'kysely'
import type { Database } from './database.ts'
import type { GovernanceFormTable } from './governance-tables.ts'

/** What the sandbox's Ctrl Hub asks for before works begin. */
export const standardForms: readonly Pick<Insertable<GovernanceFormTable>, 'name' | 'is_required'>[] = [
  { name: 'Risk assessment', is_required: true },
  { name: 'Traffic management check', is_required: true },
  { name: 'Site induction', is_required: true },
  { name: 'Photos before works', is_required: false },
]

/** An operation with its forms and a work order, for a governance permit that is new; answers their ids. */
export async function addOperation(
  db: Database,
  organisation_reference: string,
  name: string,
): Promise<{ operation_id: string; work_order_id: string }> {
  const [operation_id, work_order_id] = [crypto.randomUUID(), crypto.randomUUID()]
  const code = operation_id.slice(0, 8).toUpperCase()
  await db
    .insertInto('governance_operation')
    .values({
      id: operation_id,
      organisation_reference,
      name,
      code: `OP-${code}`,
      description: '',
      status: 'scheduled',
      street_count: 1,
      postcodes: '[]',
    })
    .execute()
  await db
    .insertInto('governance_form')
    .values(
      standardForms.map((form, place) => ({
        ...form,
        id: crypto.randomUUID(),
        operation_id,
        place,
        is_submitted: false,
      })),
    )
    .execute()
  await db
    .insertInto('governance_work_order')
    .values({ id: work_order_id, organisation_reference, name, code: `WO-${code}` })
    .execute()
  return { operation_id, work_order_id }
}
