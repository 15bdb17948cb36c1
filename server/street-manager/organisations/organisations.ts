import * as endpoints from '../../../domain/contract/organisations.ts'
import * as shapes from '../../../domain/contract/organisations.shapes.ts'
import { industrySectorLabels, organisationTypeLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { allOf, contains, oneOf } from '../../store/matching.ts'
import { contracts } from './contracts.ts'
import { summariseOrganisation, summaryColumns } from './summarise-organisation.ts'
import { updateOrganisation } from './update-organisation.ts'

const listOrganisations = implement(endpoints.listOrganisations, shapes.listOrganisations, async ({ db, query }) => {
  const rows = await db
    .selectFrom('organisation')
    .select(summaryColumns)
    .where(allOf([oneOf('organisation_type', query.type), contains('name', query.query)]))
    .orderBy('name')
    .orderBy('swa_code')
    .execute()
  return rows.map(summariseOrganisation)
})

const getOrganisation = implement(endpoints.getOrganisation, shapes.getOrganisation, async ({ db, params }) => {
  const swaCode = padSwaCode(params.organisationReference)
  const row = await db.selectFrom('organisation').selectAll().where('swa_code', '=', swaCode).executeTakeFirst()
  if (!row) throw notFound(`Organisation ${swaCode}`)
  // penalty notices have an answer of their own for what they begin with
  const { fpn_details: _, ...contact } = row.details
  return {
    ...summariseOrganisation(row),
    ...contact,
    prefix: row.prefix,
    organisation_type: row.organisation_type,
    organisation_type_string: label(organisationTypeLabels, row.organisation_type),
    industry_sector: row.industry_sector,
    industry_sector_string: label(industrySectorLabels, row.industry_sector),
    is_hs2_applicable: row.is_hs2,
    contractors: await contractorsOf(db, swaCode),
  }
})

async function contractorsOf(db: Database, promoter: string) {
  const rows = await db
    .selectFrom('contract')
    .innerJoin('organisation', 'organisation.swa_code', 'contract.contractor_swa_code')
    .select(summaryColumns)
    .where('contract.promoter_swa_code', '=', promoter)
    .orderBy('organisation.name')
    .execute()
  return rows.map(summariseOrganisation)
}

export const organisations = [listOrganisations, getOrganisation, updateOrganisation, ...contracts]
