import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getSession } from '../../../domain/contract/session.ts'
import type { House } from '../../http/implement.ts'
import type { SessionRow } from './sessions.ts'

type SessionAnswer = AnswerOf<typeof getSession>

/** What the app has to know before it draws its frame; the user is null when nobody is signed in. */
export async function describeSession(house: House, session: SessionRow | undefined): Promise<SessionAnswer> {
  const { clock, config } = house
  return {
    environment: config.streetManager ? 'live' : 'sandbox',
    street_manager: config.streetManager ? 'passed_through' : 'embedded',
    now: clock.now().toString(),
    clock_shift_seconds: clock.shiftSeconds,
    map: config.map,
    user: session ? await describeUser(house, session.email) : null,
    active_role: session?.active_role ?? null,
    acting_for: session?.acting_for ?? null,
  }
}

type User = NonNullable<SessionAnswer['user']>

async function describeUser({ db }: House, email: string): Promise<User> {
  const { rows } = await sql<User>`
    select a.email, a.first_name, a.last_name, a.roles, a.organisation_reference,
           o.name as organisation_name, o.organisation_type,
           coalesce((select json_agg(json_build_object('organisation_reference', p.swa_code, 'name', p.name) order by p.name)
                       from contract c join organisation p on p.swa_code = c.promoter_swa_code
                      where c.contractor_swa_code = o.swa_code and p.organisation_status = 'active'), '[]') as contracts,
           coalesce((select json_agg(json_build_object('organisation_reference', w.organisation_reference,
                                                       'workstream_prefix', w.prefix,
                                                       'workstream_name', s.name,
                                                       'access_level', w.access_level) order by w.prefix)
                       from account_workstream w
                       join workstream s on s.organisation_reference = w.organisation_reference and s.prefix = w.prefix
                      where w.email = a.email), '[]') as workstreams,
           coalesce((select json_agg(c.area_reference order by c.area_reference)
                       from chosen_area c join geographical_area g on g.reference = c.area_reference
                      where c.email = a.email
                        and g.organisation_reference = a.organisation_reference), '[]') as geographical_areas
      from account a join organisation o on o.swa_code = a.organisation_reference
     where a.email = ${email}`.execute(db)
  return rows[0] as User
}
