import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { actsForPromoter, roleAskedIn, type Caller } from '../../../domain/contract/permissions.ts'
import * as endpoints from '../../../domain/contract/saved-views.ts'
import * as shapes from '../../../domain/contract/saved-views.shapes.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, conflict, invalid, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { countSavedViews, ownViewNamed, savedViewsSeenBy } from '../../store/saved-views.ts'

/** More than these nobody finds their way in. */
const mostOwn = 100
const mostShared = 200

const listSavedViews = implement(endpoints.listSavedViews, shapes.listSavedViews, async ({ db, caller, query }) => {
  const promoter = query.swa_code === undefined ? undefined : padSwaCode(query.swa_code)
  if (promoter !== undefined && !actsForPromoter(caller, promoter)) throw accessRestricted()
  const rows = await savedViewsSeenBy(db, caller)
    .$if(promoter !== undefined && caller.organisation_type === 'CONTRACTOR', (some) =>
      some.where('saved_view.promoter_swa_code', '=', promoter ?? ''),
    )
    .orderBy('saved_view.name')
    .orderBy('saved_view.id')
    .execute()
  return {
    rows: rows.map((row) => ({
      saved_view_id: row.id,
      name: row.name,
      list_address: row.list_address,
      list_title: row.list_title,
      search: row.search,
      is_shared: row.is_shared,
      is_own: row.owner === caller.email,
      may_change: mayChange(caller, row),
      is_pinned: row.is_pinned,
      owner_name: `${row.first_name} ${row.last_name}`.trim(),
      promoter_swa_code: row.promoter_swa_code,
    })),
  }
})

/** 409 when the person has 100 or one of this name, or the organisation shares 200. */
const createSavedView = implement(
  endpoints.createSavedView,
  shapes.createSavedView,
  async ({ db, caller, body, now }) => {
    const role = roleAskedIn(endpoints.createSavedView, caller)
    if (!role) throw accessRestricted()
    requireListAddress(body.list_address)
    const view = { owner: caller.email, role, promoter_swa_code: promoterOf(caller, body) }
    await requireRoom(db, caller, { isNew: true, isShared: body.is_shared })
    await requireFreeName(db, view, body.name)
    const { id } = await db
      .insertInto('saved_view')
      .values({
        ...view,
        ...saidColumns(body),
        list_address: body.list_address,
        list_title: body.list_title.trim(),
        organisation_reference: caller.organisation_reference,
        changed_at: now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { saved_view_id: id }
  },
)

const updateSavedView = implement(
  endpoints.updateSavedView,
  shapes.updateSavedView,
  async ({ db, caller, params, body, now }) => {
    const view = await changeableView(db, caller, params.savedViewId)
    await requireRoom(db, caller, { isNew: false, isShared: body.is_shared && !view.is_shared })
    await requireFreeName(db, view, body.name, view.id)
    await db
      .updateTable('saved_view')
      .set({ ...saidColumns(body), changed_at: now.toString() })
      .where('id', '=', view.id)
      .execute()
    // whoever no longer sees it has it on no home page either
    if (!body.is_shared) {
      await db
        .deleteFrom('saved_view_pin')
        .where('saved_view_id', '=', view.id)
        .where('email', '<>', view.owner)
        .execute()
    }
  },
)

const deleteSavedView = implement(endpoints.deleteSavedView, shapes.deleteSavedView, async ({ db, caller, params }) => {
  const { id } = await changeableView(db, caller, params.savedViewId)
  await db.deleteFrom('saved_view').where('id', '=', id).execute()
})

const pinSavedView = implement(endpoints.pinSavedView, shapes.pinSavedView, async ({ db, caller, params, body }) => {
  const { id } = await seenView(db, caller, params.savedViewId)
  const pin = { saved_view_id: id, email: caller.email }
  if (body.is_pinned) {
    await db
      .insertInto('saved_view_pin')
      .values(pin)
      .onConflict((there) => there.doNothing())
      .execute()
  } else {
    await db.deleteFrom('saved_view_pin').where('saved_view_id', '=', id).where('email', '=', caller.email).execute()
  }
})

interface Whose {
  readonly owner: string
  readonly is_shared: boolean
}

/** Its maker, and of a shared one an Admin of the organisation: somebody tidies up after whoever has left. */
const mayChange = (caller: Caller, { owner, is_shared }: Whose) =>
  owner === caller.email || (is_shared && caller.roles.includes('Admin'))

async function seenView(db: Database, caller: Caller, id: number) {
  const view = await savedViewsSeenBy(db, caller)
    .where('saved_view.id', '=', id)
    .forUpdate('saved_view')
    .executeTakeFirst()
  if (!view) throw notFound(`Saved view ${id}`)
  return view
}

/** 404 for one that the caller does not see, 401 for a colleague's. */
async function changeableView(db: Database, caller: Caller, id: number) {
  const view = await seenView(db, caller, id)
  if (!mayChange(caller, view)) throw accessRestricted()
  return view
}

type Said = BodyOf<typeof endpoints.updateSavedView>

const saidColumns = ({ name, search, is_shared }: Said) => ({
  name: name.trim(),
  search: search.replace(/^\?/, ''),
  is_shared,
})

/** A page of this app, never another site's. */
function requireListAddress(address: string): void {
  if (/^\/[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(address)) return
  throw invalid([{ field: 'list_address', message: 'Must be the address of a list, such as /permits' }])
}

/** The promoter that a contractor acts for (BR-ROLE-24); nobody else's views are a promoter's. */
function promoterOf(caller: Caller, { promoter_swa_code: given }: BodyOf<typeof endpoints.createSavedView>) {
  if (!caller.roles.includes('Contractor')) return null
  if (given == null) {
    const message = 'Give the SWA code of the promoter you act for'
    throw invalid([{ field: 'promoter_swa_code', message, rule: 'BR-ROLE-24' }])
  }
  const promoter = padSwaCode(given)
  if (!actsForPromoter(caller, promoter)) throw accessRestricted()
  return promoter
}

async function requireRoom(db: Database, caller: Caller, wanted: { isNew: boolean; isShared: boolean }) {
  const { own, shared } = await countSavedViews(db, caller)
  if (wanted.isNew && Number(own) >= mostOwn) throw conflict(`You have ${mostOwn} saved views. Delete one first`)
  if (wanted.isShared && Number(shared) >= mostShared) {
    throw conflict(`Your organisation shares ${mostShared} views. Stop sharing one first`)
  }
}

async function requireFreeName(
  db: Database,
  view: Parameters<typeof ownViewNamed>[1],
  name: string,
  except?: number,
): Promise<void> {
  const other = await ownViewNamed(db, view, name.trim())
  if (other && other.id !== except) throw conflict(`There is a view called “${name.trim()}” already`)
}

export const savedViews = [listSavedViews, createSavedView, updateSavedView, deleteSavedView, pinSavedView]
