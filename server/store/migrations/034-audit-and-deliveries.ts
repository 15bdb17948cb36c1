import { sql, type Kysely } from 'kysely'

/** The log by organisation, how far exports have come, and notifications that were delivered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // whose log an event is in: of the organisation that alone may see it, otherwise of the one that acted
  `create index work_event_by_organisation
     on work_event (coalesce(visible_to, organisation_reference), acted_at, update_id)`,
  `create index work_event_outside_works
     on work_event (coalesce(visible_to, organisation_reference), acted_at, update_id) where work_reference is null`,
  `alter table csv_export
     add column rows_written int not null default 0,
     add column files_written int not null default 0,
     add column files_asked int not null default 1`,
  `alter table event_notification add column last_status int, add column delivered_at timestamptz`,
  `drop index event_notification_to_send`,
  `create index event_notification_to_send on event_notification (subscription_reference, try_again_at, id)
     where given_up_at is null and delivered_at is null`,
  `create index event_notification_log on event_notification (subscription_reference, id)`,
  `create index event_notification_to_forget on event_notification (coalesce(given_up_at, delivered_at))`,
  `create unique index event_notification_by_message on event_notification (message_id)`,
]
