import { sql, type SqlBool } from 'kysely'
import {
  interimDays,
  progressDueDays,
  registrationDueDays,
  registrationsDueFrom,
  startsDueDays,
} from '../../domain/rules/to-do-days.ts'
import { instant } from './instants.ts'
import { endOfLondonDay } from '../../domain/rules/working-days.ts'
import { penaltiesGiven } from './to-do-sources-of-authorities.ts'
import { nonCompliancesSince, section74sSince } from './to-do-of-both-sides.ts'
import { byPractice, calendar, dayInSql, dayOf, fromTable, type SourceMaker } from './to-do-source.ts'

const ofPermit = { reference: 'permit.reference', work: 'permit.work_reference', permit: 'permit.reference' } as const
const ofWorks = (table: string) => ({ reference: `${table}.reference`, work: `${table}.work_reference`, permit: null })

const inProgress = sql<SqlBool>`permit.actual_start_at is not null and permit.actual_stop_at is null
  and permit.permit_status <> 'cancelled'`

const overruns: SourceMaker = ({ today }) =>
  fromTable('permit', {
    ...ofPermit,
    due: sql`permit.reasonable_period_end_on`,
    since: sql`permit.reasonable_period_end_on`,
    conditions: [inProgress, sql<SqlBool>`permit.reasonable_period_end_on < ${dayInSql(today)}`],
  })

/** BR-WL-02 */
const stopsDue: SourceMaker = ({ today }) =>
  fromTable('permit', {
    ...ofPermit,
    due: sql`permit.proposed_end_on`,
    since: dayOf('permit.actual_start_at'),
    conditions: [
      inProgress,
      sql<SqlBool>`permit.proposed_end_on between ${dayInSql(today)} - 1 and ${dayInSql(today)} + 1`,
    ],
  })

/** BR-WL-09 */
const startsDue: SourceMaker = ({ today, holidays }) => {
  const days = startsDueDays(today, holidays)
  const [categories, on, due] = [days.map((day) => day.category), days.map((day) => day.on), days.map(({ due }) => due)]
  return {
    table: 'permit',
    from: sql`permit join unnest(${categories}::text[], ${on}::date[], ${due}::date[]) as start_day(category, day, due)
      on start_day.day = permit.proposed_start_on and start_day.category = permit.work_category`,
    ...ofPermit,
    due: sql`start_day.due`,
    since: sql`permit.proposed_start_on`,
    conditions: [sql<SqlBool>`permit.permit_status = 'granted' and permit.actual_start_at is null`],
  }
}

const modificationRequests: SourceMaker = (context) => {
  const since = dayOf('permit.status_changed_at')
  return fromTable('permit', {
    ...ofPermit,
    since,
    due: byPractice(since, context),
    conditions: [sql<SqlBool>`permit.permit_status = 'permit_modification_request'`],
  })
}

/** BR-WL-05 */
const refusals: SourceMaker = (context) => {
  const since = dayOf('permit.status_changed_at')
  const from = instant(endOfLondonDay(context.today.subtract({ days: 29 })))
  return fromTable('permit', {
    ...ofPermit,
    since,
    due: byPractice(since, context),
    conditions: [
      sql<SqlBool>`permit.permit_status = 'refused' and permit.is_active and permit.status_changed_at >= ${from}`,
    ],
  })
}

const permitChallengesToReview: SourceMaker = (context) => {
  const since = sql<string>`coalesce(${dayOf('permit.assessed_at')}, ${dayOf('permit.created_at')})`
  return fromTable('permit', {
    ...ofPermit,
    since,
    due: byPractice(since, context),
    conditions: [sql<SqlBool>`permit.is_duration_challenged and permit.duration_challenge_review_status is null`],
  })
}

const changeChallengesToReview: SourceMaker = (context) => {
  const since = dayOf('permit_alteration.status_changed_at')
  return fromTable('permit_alteration', {
    reference: 'permit_alteration.reference',
    work: 'permit_alteration.work_reference',
    permit: 'permit_alteration.permit_reference',
    since,
    due: byPractice(since, context),
    conditions: [
      sql<SqlBool>`permit_alteration.alteration_status = 'granted_with_duration_challenge'
        and permit_alteration.duration_challenge_review_status is null`,
    ],
  })
}

/** BR-INSP-51: only one that failed has a last day. */
const inspectionsToAnswer: SourceMaker = () =>
  fromTable('inspection', {
    ...ofWorks('inspection'),
    due: sql`inspection.auto_acceptance_due_on`,
    since: dayOf('inspection.created_at'),
    conditions: [
      sql<SqlBool>`inspection.deleted_at is null and inspection.inspection_status = 'recorded'`,
      sql<SqlBool>`inspection.auto_acceptance_due_on is not null and inspection.promoter_response_status is null`,
    ],
  })

const nonCompliancesToAnswer: SourceMaker = (context) =>
  nonCompliancesSince('ha_responded_at', context, [
    sql<SqlBool>`(non_compliance.promoter_responded_at is null
        or non_compliance.promoter_responded_at < non_compliance.ha_responded_at)`,
  ])

const penaltiesToAnswer: SourceMaker = (context) => ({
  ...penaltiesGiven(context),
  conditions: [sql<SqlBool>`fixed_penalty_notice.fpn_status = 'issued'`],
})

const section74sToAnswer: SourceMaker = (context) =>
  section74sSince('ha_responded_at', context, [
    sql<SqlBool>`section_74.ha_status in ('warning_issued', 'warning_disputed', 'draft_invoice_issued')`,
    sql<SqlBool>`(section_74.promoter_responded_at is null
        or section_74.promoter_responded_at < coalesce(section_74.ha_responded_at, section_74.created_at))`,
  ])

/** What is dangerous is due at once. */
const section81sToAnswer: SourceMaker = (context) => {
  const since = dayOf('section_81.status_changed_at')
  return fromTable('section_81', {
    ...ofWorks('section_81'),
    since,
    due: sql`case when section_81.section_81_severity = 'high' then ${dayInSql(context.today)}
      else ${byPractice(since, context)} end`,
    conditions: [sql<SqlBool>`section_81.section_81_status in ('issued', 'acknowledged', 'accepted')`],
  })
}

/** BR-REIN-31 to 33: those of the list whose day is no further back than four weeks. */
const reinstatementsDue: SourceMaker = ({ today, holidays }) => ({
  table: 'permit',
  from: sql`permit join ${calendar(registrationDueDays(today, holidays), 'stop_day')} on stop_day.day = permit.end_on`,
  ...ofPermit,
  due: sql`stop_day.due`,
  since: sql`permit.end_on`,
  conditions: [
    sql<SqlBool>`permit.excavation_carried_out and permit.actual_stop_at is not null and not permit.has_reinstatement`,
    sql<SqlBool>`stop_day.due >= ${dayInSql(registrationsDueFrom(today))}`,
  ],
})

const interimsExpiring: SourceMaker = ({ today }) =>
  fromTable('reinstatement', {
    ...ofWorks('reinstatement'),
    due: sql`reinstatement.end_on`,
    since: sql`reinstatement.reinstated_on`,
    conditions: [
      sql<SqlBool>`reinstatement.is_active and reinstatement.reinstatement_status = 'interim'`,
      sql<SqlBool>`not (select is_subsumed from site where site.work_reference = reinstatement.work_reference
                           and site.reference = reinstatement.site_reference)`,
      sql<SqlBool>`reinstatement.end_on <= ${dayInSql(today)} + ${sql.lit(interimDays)}`,
    ],
  })

/** BR-PERMIT-19; beyond the days counted, which nobody plans for, two weeks before the start. */
const paasToProgress: SourceMaker = ({ today, holidays }) => ({
  table: 'permit',
  from: sql`permit left join ${calendar(progressDueDays(today, holidays), 'start_day')}
    on start_day.day = permit.proposed_start_on`,
  ...ofPermit,
  due: sql`coalesce(start_day.due, permit.proposed_start_on - 14)`,
  since: dayOf('permit.status_changed_at'),
  conditions: [sql<SqlBool>`permit.work_category = 'paa' and permit.permit_status = 'granted'`],
})

export const promoterSources = {
  overruns,
  stops_due: stopsDue,
  starts_due: startsDue,
  modification_requests: modificationRequests,
  refusals,
  permit_challenges_to_review: permitChallengesToReview,
  change_challenges_to_review: changeChallengesToReview,
  inspections_to_answer: inspectionsToAnswer,
  non_compliances_to_answer: nonCompliancesToAnswer,
  penalties_to_answer: penaltiesToAnswer,
  section_74s_to_answer: section74sToAnswer,
  section_81s_to_answer: section81sToAnswer,
  reinstatements_due: reinstatementsDue,
  interims_expiring: interimsExpiring,
  paas_to_progress: paasToProgress,
} as const
