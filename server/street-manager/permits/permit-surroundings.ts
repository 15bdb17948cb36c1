import type { IndustrySector } from '../../../domain/contract/enums/organisations.ts'
import type { MultiLineString } from '../../../domain/geometry.ts'
import type { Database } from '../../store/database.ts'
import { fileNames } from '../../store/files.ts'
import { section81OfPermit } from '../../store/section-81s.ts'
import { interestsIn } from '../../store/street-interests.ts'
import type { OrganisationDetails } from '../../store/organisation-tables.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { latestAlterations, type AlterationSummary } from '../alterations/summarise-alteration.ts'
import {
  ancillaryInformationsOf,
  type AncillaryInformationAnswer,
} from '../ancillary-informations/describe-ancillary-information.ts'

interface Party {
  readonly name: string
  readonly industry_sector: IndustrySector
  readonly details: OrganisationDetails
}

/** What the answer about a permit says besides the permit itself. */
export interface PermitSurroundings {
  readonly work: Pick<WorkRow, 'work_status' | 'works_coordinates'>
  readonly promoter: Party
  readonly authority: Party
  /** Null for an imported street whose line nobody gave. */
  readonly streetLine: MultiLineString | null
  /** A sample of the street's ground was hazardous (BR-REIN-35). */
  readonly hasHazardousMaterial: boolean
  readonly files: { file_id: number; name: string }[]
  readonly alterations: readonly AlterationSummary[]
  readonly ancillaryInformations: AncillaryInformationAnswer[]
  /** Other authorities with an interest in the street. */
  readonly interestedParties: { name: string; swa_code: string }[]
  readonly linkedSection81: { work_reference_number: string; section_81_reference_number: string } | null
}

export async function readSurroundings(
  db: Database,
  workReference: string,
  permitReference: string | undefined,
): Promise<PermitSurroundings> {
  const row = await db
    .selectFrom('work')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'work.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'work.highway_authority_swa_code')
    .leftJoin('street', 'street.usrn', 'work.usrn')
    .select((work) =>
      work
        .exists(
          work
            .selectFrom('material_classification as sample')
            .select('sample.reference')
            .whereRef('sample.usrn', '=', 'work.usrn')
            .where('sample.material_classification_classification', '=', 'hazardous'),
        )
        .as('has_hazardous_material'),
    )
    .select(['work.work_status', 'work.works_coordinates', 'work.usrn', 'work.highway_authority_swa_code'])
    .select('street.line')
    .select(['promoter.name', 'promoter.industry_sector', 'promoter.details'])
    .select(['authority.name as authority_name', 'authority.details as authority_details'])
    .select('authority.industry_sector as authority_sector')
    .where('work.reference', '=', workReference)
    .executeTakeFirstOrThrow()
  return {
    work: row,
    promoter: { name: row.name, industry_sector: row.industry_sector, details: row.details },
    authority: { name: row.authority_name, industry_sector: row.authority_sector, details: row.authority_details },
    streetLine: row.line,
    hasHazardousMaterial: Boolean(row.has_hazardous_material),
    files: permitReference ? await fileNames(db, { object: { type: 'permit', reference: permitReference } }) : [],
    alterations: permitReference ? await latestAlterations(db, permitReference) : [],
    interestedParties: permitReference ? await interestedParties(db, row) : [],
    ancillaryInformations: permitReference ? await ancillaryInformationsOf(db, permitReference) : [],
    linkedSection81: permitReference ? await linkedSection81(db, permitReference) : null,
  }
}

async function linkedSection81(db: Database, permitReference: string) {
  const found = await section81OfPermit(db, permitReference)
  return found ? { work_reference_number: found.work_reference, section_81_reference_number: found.reference } : null
}

async function interestedParties(db: Database, work: Pick<WorkRow, 'usrn' | 'highway_authority_swa_code'>) {
  const interests = await interestsIn(db, work.usrn, work.highway_authority_swa_code)
  return interests.map(({ name, swa_code }) => ({ name, swa_code }))
}
