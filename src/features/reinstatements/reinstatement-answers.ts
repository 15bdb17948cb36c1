/** A reinstatement while it is being answered: what is typed, what it is about, and what goes on the wire. */
import type { LocationType } from '../../../domain/contract/enums/permits.ts'
import type { ReinstatementStatus, ReinstatementType } from '../../../domain/contract/enums/reinstatements.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { addReinstatement, createSite } from '../../../domain/contract/sites.ts'
import type { Geometry, Position } from '../../../domain/geometry.ts'
import { noDate, type DateParts } from '../../forms/date-parts.ts'
import type { Photo } from '../../forms/photos/photos.ts'
import { numberOf } from '../../forms/typed-text.ts'
import { wireDate } from '../../forms/wire-date.ts'

type YesNo = '' | 'yes' | 'no'

/** Names are the wire's, where the wire has them. */
export interface ReinstatementAnswers {
  reinstatement_type: '' | ReinstatementType
  reinstatement_coordinates: Geometry | null
  secondary_reinstatement_coordinates: Geometry | null
  location_types: LocationType[]
  location_description: string
  length: string
  width: string
  depth: string
  number_of_holes: string
  reinstatement_status: '' | ReinstatementStatus
  reinstatement_date: DateParts
  response_to_remedial_works: YesNo
  base_courses_affected: YesNo
  photos: readonly Photo[]
  final_reinstatement: YesNo
}

export const nothingAnswered: ReinstatementAnswers = {
  reinstatement_type: '',
  reinstatement_coordinates: null,
  secondary_reinstatement_coordinates: null,
  location_types: [],
  location_description: '',
  length: '',
  width: '',
  depth: '',
  number_of_holes: '',
  reinstatement_status: '',
  reinstatement_date: noDate,
  response_to_remedial_works: '',
  base_courses_affected: '',
  photos: [],
  final_reinstatement: '',
}

/** What the answers are about, as far as the rules ask. */
export interface ReinstatementAround {
  readonly now: Temporal.Instant
  /** The permit that it would be registered under; null for works without one. */
  readonly permit: {
    readonly reference: string
    readonly sequence: number
    readonly excavation: boolean
    readonly stop: Temporal.Instant | null
  } | null
  /** Of any permit on the works. */
  readonly earliestStart: Temporal.Instant | null
  /** Null while the site is being made. */
  readonly site: {
    readonly reference: string
    readonly type: ReinstatementType
    readonly status: ReinstatementStatus
    readonly isSubsumed: boolean
    /** Of the permit that made it so; 0 for none. */
    readonly permitSequence: number
    /** The last day of its guarantee. */
    readonly endsOn: string | null
  } | null
  /** HS2's own works have more parts of a street to name (BR-PERMIT-31). */
  readonly isHs2: boolean
  /** Where its map opens. */
  readonly centre: Position | undefined
}

/** The type that the answers are of; empty while nobody has chosen. */
export function typeOf(answers: ReinstatementAnswers, { site }: ReinstatementAround): '' | ReinstatementType {
  return site?.type ?? answers.reinstatement_type
}

/** Holes and poles are counted; an excavation is measured, and so is what has no type yet. */
export function isCounted(answers: ReinstatementAnswers, around: ReinstatementAround): boolean {
  const type = typeOf(answers, around)
  return type !== '' && type !== 'excavation'
}

/** Remedial works are asked about where a permanent reinstatement follows a permanent one (BR-REIN-24). */
export function asksRemedial(answers: ReinstatementAnswers, { site }: ReinstatementAround): boolean {
  return site?.status === 'permanent' && answers.reinstatement_status === 'permanent'
}

/** Over this, the other end of the site is marked too; metres (BR-REIN-08). */
const longSideMetres = 10

export function asksFarEnd(answers: ReinstatementAnswers, around: ReinstatementAround): boolean {
  if (typeOf(answers, around) !== 'excavation') return false
  return Math.max(numberOf(answers.length) ?? 0, numberOf(answers.width) ?? 0) > longSideMetres
}

export const truth = (answer: YesNo) => (answer === '' ? undefined : answer === 'yes')

type SiteBody = BodyOf<typeof createSite>
type ReinstatementBody = BodyOf<typeof addReinstatement>
/** The same with gaps where something is not answered yet: what the rules check. */
export type Unfinished = Partial<ReinstatementBody>

/** Only what is asked goes on the wire; what is not answered is left out. */
export function answered(
  answers: ReinstatementAnswers,
  around: ReinstatementAround,
  fileIds: readonly number[] = [],
): Unfinished {
  const type = typeOf(answers, around)
  const { reinstatement_coordinates: place, secondary_reinstatement_coordinates: farEnd } = answers
  return present<Unfinished>({
    reinstatement_status: answers.reinstatement_status || undefined,
    reinstatement_date: wireDate(answers.reinstatement_date),
    reinstatement_coordinates: (place as Unfinished['reinstatement_coordinates']) ?? undefined,
    secondary_reinstatement_coordinates: asksFarEnd(answers, around)
      ? ((farEnd as Unfinished['secondary_reinstatement_coordinates']) ?? undefined)
      : undefined,
    location_description: answers.location_description.trim() || undefined,
    location_types: answers.location_types,
    // photos that wait for a connection are evidence too: their ids follow
    reinstatement_evidence: answers.photos.length > 0 || fileIds.length > 0,
    ...(fileIds.length > 0 ? { file_ids: [...fileIds] } : {}),
    ...(type === 'excavation'
      ? {
          length: numberOf(answers.length),
          width: numberOf(answers.width),
          depth: numberOf(answers.depth),
          final_reinstatement: truth(answers.final_reinstatement),
        }
      : { number_of_holes: numberOf(answers.number_of_holes) }),
    ...(asksRemedial(answers, around)
      ? {
          response_to_remedial_works: truth(answers.response_to_remedial_works),
          base_courses_affected: truth(answers.base_courses_affected),
        }
      : {}),
    permit_reference_number: around.permit?.reference,
  })
}

/** For a checked form: the request that adds to a site. */
export function reinstatementBody(
  answers: ReinstatementAnswers,
  around: ReinstatementAround,
  fileIds: readonly number[],
): ReinstatementBody {
  return answered(answers, around, fileIds) as ReinstatementBody
}

/** For a checked form: the request that makes a site. */
export function siteBody(
  answers: ReinstatementAnswers,
  around: ReinstatementAround,
  fileIds: readonly number[],
): SiteBody {
  const reinstatement_type = typeOf(answers, around)
  return { ...answered(answers, around, fileIds), reinstatement_type } as SiteBody
}

function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}
