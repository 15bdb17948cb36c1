import { sql, type Kysely } from 'kysely'

/** Forward plans, private street notices, fee matrices; the file and the day of each geographical area. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** What lists of either kind filter by, as permits repeat it of their works record. */
const place = `
    reference text primary key,
    work_reference text not null unique references work,
    promoter_swa_code text not null references organisation,
    highway_authority_swa_code text not null references organisation,
    workstream_prefix text not null,
    usrn bigint not null,
    street_name text not null,
    town text not null,
    area_name text not null,
    created_at timestamptz not null,
    modified_at timestamptz not null,
    start_on date not null,
    end_on date not null check (end_on >= start_on),
    works_location_description text not null,
    details jsonb not null`

const sides = ['highway_authority_swa_code', 'promoter_swa_code']

const statements = [
  `create table forward_plan (${place},
    forward_plan_status text not null,
    description_of_work text not null,
    works_coordinates jsonb not null,
    bounds box not null,
    centre_easting double precision not null,
    centre_northing double precision not null
  )`,
  // the map shows raised plans only: a progressed or cancelled one has left it
  `create index forward_plan_by_bounds on forward_plan using gist (bounds) where forward_plan_status = 'raised'`,
  ...sides.map((side) => `create index forward_plan_by_${side} on forward_plan (${side}, start_on, reference)`),
  `create table private_street_notice (${place},
    private_street_status text not null,
    start_at timestamptz,
    end_at timestamptz
  )`,
  ...sides.map(
    (side) => `create index private_street_notice_by_${side} on private_street_notice (${side}, created_at, reference)`,
  ),
  `create table fee_matrix (
    organisation_reference text primary key references organisation,
    fees jsonb not null,
    discount_guidance text not null
  )`,
  `alter table geographical_area
     add column file_id bigint references file,
     add column modified_at timestamptz not null default now()`,
  `alter table geographical_area alter column modified_at drop default`,
]
