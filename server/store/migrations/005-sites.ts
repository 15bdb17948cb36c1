import { sql, type Kysely } from 'kysely'

/** Sites and their reinstatements, units of inspection that stops have counted, and what samples of the ground hold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // numbers of what is deleted are not given again, so the last ones are kept apart from the rows
  `create table site_numbering (
    work_reference text primary key references work,
    last_site int not null,
    last_reinstatement int not null
  )`,
  `create table site (
    work_reference text not null references work,
    number int not null,
    reference text not null generated always as (number::text) stored,
    reinstatement_type text not null,
    is_subsumed boolean not null default false,
    subsume_reason text,
    created_at timestamptz not null,
    primary key (work_reference, reference)
  )`,
  `create table reinstatement (
    reference text primary key,
    work_reference text not null references work,
    site_reference text not null,
    sequence int not null,
    permit_reference text references permit,
    is_active boolean not null,
    reinstatement_status text not null,
    reinstated_on date not null,
    end_on date not null,
    depth numeric(4, 2),
    length numeric(6, 2),
    width numeric(4, 2),
    number_of_holes int,
    location_description text not null,
    created_at timestamptz not null,
    details jsonb not null,
    foreign key (work_reference, site_reference) references site on delete cascade,
    unique (work_reference, sequence)
  )`,
  `create unique index reinstatement_one_active on reinstatement (work_reference, site_reference) where is_active`,
  `create index reinstatement_by_permit on reinstatement (permit_reference)`,
  `create index reinstatement_by_end on reinstatement (end_on, reference)`,
  `create index reinstatement_by_registration on reinstatement (created_at, reference)`,
  `create table inspection_unit_count (
    permit_reference text primary key references permit,
    work_reference text not null references work,
    promoter_swa_code text not null references organisation,
    highway_authority_swa_code text not null references organisation,
    financial_year_start date not null,
    units int not null
  )`,
  `create index inspection_unit_count_by_year on inspection_unit_count
     (promoter_swa_code, highway_authority_swa_code, financial_year_start) include (units)`,
  `create index inspection_unit_count_by_work on inspection_unit_count (work_reference)`,
  `create table material_classification (
    reference text primary key,
    highway_authority_swa_code text not null references organisation,
    raised_by_swa_code text not null references organisation,
    material_classification_classification text not null,
    usrn bigint not null,
    street_name text not null,
    town text not null,
    area_name text not null,
    material_classification_coordinates jsonb not null,
    bounds box not null,
    sample_on date not null,
    created_at timestamptz not null,
    details jsonb not null
  )`,
  `create index material_classification_by_time on material_classification (created_at, reference)`,
  `create index material_classification_by_bounds on material_classification using gist (bounds)`,
  `create index material_classification_by_usrn on material_classification (usrn, material_classification_classification)`,
]
