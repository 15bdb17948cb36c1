/** What the promoter answered and the authority decided, as a permit keeps it. */
import type {
  PermitConditionType,
  ReasonForRefusal,
  TrafficManagementType,
} from '../../domain/contract/enums/permits.ts'
import { mandatoryConditions, suggestedConditions } from '../../domain/rules/conditions.ts'
import { isHighImpact, isSignals } from '../../domain/rules/traffic-management.ts'
import type { PermitDesignation, PermitDetails } from '../store/permit-details.ts'
import type { Designation } from '../store/street-tables.ts'
import type { Chance } from './chance.ts'
import { isImmediateCategory, type LivedPermit } from './live-through.ts'
import type { WorkFacts } from './work-facts.ts'
import type { SandboxStreet } from './streets.ts'

/** @param choices  what the rules found, and whether the promoter selected the traffic-sensitive designations */
export function permitAnswers(
  work: WorkFacts,
  lived: LivedPermit,
  traffic: TrafficManagementType,
  choices: { readonly isEarly: boolean; readonly areDesignationsSelected: boolean },
  chance: Chance,
): PermitDetails {
  const isMajor = lived.life.category === 'major' || lived.life.category === 'paa'
  const needsOrder = isMajor && traffic === 'road_closure'
  return {
    ...applicationAnswers(work, traffic, needsOrder, lived),
    ...earlyStartAnswers(choices.isEarly, chance),
    ...designationsOf(work.street, choices.areDesignationsSelected),
    permit_conditions: conditionsOf(traffic, needsOrder, chance),
    ...decisionsOf(lived, chance),
  }
}

function applicationAnswers(
  { reference, words, street }: WorkFacts,
  traffic: TrafficManagementType,
  needsOrder: boolean,
  lived: LivedPermit,
): PermitDetails {
  const isImmediate = isImmediateCategory(lived.life)
  return {
    description_of_work: words.description,
    works_location_description: words.location,
    secondary_contact: words.contact,
    secondary_contact_number: words.number,
    secondary_contact_email: words.email,
    activity_type: words.activity,
    application_type: 'permit',
    location_types: traffic === 'no_carriageway_incursion' ? ['footway'] : ['carriageway'],
    close_footway: traffic === 'no_carriageway_incursion' ? 'yes_provide_pedestrian_walkway' : 'no',
    close_footpath: 'no',
    traffic_management_plan: isHighImpact(traffic),
    lane_rental_applicable: street.is_lane_rental,
    ...sharingAnswers(reference, isImmediate),
    is_ttro_required: isImmediate ? null : needsOrder,
    immediate_risk: isImmediate ? lived.life.category === 'immediate_emergency' : null,
    ...(isSignals(traffic) ? { emergency_contact_name: words.contact, emergency_contact_number: words.number } : {}),
  }
}

const sharings = [
  ['sharing_traffic_management_only', 'One set of signals for both works, put up and taken away by us'],
  ['trench_sharing_primary_promoter', 'We dig, the other lays beside us, and we make the road good for both'],
  ['trench_sharing_secondary_promoter', 'We lay in the trench of the other, who makes the road good'],
] as const

/** One in ten planned works is shared with another promoter (BR-PERMIT-29): by its reference, so that all else stays as it was drawn. */
function sharingAnswers(
  reference: string,
  isImmediate: boolean,
): Partial<PermitDetails> & Pick<PermitDetails, 'collaborative_working'> {
  const digits = Number(reference.slice(-3))
  if (isImmediate || digits % 10 !== 0) return { collaborative_working: false }
  const [type, details] = sharings[(digits / 10) % sharings.length] ?? sharings[0]
  return { collaborative_working: true, collaboration_type: type, collaboration_details: details }
}

/** BR-PERMIT-13. */
function earlyStartAnswers(isEarly: boolean, chance: Chance): Partial<PermitDetails> {
  if (!isEarly) return {}
  return chance.percent(50)
    ? {
        early_start_pre_approval: true,
        pre_approval_authoriser: 'Priya Nair',
        pre_approval_details: 'Agreed by telephone: the customer has no supply',
      }
    : { early_start_pre_approval: false, early_start_reason: 'The crew is already working in the next street' }
}

function designationsOf(street: SandboxStreet, selected: boolean): Partial<PermitDetails> {
  const isChosen = (one: Designation) => selected && one.street_special_desig_code === 2
  return {
    permit_asds: street.designations.filter(isChosen).map(permitDesignation),
    permit_not_selected_asds: street.designations.filter((one) => !isChosen(one)).map(permitDesignation),
  }
}

/** A permit names a designation without its extent, and with dates as the wire has them (BR-GEN-24). */
function permitDesignation(designation: Designation): PermitDesignation {
  const { whole_road, special_desig_start_date: start, ...named } = designation
  const extent = whole_road ? { special_desig_location_text: named.special_desig_location_text ?? 'Whole road' } : {}
  const dates = start ? { special_desig_start_date: `${start}T00:00:00.000Z` } : {}
  return { ...named, ...extent, ...dates } as PermitDesignation
}

/** The ones that every permit carries (BR-COND-02), those that the answers suggest, and now and then the hours of work. */
function conditionsOf(traffic: string, is_ttro_required: boolean, chance: Chance): PermitDetails['permit_conditions'] {
  const suggested = suggestedConditions({ traffic_management_type: traffic, is_ttro_required })
  const comments: Partial<Record<PermitConditionType, string>> = {
    NCT02a: 'Monday to Friday, 9:30am to 4pm',
    NCT07a: 'Whole street, for the dates of the permit, order applied for',
    NCT08a: 'Two-way signals, manned from 7:30am to 9:30am',
    NCT09c: 'Signals removed at the end of the works',
    NCT11b: 'Letters to frontagers a week before the start',
  }
  const codes: PermitConditionType[] = [...mandatoryConditions, ...suggested.map((one) => one.condition)]
  if (chance.percent(40)) codes.push('NCT02a')
  if (chance.percent(25)) codes.push('NCT11b')
  return codes.map((condition) => ({ condition, ...(comments[condition] ? { comment: comments[condition] } : {}) }))
}

const refusals: readonly { reasons: ReasonForRefusal[]; comment: string }[] = [
  { reasons: ['RC30'], comment: 'The works clash with a closure on the diversion route. Choose dates after it ends.' },
  { reasons: ['RC10', 'RC20'], comment: 'The traffic management drawing does not show the pedestrian route.' },
  { reasons: ['RC41'], comment: 'Conditions for a traffic-sensitive street are missing.' },
]

function decisionsOf(lived: LivedPermit, chance: Chance): Partial<PermitDetails> {
  const has = (move: string) => lived.happened.some((step) => step.move === move)
  if (has('refuse')) {
    const refusal = chance.pick(refusals)
    return { reasons_for_refusal: refusal.reasons, assessment_comments: refusal.comment }
  }
  if (has('revoke')) return { assessment_discount: 0, revoke_reason: 'Emergency works nearby need the road space.' }
  if (has('request_modification')) {
    return { pending_change_details: 'Add NCT02a with hours outside the morning and evening peak.' }
  }
  if (has('grant_with_duration_challenge')) {
    return { assessment_discount: 0, assessment_comments: 'Two working days are enough for this repair.' }
  }
  if (has('cancel')) {
    const reason = chance.pick([
      'no_staff_or_resource',
      'customer_reasons',
      'weather',
      'clash_of_works_on_site',
    ] as const)
    return { permit_cancellation_reason: reason }
  }
  return has('grant') ? { assessment_discount: chance.percent(15) ? 30 : 0 } : {}
}
