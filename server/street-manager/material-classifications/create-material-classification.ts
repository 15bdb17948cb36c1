import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import type * as endpoints from '../../../domain/contract/material-classifications.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import {
  hazardousMaterialTypeLabels,
  materialClassificationClassificationLabels,
} from '../../../domain/labels/material-classifications.ts'
import { label } from '../../../domain/labels/words.ts'
import { materialClassificationReference, padSwaCode } from '../../../domain/references.ts'
import { checkMaterialClassification } from '../../../domain/rules/material-classification-checks.ts'
import { streetProblems } from '../../../domain/rules/place-checks.ts'
import { unfitStreetProblems } from '../../../domain/rules/street-support.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type {
  MaterialClassificationDetails,
  MaterialClassificationTable,
} from '../../store/material-classification-tables.ts'
import { outsideWorks, recordEvent, type WorkEvent } from '../../store/record-event.ts'
import { findStreet, placeColumns } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import { insertUnderDrawn } from '../draw-reference.ts'
import { linkFiles } from '../files/link-files.ts'
import { gazetteerStreet } from '../works/gazetteer-street.ts'
import { prefixOf } from '../works/whose-works.ts'

type Create = typeof endpoints.createMaterialClassification

/**
 * Records what a sample of the ground holds; it is never changed (BR-MC-01, 02, 04, 05). Anyone who plans, does or checks works
 * may. Throws 400 naming the fields at fault.
 */
export async function createMaterialClassification(call: Call<Create>): Promise<AnswerOf<Create>> {
  const { db, caller, body, now } = call
  const authority = padSwaCode(body.highway_authority_swa_code)
  const street = await findStreet(db, body.usrn)
  const gazetteer = street && gazetteerStreet(street)
  refuseProblems([
    ...streetProblems(body, { isNewRecord: false, street: gazetteer }),
    ...(gazetteer ? unfitStreetProblems(gazetteer, { highway_authority_swa_code: authority }) : []),
    ...checkMaterialClassification(body, { now }),
  ])
  if (!street) throw new Error('A missing street passed the checks')
  const { works_coordinates: material_classification_coordinates, bounds } = placeColumns(
    body.material_classification_coordinates,
  )
  const columns = {
    highway_authority_swa_code: authority,
    raised_by_swa_code: caller.organisation_reference,
    material_classification_classification: body.material_classification_classification,
    usrn: street.usrn,
    // what the request leaves out comes from the gazetteer (BR-GEN-40)
    street_name: body.street_name || street.street_descriptor,
    town: body.town || street.town,
    area_name: body.area_name || street.area,
    material_classification_coordinates,
    bounds,
    sample_on: civilDate(body.sample_date).toString(),
    created_at: now.toString(),
    details: JSON.stringify(detailsOf(body)),
  }
  const prefix = await prefixOf(db, caller.organisation_reference)
  const reference = await insertUnderDrawn(
    (random) => materialClassificationReference(prefix, random),
    (drawn) => insertOnce(db, { ...columns, reference: drawn }),
  )
  await linkFile(db, caller, body.file_id, reference)
  await recordEvent(db, ownerOf(caller, authority), classificationEvent(body, reference), actorOf(caller, body), now)
  return { material_classification_reference_number: reference }
}

function detailsOf(body: BodyOf<Create>): MaterialClassificationDetails {
  return {
    hazardous_material_type: body.hazardous_material_type,
    hazardous_material_type_other_description: body.hazardous_material_type_other_description,
    layer_affected: body.layer_affected,
    location_types: body.location_types,
    location_description: body.location_description,
  }
}

async function insertOnce(db: Database, row: Parameters<ReturnType<typeof insertion>['values']>[0]): Promise<boolean> {
  const inserted = await insertion(db)
    .values(row)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

const insertion = (db: Database) => db.insertInto('material_classification')

/** One file at most (BR-GEN-57). A contractor's own files belong to the promoters that they were uploaded for (BR-GEN-59). */
async function linkFile(db: Database, caller: Caller, fileId: number | null | undefined, reference: string) {
  if (fileId == null) return
  const file = await db
    .selectFrom('file')
    .select('organisation_reference')
    .where('id', '=', fileId)
    .where('organisation_reference', 'in', [caller.organisation_reference, ...caller.contracts])
    .executeTakeFirst()
  await linkFiles(db, {
    fileIds: [fileId],
    field: 'file_id',
    organisation: file?.organisation_reference ?? caller.organisation_reference,
    workReference: null,
    object: { type: 'material_classification', reference },
  })
}

/** The log of whoever raised it, and of the authority of the street. */
function ownerOf(caller: Caller, authority: string) {
  const isAuthority = caller.organisation_type === 'HA'
  return outsideWorks({
    ...(isAuthority ? {} : { promoter_swa_code: caller.organisation_reference }),
    highway_authority_swa_code: authority,
  })
}

type Submitted = Pick<
  MaterialClassificationTable & MaterialClassificationDetails,
  'material_classification_classification' | 'hazardous_material_type'
>

/** A material classification was recorded: what the sample holds. */
export function classificationEvent(said: Submitted, reference: string): WorkEvent {
  const kind = label(materialClassificationClassificationLabels, said.material_classification_classification)
  const materials = (said.hazardous_material_type ?? []).map((type) => label(hazardousMaterialTypeLabels, type))
  return {
    event: 'material_classification_submitted',
    object_type: 'material_classification',
    object_reference: reference,
    topic: 'Material classification',
    details: [kind, ...materials].join(', '),
  }
}
