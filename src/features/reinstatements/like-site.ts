import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { locationTypes } from '../../../domain/contract/enums/permits.ts'
import { reinstatementStatuses, reinstatementTypes } from '../../../domain/contract/enums/reinstatements.ts'
import type { getSite } from '../../../domain/contract/sites.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { partsOf } from '../../forms/date-parts.ts'
import { nothingAnswered, type ReinstatementAnswers } from './reinstatement-answers.ts'

export type Site = AnswerOf<typeof getSite>

/** Answers for another site like this one: everything but its place, its photos and whether it is the last. */
export function likeSite(site: Site): ReinstatementAnswers {
  const active = site.reinstatements.find((each) => each.is_active_reinstatement) ?? site.reinstatements[0]
  const text = (value: number | null | undefined) => (value == null ? '' : String(value))
  return {
    ...nothingAnswered,
    reinstatement_type: reinstatementTypes.find((type) => type === site.reinstatement_type) ?? '',
    location_types: locationTypes.filter((type) => site.location_types.includes(type)),
    length: text(site.length),
    width: text(site.width),
    depth: text(site.depth),
    number_of_holes: text(site.number_of_holes),
    reinstatement_status: reinstatementStatuses.find((status) => status === site.site_status) ?? '',
    ...(active?.reinstatement_date ? { reinstatement_date: partsOf(civilDate(active.reinstatement_date)) } : {}),
  }
}
