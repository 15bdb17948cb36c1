/** Signals, welfare or a compound beside the works, from the form to the wire. */
import type { addAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { AncillaryInfoType } from '../../../domain/contract/enums/ancillary-informations.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { checkAncillaryInformation } from '../../../domain/rules/ancillary-information-checks.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { textProblem } from '../../forms/typed-text.ts'

export interface NamedStreet {
  readonly usrn: number
  readonly name: string
}

export interface AncillaryAnswers {
  ancillary_info_type: '' | AncillaryInfoType
  ancillary_info_description: string
  /** A place that is being marked may be null. */
  ancillary_info_coordinates: (Geometry | null)[]
  /** Of the streets that can be chosen, by their number as text. */
  usrns: string[]
  /** Streets that can be chosen: the permit's own, then those near the points. */
  streets: NamedStreet[]
  location_description: string
}

type Body = BodyOf<typeof addAncillaryInformation>

export const noAncillary = (own: NamedStreet): AncillaryAnswers => ({
  ancillary_info_type: '',
  ancillary_info_description: '',
  ancillary_info_coordinates: [],
  usrns: [String(own.usrn)],
  streets: [own],
  location_description: '',
})

export const markedPoints = ({ ancillary_info_coordinates }: Pick<AncillaryAnswers, 'ancillary_info_coordinates'>) =>
  ancillary_info_coordinates.filter((point) => point != null)

/** As far as it has been answered. */
export function ancillaryBody(answers: AncillaryAnswers): Partial<Body> {
  const { ancillary_info_type: type } = answers
  const where = answers.location_description.trim()
  // the same place marked twice is one place
  const points = new Map(markedPoints(answers).map((point) => [JSON.stringify(point), point]))
  return {
    ...(type ? { ancillary_info_type: type } : {}),
    ancillary_info_description: answers.ancillary_info_description.trim(),
    ancillary_info_coordinates: [...points.values()] as Body['ancillary_info_coordinates'],
    usrns: answers.usrns.map(Number),
    ...(where ? { location_description: where } : {}),
  }
}

/** Every problem of the typing and of the rule (BR-PERMIT-94); a missing place stands with the first point. */
export function ancillaryProblems(answers: AncillaryAnswers): FormProblem[] {
  const tooLong = [
    textProblem('ancillary_info_description', 'Description', answers.ancillary_info_description, 500),
    textProblem('location_description', 'Where exactly', answers.location_description, 500),
  ].filter((problem) => problem !== undefined)
  const ruled = checkAncillaryInformation(ancillaryBody(answers)).map(({ field, message }) => ({
    field: field === 'ancillary_info_coordinates' ? 'ancillary_info_coordinates.0' : field,
    message,
  }))
  return [...tooLong, ...ruled]
}

/**
 * The streets that can be chosen once others are near the points: what was found newly is chosen, what is near no more is not,
 * and an answer that was given stays.
 *
 * @param own the street of the permit, which always stands first
 */
export function withStreetsNear(
  { streets, usrns }: Pick<AncillaryAnswers, 'streets' | 'usrns'>,
  own: NamedStreet,
  near: readonly NamedStreet[],
): Pick<AncillaryAnswers, 'streets' | 'usrns'> {
  const next = [own, ...near.filter(({ usrn }) => usrn !== own.usrn)]
  const isChosen = ({ usrn }: NamedStreet) =>
    usrns.includes(String(usrn)) || !streets.some((street) => street.usrn === usrn)
  return { streets: next, usrns: next.filter(isChosen).map(({ usrn }) => String(usrn)) }
}
