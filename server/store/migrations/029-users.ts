import { sql, type Kysely } from 'kysely'

/** Accounts remember how they were invited and why they were disabled; roles that exclude each other cannot be stored (BR-ROLE-02). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const held = (role: string) => `('${role}' = any(roles))::int`
const atMostOne = (...roles: string[]) => `${roles.map(held).join(' + ')} <= 1`

const statements = [
  `alter table account
     add column invited_at timestamptz,
     add column temporary_password_until timestamptz,
     add column disabled_at timestamptz,
     add column disabled_reason text check (disabled_reason in ('removed', 'dormant'))`,
  `alter table account
     add constraint account_position_once check (${atMostOne('Planner', 'HighwayAuthority', 'Contractor', 'DataExport')}),
     add constraint account_person_or_system check (${atMostOne('UI', 'API')}),
     add constraint account_admin_is_a_person check (${atMostOne('Admin', 'API')})`,
  // addresses count capital letters, but two that differ in nothing else would be one mailbox
  `create unique index account_by_any_case on account (lower(email))`,
  `create index account_by_organisation on account (organisation_reference, last_name, first_name)`,
]
