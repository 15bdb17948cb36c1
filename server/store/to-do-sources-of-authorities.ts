import { sql, type SqlBool } from 'kysely'
import { daysToPay, givenDays } from '../../domain/rules/to-do-days.ts'
import { nonCompliancesSince, section74sSince } from './to-do-of-both-sides.ts'
import { byPractice, calendar, dayInSql, dayOf, fromTable, type SourceMaker, type ToDoContext } from './to-do-source.ts'

const ofPermit = { reference: 'permit.reference', work: 'permit.work_reference', permit: 'permit.reference' } as const
const ofWorks = (table: string) => ({ reference: `${table}.reference`, work: `${table}.work_reference`, permit: null })
const ofChange = {
  reference: 'permit_alteration.reference',
  work: 'permit_alteration.work_reference',
  permit: 'permit_alteration.permit_reference',
}

const permitsToAssess: SourceMaker = () =>
  fromTable('permit', {
    ...ofPermit,
    due: sql`permit.deadline_on`,
    since: dayOf('permit.created_at'),
    conditions: [sql<SqlBool>`permit.permit_status in ('submitted', 'under_assessment')`],
  })

const changeRequestsToDecide: SourceMaker = () =>
  fromTable('permit_alteration', {
    ...ofChange,
    due: sql`permit_alteration.deadline_on`,
    since: dayOf('permit_alteration.created_at'),
    conditions: [sql<SqlBool>`permit_alteration.alteration_status = 'submitted'`],
  })

/** BR-WL-03, 12 */
const overrunsToCheck: SourceMaker = ({ today }) =>
  fromTable('permit', {
    ...ofPermit,
    due: sql`permit.reasonable_period_end_on`,
    since: sql`permit.reasonable_period_end_on`,
    conditions: [
      sql<SqlBool>`permit.actual_start_at is not null and permit.actual_stop_at is null
        and permit.permit_status <> 'cancelled'`,
      sql<SqlBool>`permit.reasonable_period_end_on between ${dayInSql(today)} - 7 and ${dayInSql(today)} - 1`,
      sql<SqlBool>`not exists (select from overrun_dismissal as dismissal
        where dismissal.permit_reference = permit.reference
          and dismissal.reasonable_period_end_on = permit.reasonable_period_end_on)`,
    ],
  })

const notAccepted = (table: string) =>
  sql<SqlBool>`${sql.ref(`${table}.duration_challenge_review_status`)} = 'duration_challenge_not_accepted'
    and ${sql.ref(`${table}.duration_challenge_non_acceptance_response_status`)} is null`

const permitChallengesToAnswer: SourceMaker = (context) => {
  const since = sql<string>`coalesce(${dayOf('permit.assessed_at')}, ${dayOf('permit.created_at')})`
  return fromTable('permit', {
    ...ofPermit,
    since,
    due: byPractice(since, context),
    conditions: [sql<SqlBool>`permit.is_duration_challenged`, notAccepted('permit')],
  })
}

const changeChallengesToAnswer: SourceMaker = (context) => {
  const since = dayOf('permit_alteration.status_changed_at')
  return fromTable('permit_alteration', {
    ...ofChange,
    since,
    due: byPractice(since, context),
    conditions: [
      sql<SqlBool>`permit_alteration.alteration_status = 'granted_with_duration_challenge'`,
      notAccepted('permit_alteration'),
    ],
  })
}

/** BR-INSP-74 to 76: until the authority has closed it. */
const inspectionDisputes: SourceMaker = (context) => {
  const since = sql<string>`coalesce(${dayOf('inspection.promoter_responded_at')}, ${dayOf('inspection.created_at')})`
  return fromTable('inspection', {
    ...ofWorks('inspection'),
    since,
    due: byPractice(since, context),
    conditions: [
      sql<SqlBool>`inspection.deleted_at is null and inspection.inspection_status = 'recorded'`,
      sql<SqlBool>`inspection.promoter_response_status in ('inspection_outcome_disputed', 'joint_site_meeting_needed')`,
      sql<SqlBool>`(inspection.ha_response_status is null or inspection.ha_response_status = 'reviewing_dispute')`,
    ],
  })
}

const nonCompliancesAnswered: SourceMaker = (context) =>
  nonCompliancesSince('promoter_responded_at', context, [
    sql<SqlBool>`non_compliance.promoter_responded_at >= non_compliance.ha_responded_at`,
  ])

const penaltiesDisputed: SourceMaker = (context) => {
  const since = dayOf('fixed_penalty_notice.status_changed_at')
  return fromTable('fixed_penalty_notice', {
    ...ofWorks('fixed_penalty_notice'),
    since,
    due: byPractice(since, context),
    conditions: [sql<SqlBool>`fixed_penalty_notice.fpn_status = 'disputed'`],
  })
}

/** Penalties joined to the day on which each counts as given (BR-FPN-15); further back, the day of issue itself. */
export function penaltiesGiven({ today, holidays }: ToDoContext) {
  const issuedOn = dayOf('fixed_penalty_notice.issued_at')
  const isLate = sql`date_trunc('second', fixed_penalty_notice.issued_at at time zone 'Europe/London')::time > '16:30'`
  const given = sql<string>`coalesce(case when ${isLate} then late.due else early.due end, ${issuedOn})`
  return {
    table: 'fixed_penalty_notice',
    from: sql`fixed_penalty_notice
      left join ${calendar(givenDays(today, holidays, false), 'early')} on early.day = ${issuedOn}
      left join ${calendar(givenDays(today, holidays, true), 'late')} on late.day = ${issuedOn}`,
    ...ofWorks('fixed_penalty_notice'),
    since: issuedOn,
    due: sql<string>`(${given} + ${sql.lit(daysToPay)})`,
  }
}

const penaltiesUnpaid: SourceMaker = (context) => {
  const given = penaltiesGiven(context)
  return {
    ...given,
    conditions: [
      sql<SqlBool>`fixed_penalty_notice.fpn_status in ('issued', 'accepted')`,
      sql<SqlBool>`${given.due} < ${dayInSql(context.today)}`,
    ],
  }
}

const section74sToMoveOn: SourceMaker = (context) =>
  section74sSince('promoter_responded_at', context, [
    sql<SqlBool>`section_74.ha_status not in ('withdrawn', 'resolved')`,
    sql<SqlBool>`(section_74.ha_status = 'charges_ended'
        or section_74.promoter_responded_at >= coalesce(section_74.ha_responded_at, section_74.created_at))`,
  ])

const section81sAnswered: SourceMaker = (context) => {
  const since = dayOf('section_81.status_changed_at')
  return fromTable('section_81', {
    ...ofWorks('section_81'),
    since,
    due: byPractice(since, context),
    conditions: [sql<SqlBool>`section_81.section_81_status in ('rejected', 'accepted_fixed')`],
  })
}

const section58sProposed: SourceMaker = ({ scope }) =>
  fromTable('section_58', {
    reference: 'section_58.reference',
    work: null,
    permit: null,
    due: sql`section_58.start_on`,
    since: dayOf('section_58.created_at'),
    owned: [sql<SqlBool>`section_58.highway_authority_swa_code = ${scope.swa_code}`],
    party: 'none',
    conditions: [sql<SqlBool>`section_58.section_58_status = 'proposed'`],
  })

/** Granted by the HS2 Act: nothing is to be decided, so nothing else asks for them (BR-HS2-02, 05, 12). */
const hs2ToAcknowledge: SourceMaker = (context) => {
  const since = dayOf('permit.created_at')
  return fromTable('permit', {
    ...ofPermit,
    since,
    due: byPractice(since, context),
    conditions: [
      sql<SqlBool>`permit.is_hs2 and not permit.hs2_acknowledged`,
      sql<SqlBool>`permit.permit_status = 'granted' and not permit.hs2_is_consent and not permit.hs2_is_consultation`,
    ],
  })
}

const inspectionsPlanned: SourceMaker = () =>
  fromTable('scheduled_inspection', {
    reference: 'scheduled_inspection.work_reference',
    work: 'scheduled_inspection.work_reference',
    permit: null,
    due: sql`scheduled_inspection.inspection_on`,
    since: dayOf('scheduled_inspection.created_at'),
    conditions: [],
  })

const samplesDue: SourceMaker = ({ scope }) => ({
  table: 'work',
  from: sql`sample join work on work.reference = sample.work_reference`,
  reference: 'sample.reference',
  work: 'sample.work_reference',
  permit: null,
  due: sql`sample.expires_on`,
  since: dayOf('sample.created_at'),
  owned: [sql<SqlBool>`sample.highway_authority_swa_code = ${scope.swa_code}`],
  conditions: [sql<SqlBool>`sample.sample_status = 'issued'`],
})

/** BR-ROLE-66: until the other authority has decided. */
const interestedPartyApplications: SourceMaker = ({ scope }) =>
  fromTable('permit', {
    ...ofPermit,
    due: sql`permit.deadline_on`,
    since: dayOf('permit.created_at'),
    owned: [
      sql<SqlBool>`permit.usrn in (select usrn from street_interest where authority_swa_code = ${scope.swa_code})`,
      sql<SqlBool>`permit.highway_authority_swa_code <> ${scope.swa_code}`,
    ],
    party: 'authority',
    conditions: [sql<SqlBool>`permit.permit_status in ('submitted', 'under_assessment')`],
  })

export const authoritySources = {
  permits_to_assess: permitsToAssess,
  change_requests_to_decide: changeRequestsToDecide,
  overruns_to_check: overrunsToCheck,
  permit_challenges_to_answer: permitChallengesToAnswer,
  change_challenges_to_answer: changeChallengesToAnswer,
  inspection_disputes: inspectionDisputes,
  non_compliances_answered: nonCompliancesAnswered,
  penalties_disputed: penaltiesDisputed,
  penalties_unpaid: penaltiesUnpaid,
  section_74s_to_move_on: section74sToMoveOn,
  section_81s_answered: section81sAnswered,
  section_58s_proposed: section58sProposed,
  hs2_to_acknowledge: hs2ToAcknowledge,
  inspections_planned: inspectionsPlanned,
  samples_due: samplesDue,
  interested_party_applications: interestedPartyApplications,
} as const
