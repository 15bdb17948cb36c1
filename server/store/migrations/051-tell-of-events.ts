import { sql, type Kysely } from 'kysely'

/**
 * Every transaction that writes events tells those who listen on the channel `work_event` when it commits, once however
 * many events it has. Nothing is said in the message: who hears it reads the log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function tell_of_events() returns trigger language plpgsql as $$
    begin perform pg_notify('work_event', ''); return null; end $$`.execute(db)
  await sql`
    create trigger tell_of_events after insert on work_event
      for each statement execute function tell_of_events()`.execute(db)
}
