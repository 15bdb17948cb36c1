import { sql, type Kysely } from 'kysely'

/** Section 58s, Section 81s, and all that is said of an activity. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // what stood on the map before said less of itself
  `alter table activity add column details jsonb not null
     default '{"location_types": [], "collaborative_working": false}'`,
  `create index activity_by_creation on activity (created_at, reference)`,
  `create table section_58 (
    reference text primary key,
    highway_authority_swa_code text not null references organisation,
    section_58_status text not null,
    usrn bigint not null,
    street_name text not null,
    town text not null,
    area_name text not null,
    section_58_coordinates jsonb not null,
    bounds box not null,
    centre_easting double precision not null,
    centre_northing double precision not null,
    start_on date not null,
    end_on date not null check (end_on > start_on),
    restriction_duration text not null,
    restriction_extent text not null,
    created_at timestamptz not null,
    status_changed_at timestamptz not null,
    details jsonb not null
  )`,
  `create index section_58_by_bounds on section_58 using gist (bounds)`,
  `create index section_58_by_creation on section_58 (created_at, reference)`,
  `create index section_58_by_usrn on section_58 (usrn)`,
  `create index section_58_in_force on section_58 (end_on) where section_58_status = 'in_force'`,
  `create table section_81 (
    reference text primary key,
    work_reference text not null unique references work,
    section_81_type text not null,
    section_81_severity text,
    made_safe_by_ha boolean,
    section_81_status text not null,
    status_changed_at timestamptz not null,
    promoter_status text,
    promoter_status_changed_at timestamptz,
    promoter_response text,
    section_81_work_type text,
    linked_permit_reference text unique references permit,
    created_at timestamptz not null,
    details jsonb not null
  )`,
  `create index section_81_by_status_change on section_81 (status_changed_at, reference)`,
]
