import type { Selectable } from 'kysely'
import * as endpoints from '../../../domain/contract/workstreams.ts'
import * as shapes from '../../../domain/contract/workstreams.shapes.ts'
import { actsForPromoter } from '../../../domain/contract/permissions.ts'
import { workstreamStatusLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, notFound } from '../../http/refusals.ts'
import type { WorkstreamTable } from '../../store/organisation-tables.ts'
import { listOwnWorkstreams } from './list-own-workstreams.ts'
import { workstreamAccess } from './workstream-access.ts'
import { getWorkstreamUse, setWorkstreamStatus } from './workstream-status.ts'
import { createWorkstream, updateWorkstream } from './write-workstream.ts'

const listWorkstreams = implement(endpoints.listWorkstreams, shapes.listWorkstreams, async ({ db, caller, params }) => {
  const swaCode = padSwaCode(params.organisationReference)
  const organisation = await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', swaCode)
    .executeTakeFirst()
  if (!organisation) throw notFound(`Organisation ${swaCode}`)
  if (!actsForPromoter(caller, swaCode)) throw accessRestricted()
  const rows = await db
    .selectFrom('workstream')
    .selectAll()
    .where('organisation_reference', '=', swaCode)
    .orderBy('prefix')
    .execute()
  return rows.map(describe)
})

const getWorkstream = implement(endpoints.getWorkstream, shapes.getWorkstream, async ({ db, params }) => {
  const swaCode = padSwaCode(params.organisationReference)
  const row = await db
    .selectFrom('workstream')
    .selectAll()
    .where('organisation_reference', '=', swaCode)
    .where('prefix', '=', params.workstreamPrefix)
    .executeTakeFirst()
  if (!row) throw notFound(`Workstream ${params.workstreamPrefix} of organisation ${swaCode}`)
  return describe(row)
})

function describe({ contacts, ...workstream }: Selectable<WorkstreamTable>) {
  return { ...workstream, ...contacts, status_string: label(workstreamStatusLabels, workstream.status) }
}

export const workstreams = [
  listWorkstreams,
  getWorkstream,
  createWorkstream,
  updateWorkstream,
  listOwnWorkstreams,
  getWorkstreamUse,
  setWorkstreamStatus,
  ...workstreamAccess,
]
