import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import * as endpoints from '../../../domain/contract/workstreams.ts'
import * as shapes from '../../../domain/contract/workstreams.shapes.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { isEmail } from '../../../domain/rules/email-address.ts'
import { implement } from '../../http/implement.ts'
import { conflict, invalid, notFound, type FieldProblem } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent, type WorkEvent } from '../../store/record-event.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { changedWords } from '../changed-words.ts'
import { holdingPlace } from './holding-place.ts'

type Details = BodyOf<typeof endpoints.updateWorkstream>

/** Whose workstreams the path names: 404 for an organisation that is not there, 401 for another's (BR-ROLE-64). */
async function ownersOf(db: Database, params: Readonly<Record<string, string>>) {
  const swaCode = padSwaCode(params['organisationReference'] ?? '')
  const organisation = await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', swaCode)
    .executeTakeFirst()
  return organisation && { promoter_swa_code: swaCode, highway_authority_swa_code: swaCode, workstream_prefix: '' }
}

/** Adds a workstream, active from now on (BR-ROLE-10, 14); 409 when its prefix is taken. */
export const createWorkstream = implement(
  endpoints.createWorkstream,
  shapes.createWorkstream,
  async ({ db, caller, body, params, now }) => {
    const organisation_reference = padSwaCode(params.organisationReference)
    const { prefix } = body
    refuseFields([...prefixProblems(prefix), ...emailProblems(body)])
    const stored = await db
      .insertInto('workstream')
      .values({ organisation_reference, prefix, status: 'active', ...columnsOf(body) })
      .onConflict((on) => on.doNothing())
      .returning('prefix')
      .executeTakeFirst()
    if (!stored) {
      const message = `Workstream ${prefix} is already there`
      throw conflict(message, [{ field: 'prefix', message, rule: 'BR-ROLE-14' }])
    }
    await note(db, caller, body, event('workstream_created', prefix, body.name), now)
    return { prefix }
  },
  { owners: ownersOf },
)

/** Changes what a workstream says of itself; the holding place 000 stays as it is (BR-ROLE-10). */
export const updateWorkstream = implement(
  endpoints.updateWorkstream,
  shapes.updateWorkstream,
  async ({ db, caller, body, params, now }) => {
    const prefix = params.workstreamPrefix
    if (prefix === holdingPlace) {
      const message = 'Workstream 000 belongs to the service and cannot be changed'
      throw conflict(message, [{ field: 'workstreamPrefix', message, rule: 'BR-ROLE-10' }])
    }
    refuseFields(emailProblems(body))
    const one = { organisation_reference: padSwaCode(params.organisationReference), prefix }
    const before = await db
      .selectFrom('workstream')
      .selectAll()
      .where((eb) => eb.and(one))
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw notFound(`Workstream ${prefix}`)
    await db
      .updateTable('workstream')
      .set(columnsOf(body))
      .where((eb) => eb.and(one))
      .execute()
    const told = { name: before.name, description: before.description, ...before.contacts }
    const words = changedWords(workstreamWords, told, body)
    await note(db, caller, body, event('workstream_updated', prefix, body.name, words), now)
  },
  { owners: ownersOf },
)

function columnsOf(body: Details) {
  const { contact_name, contact_number, contact_email, emergency_contact_name, emergency_contact_number } = body
  const contacts = { contact_name, contact_number, contact_email, emergency_contact_name, emergency_contact_number }
  return { name: body.name, description: body.description ?? null, contacts: JSON.stringify(contacts) }
}

function prefixProblems(prefix: string): FieldProblem[] {
  if (/^\d{3}$/.test(prefix) && prefix !== holdingPlace) return []
  return [{ field: 'prefix', message: 'Must be 3 digits, from 001 to 999', rule: 'BR-ROLE-10' }]
}

function emailProblems({ contact_email }: Details): FieldProblem[] {
  if (!contact_email || isEmail(contact_email)) return []
  return [{ field: 'contact_email', message: 'Must be an email address, like name@example.com', rule: 'BR-ROLE-14' }]
}

function refuseFields(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw invalid(problems)
}

/** What the fields are called in the log. */
const workstreamWords = {
  name: 'name',
  description: 'description',
  contact_name: 'contact name',
  contact_number: 'contact telephone number',
  contact_email: 'contact email address',
  emergency_contact_name: 'emergency contact name',
  emergency_contact_number: 'emergency telephone number',
}

function event(
  code: 'workstream_created' | 'workstream_updated',
  prefix: string,
  name: string,
  changes = '',
): WorkEvent {
  return {
    event: code,
    object_type: 'workstream',
    object_reference: prefix,
    topic: 'Workstream',
    details: `Workstream ${prefix}, ${name}${changes && `: ${changes}`}`,
  }
}

function note(db: Database, caller: Caller, body: Details, what: WorkEvent, now: Temporal.Instant): Promise<void> {
  return recordEvent(
    db,
    organisationOf(caller),
    { ...what, visible_to: caller.organisation_reference },
    actorOf(caller, body),
    now,
  )
}
