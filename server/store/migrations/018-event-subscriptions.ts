import { sql, type Kysely } from 'kysely'

/** Subscriptions to events with what waits to be sent to them; a number for each permit, to page through permits by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table event_subscription (
    reference text primary key,
    organisation_reference text not null unique references organisation,
    api_endpoint text not null,
    description text,
    created_at timestamptz not null,
    token_hash text not null unique,
    confirm_by timestamptz not null,
    is_confirmed boolean not null default false,
    last_update_id bigint not null default 0
  )`,
  `create table event_notification (
    id bigint generated always as identity primary key,
    subscription_reference text not null references event_subscription on delete cascade,
    message_id uuid not null default gen_random_uuid(),
    type text not null check (type in ('Notification', 'SubscriptionConfirmation')),
    event_type text,
    object_reference text,
    message text not null,
    token text,
    created_at timestamptz not null,
    tries int not null default 0,
    try_again_at timestamptz not null,
    last_failure text,
    given_up_at timestamptz
  )`,
  `create index event_notification_to_send on event_notification (subscription_reference, try_again_at, id)
    where given_up_at is null`,
  `create index event_notification_given_up on event_notification (subscription_reference, id desc)
    where given_up_at is not null`,
  `create table notification_signing_key (
    only_one boolean primary key default true check (only_one),
    private_key text not null,
    certificate text not null
  )`,
  `alter table permit add column number bigint generated always as identity`,
  `create unique index permit_by_number on permit (number)`,
  `create index permit_by_promoter_number on permit (promoter_swa_code, number) include (workstream_prefix)`,
  `create index permit_by_authority_number on permit (highway_authority_swa_code, number)`,
]
