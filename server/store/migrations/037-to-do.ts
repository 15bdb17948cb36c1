import { sql, type Kysely } from 'kysely'

/** Who sees to what in the queue, and indexes of what waits: few rows among many, in the order of their clocks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const
const forBothSides = (statementOf: (side: string, owner: string) => string) =>
  Object.entries(sides).map(([side, owner]) => statementOf(side, owner))

const statements = [
  `create table to_do_assignment (
    organisation_reference text not null references organisation,
    kind text not null,
    reference text not null,
    assignee text references account,
    note text,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (organisation_reference, kind, reference)
  )`,
  `create index to_do_assignment_by_person on to_do_assignment (assignee) where assignee is not null`,
  `create index waiting_alteration on permit_alteration (highway_authority_swa_code, deadline_on, reference)
     include (workstream_prefix, usrn, promoter_swa_code) where alteration_status = 'submitted'`,
  `create index granted_paa on permit (promoter_swa_code, proposed_start_on)
     where work_category = 'paa' and permit_status = 'granted'`,
  `create index hs2_to_acknowledge on permit (highway_authority_swa_code, created_at) where is_hs2 and not hs2_acknowledged`,
  `create index waiting_permit_by_street on permit (usrn, deadline_on)
     where permit_status in ('submitted', 'under_assessment')`,
  `create index inspection_to_answer on inspection (promoter_swa_code, auto_acceptance_due_on)
     where deleted_at is null and inspection_status = 'recorded' and auto_acceptance_due_on is not null
       and promoter_response_status is null`,
  `create index inspection_disputed on inspection (highway_authority_swa_code, promoter_responded_at)
     where deleted_at is null and inspection_status = 'recorded'
       and promoter_response_status in ('inspection_outcome_disputed', 'joint_site_meeting_needed')`,
  `create index section_58_proposed on section_58 (highway_authority_swa_code, start_on)
     where section_58_status = 'proposed'`,
  ...forBothSides(
    (side, owner) => `create index non_compliance_issued_by_${side} on non_compliance (${owner})
      where non_compliance_status = 'issued'`,
  ),
  ...forBothSides(
    (side, owner) => `create index penalty_open_by_${side} on fixed_penalty_notice (${owner}, fpn_status, issued_at)
      where fpn_status in ('issued', 'accepted', 'disputed')`,
  ),
  ...forBothSides(
    (side, owner) => `create index section_74_open_by_${side} on section_74 (${owner}, ha_status)
      where ha_status not in ('withdrawn', 'resolved')`,
  ),
  ...forBothSides(
    (side, owner) => `create index section_81_open_by_${side} on section_81 (${owner}, section_81_status)
      where section_81_status in ('issued', 'acknowledged', 'accepted', 'accepted_fixed', 'rejected')`,
  ),
  ...forBothSides(
    (side, owner) => `create index comment_unread_by_${side} on comment (${owner}, author_side, created_at)
      where read_at is null and not is_internal`,
  ),
]
