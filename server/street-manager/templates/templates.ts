import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { TemplateKind } from '../../../domain/contract/enums/templates.ts'
import { actsForPromoter, type Caller } from '../../../domain/contract/permissions.ts'
import * as endpoints from '../../../domain/contract/templates.ts'
import * as shapes from '../../../domain/contract/templates.shapes.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, conflict, invalid, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { countTemplates, templatesSeenBy } from '../../store/templates.ts'
import { instantAnswer } from '../wire-dates.ts'

/** More than these nobody finds their way in. */
const mostOwn = 200
const mostShared = 500

const listTemplates = implement(endpoints.listTemplates, shapes.listTemplates, async ({ db, caller, query }) => {
  const promoter = query.swa_code === undefined ? undefined : padSwaCode(query.swa_code)
  if (promoter !== undefined && !actsForPromoter(caller, promoter)) throw accessRestricted()
  const rows = await templatesSeenBy(db, caller)
    .$if(query.kind !== undefined, (some) => some.where('template.kind', '=', query.kind ?? 'application'))
    .$if(promoter !== undefined, (some) => some.where('template.promoter_swa_code', '=', promoter ?? ''))
    .orderBy('template.name')
    .orderBy('template.id')
    .execute()
  return {
    rows: rows.map(({ id, owner, first_name, last_name, changed_at, ...row }) => ({
      template_id: id,
      kind: row.kind,
      name: row.name,
      is_shared: row.is_shared,
      is_own: owner === caller.email,
      owner_name: `${first_name} ${last_name}`.trim(),
      promoter_swa_code: row.promoter_swa_code,
      application: row.application,
      decision_text: row.decision_text,
      date_changed: instantAnswer(changed_at),
    })),
  }
})

/** 409 when the person has 200, or the organisation shares 500 of the kind. */
const createTemplate = implement(endpoints.createTemplate, shapes.createTemplate, async ({ db, caller, body, now }) => {
  requireContent(body.kind, body)
  const promoter = promoterOf(caller, body)
  await requireRoom(db, caller, body.kind, body.is_shared, true)
  const { id } = await db
    .insertInto('template')
    .values({
      ...columnsOf(body.kind, body),
      kind: body.kind,
      owner: caller.email,
      organisation_reference: caller.organisation_reference,
      promoter_swa_code: promoter,
      changed_at: now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { template_id: id }
})

/** What it is for stays: a template of applications does not become one of decisions. */
const updateTemplate = implement(
  endpoints.updateTemplate,
  shapes.updateTemplate,
  async ({ db, caller, params, body, now }) => {
    const { kind, is_shared } = await ownTemplate(db, caller, params.templateId)
    requireContent(kind, body)
    await requireRoom(db, caller, kind, body.is_shared && !is_shared, false)
    await db
      .updateTable('template')
      .set({ ...columnsOf(kind, body), changed_at: now.toString() })
      .where('id', '=', params.templateId)
      .execute()
  },
)

const deleteTemplate = implement(endpoints.deleteTemplate, shapes.deleteTemplate, async ({ db, caller, params }) => {
  await ownTemplate(db, caller, params.templateId)
  await db.deleteFrom('template').where('id', '=', params.templateId).execute()
})

/** 404 for one that the caller does not see, 401 for a colleague's. */
async function ownTemplate(db: Database, caller: Caller, id: number) {
  const template = await templatesSeenBy(db, caller)
    .where('template.id', '=', id)
    .forUpdate('template')
    .executeTakeFirst()
  if (!template) throw notFound(`Template ${id}`)
  if (template.owner !== caller.email) throw accessRestricted()
  return template
}

type Said = BodyOf<typeof endpoints.updateTemplate>
type New = BodyOf<typeof endpoints.createTemplate>

function requireContent(kind: TemplateKind, { application, decision_text }: Said): void {
  if (kind === 'application' && application == null) {
    throw invalid([{ field: 'application', message: 'Give the answers to keep' }])
  }
  if (kind === 'decision_text' && decision_text == null) {
    throw invalid([{ field: 'decision_text', message: 'Enter the text' }])
  }
}

/** Only what the kind has is stored. */
function columnsOf(kind: TemplateKind, { name, is_shared, application, decision_text }: Said) {
  return {
    name: name.trim(),
    is_shared,
    application: kind === 'application' ? JSON.stringify(application) : null,
    decision_text: kind === 'decision_text' ? (decision_text ?? null) : null,
  }
}

/** Whose works it is for; 401 for a kind that is not the caller's work (BR-ROLE-20). */
function promoterOf(caller: Caller, { kind, promoter_swa_code: given }: New): string | null {
  const writes = caller.roles.includes('Planner') || caller.roles.includes('Contractor')
  if (kind === 'decision_text') {
    if (!caller.roles.includes('HighwayAuthority')) throw accessRestricted()
    return null
  }
  if (!writes) throw accessRestricted()
  if (given == null && caller.roles.includes('Contractor')) {
    const message = 'Give the SWA code of the promoter you act for'
    throw invalid([{ field: 'promoter_swa_code', message, rule: 'BR-ROLE-24' }])
  }
  const promoter = padSwaCode(given ?? caller.organisation_reference)
  if (!actsForPromoter(caller, promoter)) throw accessRestricted()
  return promoter
}

async function requireRoom(db: Database, caller: Caller, kind: TemplateKind, isShared: boolean, isNew: boolean) {
  const { own, shared } = await countTemplates(db, caller, kind)
  if (isNew && own >= mostOwn) throw conflict(`You have ${mostOwn} templates. Delete one first`)
  if (isShared && shared >= mostShared) {
    throw conflict(`Your organisation shares ${mostShared} templates. Stop sharing one first`)
  }
}

export const templates = [listTemplates, createTemplate, updateTemplate, deleteTemplate]
