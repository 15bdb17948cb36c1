import { sql, type Kysely } from 'kysely'

/** What somebody types is found among millions while they type: references without their signs, contacts by name, places. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const
const project = `compact_of(details->>'project_reference_number')`

/** The three people whom an application names, a line each. */
const contactsOf = (row: string) => `
  (values (${row}.details->>'secondary_contact', ${row}.details->>'secondary_contact_number', ${row}.details->>'secondary_contact_email'),
          (${row}.details->>'additional_contact', ${row}.details->>'additional_contact_number', ${row}.details->>'additional_contact_email'),
          (${row}.details->>'emergency_contact_name', ${row}.details->>'emergency_contact_number', null))
    as named (who, phone, mail)`
const contactColumns = `promoter_swa_code, highway_authority_swa_code, workstream_prefix, name, number, email`

const statements = [
  `create function compact_of(reference text) returns text language sql immutable strict parallel safe
     as $$ select translate(lower(reference), '-_./ ', '') $$`,
  ...Object.entries(sides).flatMap(([side, owner]) => [
    `create index work_by_${side}_compact on work (${owner}, compact_of(reference) text_pattern_ops)`,
    `create index permit_by_${side}_project on permit (${owner}, ${project} text_pattern_ops)
       where details->>'project_reference_number' is not null`,
  ]),
  ...['section_58', 'activity', 'material_classification'].map(
    (table) => `create index ${table}_by_compact on ${table} (compact_of(reference) text_pattern_ops)`,
  ),
  ...['town', 'area'].map(
    (column) => `create index street_by_${column} on street (lower(${column}) text_pattern_ops) where is_supported`,
  ),

  // the same few people stand on very many permits: each is kept once, with a permit of the newest day that names them
  `create table work_contact (
    promoter_swa_code text not null,
    highway_authority_swa_code text not null,
    workstream_prefix text not null,
    name text not null,
    number text not null,
    email text not null,
    permit_reference text not null,
    named_on date not null,
    primary key (${contactColumns})
  )`,
  `create index work_contact_by_authority on work_contact (highway_authority_swa_code)`,
  `create function note_contacts() returns trigger language plpgsql as $$
   declare contact record;
   begin
     for contact in
       select distinct trim(who) as name, coalesce(trim(phone), '') as number, coalesce(trim(mail), '') as email
         from ${contactsOf('new')} where trim(who) <> '' order by 1, 2, 3
     loop
       insert into work_contact
       values (new.promoter_swa_code, new.highway_authority_swa_code, new.workstream_prefix,
               contact.name, contact.number, contact.email, new.reference, new.created_at::date)
       on conflict do nothing;
       -- once a day at most, so that applications that name the same person do not wait for each other
       update work_contact set permit_reference = new.reference, named_on = new.created_at::date
        where (${contactColumns}) =
              (new.promoter_swa_code, new.highway_authority_swa_code, new.workstream_prefix,
               contact.name, contact.number, contact.email)
          and named_on < new.created_at::date;
     end loop;
     return null;
   end $$`,
  `insert into work_contact
   select distinct on (permit.promoter_swa_code, permit.highway_authority_swa_code, permit.workstream_prefix, 4, 5, 6)
          permit.promoter_swa_code, permit.highway_authority_swa_code, permit.workstream_prefix,
          trim(who), coalesce(trim(phone), ''), coalesce(trim(mail), ''), permit.reference, permit.created_at::date
     from permit cross join lateral ${contactsOf('permit')}
    where trim(who) <> ''
    order by permit.promoter_swa_code, permit.highway_authority_swa_code, permit.workstream_prefix, 4, 5, 6, permit.created_at desc`,
  `create trigger permit_contacts_noted
     after insert or update of details, promoter_swa_code, highway_authority_swa_code, workstream_prefix on permit
     for each row execute function note_contacts()`,
]
