import { sql, type Kysely } from 'kysely'

/** What change requests, duration challenges, totals, interests and fees are listed by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const
const place = ['usrn', 'street_name', 'town', 'area_name']
const otherThan = (owner: string) => Object.values(sides).filter((column) => column !== owner)

const forBothSides = (statementsOf: (side: string, owner: string) => string[]) =>
  Object.entries(sides).flatMap(([side, owner]) => statementsOf(side, owner))

const challenged = [
  ...place,
  'workstream_prefix',
  'work_reference',
  'duration_challenge_review_status',
  'duration_challenge_non_acceptance_response_status',
]
const interestFilters = [
  'street_name',
  'town',
  'area_name',
  'promoter_swa_code',
  'highway_authority_swa_code',
  'work_reference',
  'work_category',
  'start_on',
  'end_on',
  'deadline_on',
  'status_changed_at',
  'is_high_impact',
]

const statements = [
  `alter table permit_alteration
     add column usrn bigint, add column street_name text, add column town text, add column area_name text`,
  `update permit_alteration set (${place.join(', ')}) =
     (select ${place.join(', ')} from work where work.reference = permit_alteration.work_reference)`,
  `alter table permit_alteration ${place.map((column) => `alter column ${column} set not null`).join(', ')}`,
  // works that have permits stay on their street and with their parties: what is copied once stays right
  `create trigger permit_alteration_place before insert on permit_alteration
     for each row execute function copy_place_of_work()`,
  // a permit's status moves on when works end; when it was decided on has to be kept apart
  `alter table permit add column assessed_at timestamptz`,
  `update permit set assessed_at = status_changed_at where assessment_status is not null`,
  `create function note_assessment() returns trigger language plpgsql as $$
   begin
     new.assessed_at := case when new.assessment_status is not null then new.status_changed_at end;
     return new;
   end $$`,
  `create trigger permit_first_assessment before insert on permit
     for each row execute function note_assessment()`,
  `create trigger permit_assessment before update of assessment_status on permit for each row
     when (old.assessment_status is distinct from new.assessment_status) execute function note_assessment()`,
  // what the list is filtered by lies in the index of its default order: a rare combination is found without the rows
  ...forBothSides((_, owner) => [
    `drop index permit_alteration_by_${owner}_created_at`,
    `create index permit_alteration_by_${owner}_created_at on permit_alteration (${owner}, created_at, reference)
       include (${[
         ...otherThan(owner),
         ...place,
         'workstream_prefix',
         'permit_reference',
         'work_reference',
         'alteration_status',
         'alteration_type',
         'work_category',
         'status_changed_at',
         'is_early_start',
         'is_traffic_sensitive',
         'is_high_impact',
       ].join(', ')})`,
  ]),
  ...forBothSides((side, owner) => [
    `create index challenged_permit_by_${side} on permit (${owner}, assessed_at, reference)
       include (${[...otherThan(owner), ...challenged].join(', ')}) where is_duration_challenged`,
    `create index challenged_alteration_by_${side} on permit_alteration (${owner}, status_changed_at, reference)
       include (${[...otherThan(owner), ...challenged].join(', ')})
       where alteration_status = 'granted_with_duration_challenge'`,
    // totals by status are counted in the index alone
    `drop index permit_by_${side}_status`,
    `create index permit_by_${side}_status on permit (${owner}, permit_status, deadline_on, reference)
       include (workstream_prefix)`,
    // the fee report, whole and one organisation after the other
    `drop index chargeable_event_by_${owner}`,
    `create index chargeable_event_by_${side} on chargeable_event (${owner}, happened_at, id)`,
    `create index chargeable_event_by_${side}_and_other
       on chargeable_event (${[owner, ...otherThan(owner)].join(', ')}, happened_at, id)`,
  ]),
  `create index street_interest_by_authority on street_interest (authority_swa_code, usrn)`,
  // an authority's interests are streets: what its list is filtered and sorted by lies with the street's permits
  `drop index permit_by_usrn`,
  `create index permit_by_usrn on permit (usrn, created_at, reference) include (${interestFilters.join(', ')})`,
  // where works stand is of the works record: lists of what hangs on it find a rare status from there
  `create index work_by_status on work (work_status, reference)`,
  // lane rental is of the permit: change requests of the few permits that have it are found from there
  `create index permit_by_lane_rental_outcome on permit (lane_rental_assessment_outcome, reference)
     where lane_rental_assessment_outcome is not null`,
  `create index permit_on_lane_rental on permit (reference) where is_lane_rental`,
]
