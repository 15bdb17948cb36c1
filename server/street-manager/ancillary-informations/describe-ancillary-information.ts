import type { getAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { ancillaryInfoStatusLabels, ancillaryInfoTypeLabels } from '../../../domain/labels/ancillary-informations.ts'
import { label } from '../../../domain/labels/words.ts'
import type { AncillaryInformationRow } from '../../store/ancillary-informations-tables.ts'
import { latestAncillaryInformations } from '../../store/ancillary-informations.ts'
import type { Database } from '../../store/database.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

export type AncillaryInformationAnswer = AnswerOf<typeof getAncillaryInformation>

/** The latest of a permit, newest first, removed ones too (BR-WORK-05). */
export async function ancillaryInformationsOf(
  db: Database,
  permitReference: string,
): Promise<AncillaryInformationAnswer[]> {
  const rows = await latestAncillaryInformations(db, permitReference)
  return rows.map(describeAncillaryInformation)
}

export function describeAncillaryInformation(item: AncillaryInformationRow): AncillaryInformationAnswer {
  const { details } = item
  const status = statusOf(item)
  return {
    ancillary_info_reference_number: item.reference,
    ancillary_info_type: item.ancillary_info_type,
    ancillary_info_type_string: label(ancillaryInfoTypeLabels, item.ancillary_info_type),
    ancillary_info_status: status,
    ancillary_info_status_string: label(ancillaryInfoStatusLabels, status),
    ancillary_info_description: details.ancillary_info_description,
    ancillary_info_removal_reason: details.ancillary_info_removal_reason ?? null,
    ancillary_info_coordinates: [...details.ancillary_info_coordinates],
    location_description: details.location_description ?? null,
    usrns: [...details.usrns],
    date_created: instantAnswer(item.created_at),
    date_removed: maybeInstantAnswer(item.removed_at),
  }
}

/** Added until it is removed (BR-PERMIT-94). */
export function statusOf(item: Pick<AncillaryInformationRow, 'removed_at'>): 'added' | 'removed' {
  return item.removed_at === null ? 'added' : 'removed'
}
