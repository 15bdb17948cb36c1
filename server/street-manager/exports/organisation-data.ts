import { exportOrganisationData as endpoint } from '../../../domain/contract/own-exports.ts'
import { exportOrganisationData as shapes } from '../../../domain/contract/own-exports.shapes.ts'
import { checkOrganisationData, type AskedOrganisationData } from '../../../domain/rules/organisation-data-checks.ts'
import { seesMoney } from '../../../domain/rules/section-74-fields.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import { implement, type House } from '../../http/implement.ts'
import { accessRestricted, refuseProblems } from '../../http/refusals.ts'
import type { ExportScope } from '../../store/export-tables.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { fileName, queueExport, type CsvExport } from './csv-export.ts'
import { organisationDataLists, type ListOfOrganisation } from './organisation-data-lists.ts'
import type { ZipMember } from './zip-of-csvs.ts'

/** Asks for everything that the organisation may see of some past days; for promoters and authorities (BR-CSV-13, BR-ROLE-S26). */
export const exportOrganisationData = implement(endpoint, shapes, async ({ db, house, caller, body, now }) => {
  if (caller.organisation_type === 'CONTRACTOR') throw accessRestricted()
  refuseProblems(checkOrganisationData(body, londonDate(now)))
  const [start_date, end_date] = [civilDate(body.start_date).toString(), civilDate(body.end_date).toString()]
  const own = caller.organisation_reference
  const scope: ExportScope = {
    side: caller.organisation_type === 'HA' ? 'authority' : 'promoter',
    swa_code: own,
    workstreams: undefined,
    sees_money: seesMoney(caller.roles),
  }
  const csv_id = await queueExport(db, {
    export_path: endpoint.path,
    csv_export_type: 'ORGANISATION_DATA',
    file_name: fileName('Organisation', 'zip', now),
    export_description: body.export_description ?? null,
    requested_by: caller.email,
    acting_for: own,
    filters: JSON.stringify({ start_date, end_date } satisfies AskedOrganisationData),
    scope: JSON.stringify(scope),
    created_at: now.toString(),
    touched_at: house.clock.realNow().toString(),
  })
  const event = {
    event: 'organisation_data_exported',
    object_type: 'organisation',
    object_reference: own,
    topic: 'Organisation data',
    details: `All data from ${dateWords(start_date)} to ${dateWords(end_date)} were asked for`,
    visible_to: own,
  } as const
  await recordEvent(db, organisationOf(caller), event, actorOf(caller), now)
  return { csv_id }
})

/** A CSV of the ZIP: which list writes it, and whose rows. */
interface OrganisationFile extends ZipMember {
  readonly csvExport: CsvExport
  readonly scope: ExportScope
}

/**
 * Every CSV that the organisation may see. An authority that promotes works as well has those lists twice: of its streets,
 * and of its own works.
 */
export async function organisationDataFiles(
  house: House,
  exports: readonly CsvExport[],
  asked: AskedOrganisationData,
  scope: ExportScope,
): Promise<OrganisationFile[]> {
  const files: OrganisationFile[] = []
  for (const csvExport of exports) {
    const list = organisationDataLists[csvExport.path]
    if (!list || (list.whose === 'authority' && scope.side !== 'authority')) continue
    const filters = filtersOf(list, asked)
    const add = async (name: string, as: ExportScope) => {
      const condition = await csvExport.conditionOf(house, filters, as)
      files.push({ name, csvExport, condition, scope: as })
    }
    await add(list.name, scope)
    if (scope.side === 'authority' && list.whose === 'either') {
      await add(`${list.name}_as_promoter`, { ...scope, side: 'promoter' })
    }
  }
  return files
}

function filtersOf({ days, always }: ListOfOrganisation, { start_date, end_date }: AskedOrganisationData): object {
  return { ...always, ...(days ? { [days[0]]: start_date, [days[1]]: end_date } : {}) }
}
