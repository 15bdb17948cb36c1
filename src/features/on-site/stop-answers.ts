/** What is asked with a stop besides its time: whether the street was dug, whether all sites are registered, the clear site. */
import { finalSiteHindrance, noExcavationHindrance } from '../../../domain/rules/excavation-answers.ts'
import type { Photo } from '../../forms/photos/photos.ts'

export interface StopAnswers {
  excavation_carried_out: 'yes' | 'no'
  final_reinstatement: 'yes' | 'no'
  photos: Photo[]
}

/** As the record says before anybody answers: what the permit asked for was dug, and more sites are to come. */
export const asRecorded: StopAnswers = { excavation_carried_out: 'yes', final_reinstatement: 'no', photos: [] }

interface StoppedPermit {
  readonly permit_reference_number: string
  readonly excavation: boolean
  readonly excavation_carried_out: boolean
  readonly final_reinstatement: boolean
}

type Sites = readonly { readonly reinstatement_type: string; readonly permit_reference_number?: string | null }[]

/** Which of the two can be answered now: nothing was dug only while no excavation is registered, all registered only when one is. */
export function askedAtStop(permit: StoppedPermit, sites: Sites): { dug: boolean; allSites: boolean } {
  const excavations = sites.filter((site) => site.reinstatement_type === 'excavation')
  const isRegistered = excavations.some((site) => site.permit_reference_number === permit.permit_reference_number)
  const asked = { excavation: permit.excavation, isStarted: true }
  const owed = permit.excavation_carried_out && !permit.final_reinstatement
  const answer = { isFinal: true, hasExcavationSite: excavations.length > 0 }
  return {
    dug: permit.excavation_carried_out && noExcavationHindrance(asked, isRegistered) === null,
    allSites: owed && finalSiteHindrance(asked, answer) === null,
  }
}

/** What has to be told after the stop: only a no to digging, only a yes to all sites; nothing dug leaves no site to register. */
export function toldAfterStop(
  answers: StopAnswers,
  asked: ReturnType<typeof askedAtStop>,
): { isNotDug: boolean; isFinal: boolean } {
  const isNotDug = asked.dug && answers.excavation_carried_out === 'no'
  return { isNotDug, isFinal: !isNotDug && asked.allSites && answers.final_reinstatement === 'yes' }
}
