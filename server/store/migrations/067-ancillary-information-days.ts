import { sql, type Kysely } from 'kysely'

/**
 * The map shows what stands beside works by the days of its permit. Looking up five hundred permits, each in another corner of
 * a table of millions, was all that the layer waited for: an item keeps what it shows of its permit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const kept = ['promoter_swa_code', 'start_on', 'end_on']
const keptOf = (row: string) => kept.map((column) => `${row}.${column}`).join(', ')

const statements = [
  `alter table ancillary_information
     add column promoter_swa_code text references organisation (swa_code), add column start_on date, add column end_on date`,
  `update ancillary_information set (${kept.join(', ')}) =
     (select ${kept.join(', ')} from permit where permit.reference = ancillary_information.permit_reference)`,
  `alter table ancillary_information ${kept.map((column) => `alter column ${column} set not null`).join(', ')}`,
  `create function copy_days_of_permit() returns trigger language plpgsql as $$
   begin
     select ${kept.join(', ')} into ${keptOf('new')} from permit where reference = new.permit_reference;
     return new;
   end $$`,
  `create trigger ancillary_information_days before insert on ancillary_information
     for each row execute function copy_days_of_permit()`,
  `create function tell_days_of_permit() returns trigger language plpgsql as $$
   begin
     update ancillary_information set (${kept.join(', ')}) = (${keptOf('new')}) where permit_reference = new.reference;
     return null;
   end $$`,
  `create trigger permit_days_beside_works after update on permit for each row
     when ((${keptOf('old')}) is distinct from (${keptOf('new')})) execute function tell_days_of_permit()`,
]
