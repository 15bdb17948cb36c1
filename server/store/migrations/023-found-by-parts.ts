import { sql, type Kysely } from 'kysely'

/** Parts of references and of street names find rows among millions; comments know whose works they are about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const ofWork = {
  promoter_swa_code: 'text',
  highway_authority_swa_code: 'text',
  workstream_prefix: 'text',
  usrn: 'bigint',
  street_name: 'text',
  town: 'text',
  area_name: 'text',
} as const
const columns = Object.keys(ofWork)
const copied = columns.join(', ')

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const

/** Tables that grow with the permits; others are read along an organisation's index in good time. */
const namedByReference = ['permit', 'permit_alteration', 'inspection', 'reinstatement', 'comment', 'work']

/** Tables that say themselves where they are; what hangs on works has it from them. */
const placed = ['work', 'activity', 'section_58', 'material_classification']
const words = (row: string) => `lower(${row}street_name || ', ' || ${row}town || ', ' || ${row}area_name)`

const statements = [
  // every three letters in a row: what a text of three or more has, the reference that holds it has too
  `create function parts_of(whole text) returns text[] language sql immutable strict parallel safe cost 1000
     as $$ select array(select substr(whole, n, 3) from generate_series(1, length(whole) - 2) as n) $$`,
  ...namedByReference.map(
    (table) =>
      `create index ${table}_by_parts on ${table} using gin (parts_of(lower(reference))) with (fastupdate = off)`,
  ),

  // the streets that anything lies on are few, and each has few names
  `create table place (
    usrn bigint not null,
    words text not null,
    primary key (usrn, words)
  )`,
  ...placed.map((table) => `insert into place select distinct usrn, ${words('')} from ${table} on conflict do nothing`),
  `create function note_place() returns trigger language plpgsql as $$
   begin
     insert into place values (new.usrn, ${words('new.')}) on conflict do nothing;
     return null;
   end $$`,
  ...placed.map(
    (table) => `create trigger ${table}_noted after insert or update of usrn, street_name, town, area_name on ${table}
                  for each row execute function note_place()`,
  ),

  `alter table comment ${columns.map((column) => `add column ${column} ${ofWork[column as keyof typeof ofWork]}`).join(', ')}`,
  `update comment set (${copied}) = (select ${copied} from work where work.reference = comment.work_reference)`,
  `alter table comment ${columns.map((column) => `alter column ${column} set not null`).join(', ')}`,
  `create trigger comment_place before insert on comment for each row execute function copy_place_of_work()`,
  `create function tell_place_of_work_to_comments() returns trigger language plpgsql as $$
   begin
     update comment set (${copied}) = (${columns.map((column) => `new.${column}`).join(', ')})
      where work_reference = new.reference;
     return null;
   end $$`,
  `create trigger work_place_in_comments after update of ${copied} on work for each row
     when ((${columns.map((column) => `old.${column}`).join(', ')})
            is distinct from (${columns.map((column) => `new.${column}`).join(', ')}))
     execute function tell_place_of_work_to_comments()`,
  `drop index comment_by_time`,
  ...Object.entries(sides).map(([side, owner]) => {
    const filters = ['topic', 'is_internal', 'author_side', 'author_organisation', 'author_email', 'read_at']
    const include = ['workstream_prefix', 'usrn', 'work_reference', ...filters].join(', ')
    return `create index comment_by_${side}_created_at on comment (${owner}, created_at, reference) include (${include})`
  }),
]
