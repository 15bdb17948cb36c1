import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/fee-matrices.ts'
import * as shapes from '../../../domain/contract/fee-matrices.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { chargeKindLabels } from '../../../domain/labels/fees.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkEffectiveFrom, feeFields, missingFees, type Fees } from '../../../domain/rules/fee-matrix-checks.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { implement } from '../../http/implement.ts'
import { conflict, notFound, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { draftOf, lastCharges, penceOf, priceCharges, versionsOf } from '../../store/fee-matrices.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { ownAuthority } from '../own-authority.ts'
import { instantAnswer } from '../wire-dates.ts'
import { matrixChanges } from './read-fee-matrix.ts'

/** The draft; where there is none, the fees of the last version to begin from. */
export const getFeeMatrixDraft = implement(
  endpoints.getFeeMatrixDraft,
  shapes.getFeeMatrixDraft,
  async ({ db, caller }) => {
    const authority = ownAuthority(endpoints.getFeeMatrixDraft, caller)
    const draft = await draftOf(db, authority)
    const newest = await newestOf(db, authority)
    const values = draft ?? newest
    return {
      ...values?.fees,
      discount_guidance: values?.discount_guidance ?? '',
      revision: draft?.revision ?? 0,
      date_changed: draft ? instantAnswer(draft.changed_at) : null,
      changed_by: draft ? (draft.changed_by_name ?? draft.changed_by) : null,
      changes: draft ? matrixChanges(newest, draft) : '',
      is_first: newest === undefined,
    }
  },
)

/** The version that was published last, whichever day it begins. */
async function newestOf(db: Database, authority: string) {
  const versions = await versionsOf(db, authority)
  return versions.toSorted((a, b) => b.version - a.version)[0]
}

/** Keeps a draft, complete or not; 409 with what a colleague changed when it is not the one that the caller has seen. */
export const saveFeeMatrixDraft = implement(
  endpoints.saveFeeMatrixDraft,
  shapes.saveFeeMatrixDraft,
  async ({ db, caller, body, now }) => {
    const authority = ownAuthority(endpoints.saveFeeMatrixDraft, caller)
    const before = await seenDraft(db, authority, body)
    const revision = (before?.revision ?? 0) + 1
    const fees = feesOf(body)
    const { discount_guidance } = body
    const values = {
      revision,
      fees: JSON.stringify(fees),
      discount_guidance,
      changed_at: now.toString(),
      changed_by: caller.email,
      changed_by_name: caller.person_name ?? null,
    }
    await db
      .insertInto('fee_matrix_draft')
      .values({ organisation_reference: authority, ...values })
      .onConflict((on) => on.column('organisation_reference').doUpdateSet(values))
      .execute()
    const words = matrixChanges(before ?? (await newestOf(db, authority)), { fees, discount_guidance })
    await note(db, caller, `Draft saved: ${words || 'nothing changed'}`, now)
    return { revision }
  },
)

/** Drops the draft; what is published stays. */
export const deleteFeeMatrixDraft = implement(
  endpoints.deleteFeeMatrixDraft,
  shapes.deleteFeeMatrixDraft,
  async ({ db, caller, now }) => {
    const authority = ownAuthority(endpoints.deleteFeeMatrixDraft, caller)
    const draft = await draftOf(db, authority, true)
    if (!draft) throw notFound('A draft of the fee matrix')
    await db.deleteFrom('fee_matrix_draft').where('organisation_reference', '=', authority).execute()
    const words = matrixChanges(await newestOf(db, authority), draft)
    await note(db, caller, `Draft dropped${words && `, which had: ${words}`}`, now)
  },
)

/** How many transactions the preview looks at. */
const previewed = 100

/** What the authority's last transactions came to, and would by the draft; 409 while the draft lacks fees. */
export const previewFeeMatrix = implement(
  endpoints.previewFeeMatrix,
  shapes.previewFeeMatrix,
  async ({ db, caller }) => {
    const authority = ownAuthority(endpoints.previewFeeMatrix, caller)
    const draft = await draftOf(db, authority)
    if (!draft) throw notFound('A draft of the fee matrix')
    const fees = completeFees(draft.fees)
    const rows = (await lastCharges(db, authority, previewed)).map((charge) => ({
      transaction_date: instantAnswer(charge.happened_at),
      transaction_type_string: label(chargeKindLabels, charge.kind),
      permit_reference_number: charge.permit_reference,
      work_category_string: label(workCategoryLabels, charge.work_category),
      is_traffic_sensitive: charge.charged_traffic_sensitive ?? charge.is_traffic_sensitive,
      road_category: charge.charged_road_category ?? charge.road_category,
      current_fee: charge.fee_pence === null ? null : charge.fee_pence / 100,
      draft_fee: penceOf(charge, fees) / 100,
    }))
    const totalOf = (pounds: readonly number[]) => pounds.reduce((sum, fee) => sum + Math.round(fee * 100), 0) / 100
    return {
      rows,
      current_total: totalOf(rows.map(({ current_fee }) => current_fee ?? 0)),
      draft_total: totalOf(rows.map(({ draft_fee }) => draft_fee)),
    }
  },
)

/** Makes the draft a version, in force from a day on; the first of all prices what waits for a fee since that day. */
export const publishFeeMatrix = implement(
  endpoints.publishFeeMatrix,
  shapes.publishFeeMatrix,
  async ({ db, caller, body, now }) => {
    const authority = ownAuthority(endpoints.publishFeeMatrix, caller)
    const draft = await seenDraft(db, authority, body)
    if (!draft) throw notFound('A draft of the fee matrix')
    const newest = await newestOf(db, authority)
    const effective_from = civilDate(body.effective_from).toString()
    refuseProblems(checkEffectiveFrom(effective_from, { today: londonDate(now), isFirst: newest === undefined }))
    const fees = completeFees(draft.fees)
    const version = (newest?.version ?? 0) + 1
    await db
      .insertInto('fee_matrix_version')
      .values({
        organisation_reference: authority,
        version,
        fees: JSON.stringify(fees),
        discount_guidance: draft.discount_guidance,
        effective_from,
        published_at: now.toString(),
        published_by: caller.email,
        published_by_name: caller.person_name ?? null,
      })
      .execute()
    await db.deleteFrom('fee_matrix_draft').where('organisation_reference', '=', authority).execute()
    await priceCharges(db, authority)
    const words = matrixChanges(newest, draft) || 'the same fees'
    await note(db, caller, `Version ${version} published, in force from ${dateWords(effective_from)}: ${words}`, now)
    return { version }
  },
)

/** The draft as the caller has seen it, held until the transaction ends; 409 with the difference for any other. */
async function seenDraft(db: Database, authority: string, seen: { readonly revision: number }) {
  const draft = await draftOf(db, authority, true)
  if ((draft?.revision ?? 0) === seen.revision) return draft
  if (!draft) throw conflict('The draft was published or dropped since you opened it')
  const who = draft.changed_by_name ?? draft.changed_by
  const words = matrixChanges(await newestOf(db, authority), draft)
  throw conflict(
    `${who} saved the draft on ${dateTimeWords(draft.changed_at)}, after you opened it. It now has: ${words || 'the fees of the last version'}`,
  )
}

function feesOf(body: BodyOf<typeof endpoints.saveFeeMatrixDraft>): Partial<Fees> {
  return Object.fromEntries(feeFields.flatMap(({ field }) => (body[field] == null ? [] : [[field, body[field]]])))
}

function completeFees(fees: Partial<Fees>): Fees {
  const missing = missingFees(fees)
  if (missing.length > 0) throw conflict('The draft lacks fees', missing)
  return fees as Fees
}

function note(db: Database, caller: Caller, details: string, now: Temporal.Instant): Promise<void> {
  const own = caller.organisation_reference
  return recordEvent(
    db,
    organisationOf(caller),
    {
      event: 'fee_matrix_updated',
      object_type: 'fee_matrix',
      object_reference: own,
      topic: 'Fee matrix',
      details,
      visible_to: own,
    },
    actorOf(caller),
    now,
  )
}
