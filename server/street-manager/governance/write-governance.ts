/** Who is responsible, which forms are done and which permit it is for; nothing of it changes the permit (BR-GOV-27). */
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/governance.ts'
import * as shapes from '../../../domain/contract/governance.shapes.ts'
import { roleAskedIn, workstreamAccess } from '../../../domain/contract/permissions.ts'
import { isEmail } from '../../../domain/rules/email-address.ts'
import { implement, type Call } from '../../http/implement.ts'
import { accessRestricted, conflict, invalid, notFound } from '../../http/refusals.ts'
import { governanceId, governanceRows, type GovernanceScope } from '../../store/governance.ts'
import { livePermits } from '../../store/governance-live.ts'
import { addOperation } from '../../store/governance-operations.ts'
import { refreshGovernance } from '../../store/governance-refresh.ts'
import { noCopy } from '../../store/governance-live.ts'
import type { GovernancePerson } from '../../store/governance-tables.ts'
import { recordEvent, type WorkEvent } from '../../store/record-event.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { requireEmbedded, scopeOf } from './governance-scope.ts'

type AnyCall = Pick<Call<Endpoint>, 'house' | 'db' | 'caller' | 'now'>

/** The permit that is written to, with whose it is; 404 for one that the caller does not see, 401 where it may only look. */
async function openGovernance(call: AnyCall, endpoint: Endpoint, given: string, swaCode?: string | null) {
  requireEmbedded(call.house)
  const scope = scopeOf(endpoint, call, swaCode)
  const id = given.toLowerCase()
  await call.db.selectFrom('governance_permit').select('id').where('id', '=', id).forUpdate().execute()
  const seen = await governanceId(call.db, scope, { id })
  const [row] = seen ? await governanceRows(call.db, [seen]) : []
  if (!row) throw notFound(`Governance permit ${id}`)
  if (row.permit.reference) await requireWorkstream(call, endpoint, scope, row.permit.reference)
  return { id, row, scope }
}

/** Whoever may not write in the workstream of the permit does not write about it either (BR-ROLE-55). */
async function requireWorkstream(call: AnyCall, endpoint: Endpoint, scope: GovernanceScope, reference: string) {
  const live = (await livePermits(call.db, [reference])).get(reference)
  if (!live || live.promoter_swa_code !== scope.organisation || roleAskedIn(endpoint, call.caller) === 'Admin') return
  if (workstreamAccess(call.caller, live) !== 'full_write') throw accessRestricted()
}

/** Stores the change with its event and what follows from it. */
async function changed(call: AnyCall, id: string, event: Pick<WorkEvent, 'event' | 'object_reference' | 'details'>) {
  await call.db.updateTable('governance_permit').set({ updated_at: call.now.toString() }).where('id', '=', id).execute()
  await refreshGovernance(call.db, [id], call.now)
  const own = call.caller.organisation_reference
  const told = { ...event, object_type: 'permit', topic: 'Governance', visible_to: own } as const
  await recordEvent(call.db, organisationOf(call.caller), told, actorOf(call.caller), call.now)
}

/** 409 when the organisation has a governance permit of this reference already (BR-GOV-26). */
async function requireFree({ db }: AnyCall, organisation: string, reference: string, exceptId?: string): Promise<void> {
  // two at once would both find it free
  await db.selectFrom('organisation').select('swa_code').where('swa_code', '=', organisation).forUpdate().execute()
  const taken = await db
    .selectFrom('governance_permit')
    .select('id')
    .where('organisation_reference', '=', organisation)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!taken || taken.id === exceptId) return
  const message = `Permit ${reference} has a governance permit already`
  throw conflict(message, [{ field: 'permit_reference_number', message, rule: 'BR-GOV-26' }])
}

/** References are matched exactly, letter case and blanks around them aside (BR-GOV-28). */
const asReference = (text: string) => text.trim().toUpperCase()

const linkGovernance = implement(endpoints.linkGovernance, shapes.linkGovernance, async (call) => {
  const { db, body, now } = call
  requireEmbedded(call.house)
  const scope = scopeOf(endpoints.linkGovernance, call, body.swa_code)
  const reference = asReference(body.permit_reference_number)
  await requireWorkstream(call, endpoints.linkGovernance, scope, reference)
  await requireFree(call, scope.organisation, reference)
  const id = crypto.randomUUID()
  const made = await addOperation(db, scope.organisation, `Works of ${reference}`)
  const at = now.toString()
  await db
    .insertInto('governance_permit')
    .values({
      ...noCopy,
      ...made,
      id,
      organisation_reference: scope.organisation,
      reference,
      entered_usrn: body.usrn ?? null,
      people: '[]',
      is_complete: false,
      exceptions: [],
      created_at: at,
      updated_at: at,
      modified_at: at,
    })
    .execute()
  const details = `Governance permit for ${reference} made`
  await changed(call, id, { event: 'governance_permit_linked', object_reference: reference, details })
  return { governance_permit_id: id }
})

const relinkGovernance = implement(endpoints.relinkGovernance, shapes.relinkGovernance, async (call) => {
  const { db, body, params } = call
  const endpoint = endpoints.relinkGovernance
  const { id, row, scope } = await openGovernance(call, endpoint, params.governancePermitId, body.swa_code)
  const before = row.permit.reference
  const reference = body.permit_reference_number === null ? null : asReference(body.permit_reference_number)
  if (reference !== null) {
    await requireWorkstream(call, endpoint, scope, reference)
    await requireFree(call, scope.organisation, reference, id)
  }
  await db
    .updateTable('governance_permit')
    .set({ ...noCopy, reference, entered_usrn: body.usrn ?? null })
    .where('id', '=', id)
    .execute()
  await changed(call, id, {
    event: reference === null ? 'governance_permit_unlinked' : 'governance_permit_linked',
    object_reference: reference ?? before ?? id,
    details: `Governance permit for: ${before ?? 'none'} to ${reference ?? 'none'}`,
  })
})

const namesOf = (people: readonly GovernancePerson[]) => people.map(({ name }) => name).join(', ') || 'nobody'

const setResponsiblePeople = implement(endpoints.setResponsiblePeople, shapes.setResponsiblePeople, async (call) => {
  const { db, body, params } = call
  const { id, row } = await openGovernance(
    call,
    endpoints.setResponsiblePeople,
    params.governancePermitId,
    body.swa_code,
  )
  const wrong = body.people.flatMap(({ email }, at) =>
    email && !isEmail(email)
      ? [{ field: `people.${at}.email`, message: 'Must be an email address, like name@example.com' }]
      : [],
  )
  if (wrong.length > 0) throw invalid(wrong)
  const people = body.people.map(({ name, email, phone }) => ({
    name: name.trim(),
    email: email?.trim() || null,
    phone: phone?.trim() || null,
  }))
  await db
    .updateTable('governance_permit')
    .set({ people: JSON.stringify(people) })
    .where('id', '=', id)
    .execute()
  await changed(call, id, {
    event: 'governance_people_updated',
    object_reference: row.permit.reference ?? id,
    details: `Responsible people: ${namesOf(row.permit.people)} to ${namesOf(people)}`,
  })
})

const setFormSubmitted = implement(endpoints.setFormSubmitted, shapes.setFormSubmitted, async (call) => {
  const { db, body, params } = call
  const { id, row } = await openGovernance(call, endpoints.setFormSubmitted, params.governancePermitId, body.swa_code)
  const formId = params.formId.toLowerCase()
  const form = row.forms.find((one) => one.id === formId)
  if (!form) throw notFound(`Form ${formId}`)
  const { is_submitted } = body
  await db.updateTable('governance_form').set({ is_submitted }).where('id', '=', formId).execute()
  const words = (isDone: boolean) => (isDone ? 'done' : 'not done')
  await changed(call, id, {
    event: 'governance_form_updated',
    object_reference: row.permit.reference ?? id,
    details: `Form ${form.name}: ${words(form.is_submitted)} to ${words(is_submitted)}`,
  })
})

export const governanceWrites = [linkGovernance, relinkGovernance, setResponsiblePeople, setFormSubmitted]
