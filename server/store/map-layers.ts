/** What the map shows beside works and activities; each layer by its box, in the order of its references (BR-GEN-34). */
import { sql, type SqlBool } from 'kysely'
import type { MaterialClassificationClassification } from '../../domain/contract/enums/material-classifications.ts'
import { meets, sortedAfterwards } from './boxes.ts'
import type { Database } from './database.ts'
import { spanMeets, type BoxAsked } from './map-box.ts'
import { allOf, dayBetween, oneOf } from './matching.ts'
import { rowsAtOnce } from './rows-at-once.ts'

/** The box with one record to keep alone, by its whole reference, letter case aside. */
export interface LayerAsked extends BoxAsked {
  readonly reference?: string | undefined
}

export type ForwardPlanInBox = Awaited<ReturnType<typeof forwardPlansInBox>>[number]

/** Raised plans: one that was progressed or cancelled has left the map (BR-FP-12, BR-FP-13). */
export function forwardPlansInBox(db: Database, asked: LayerAsked) {
  const query = db
    .selectFrom('forward_plan as plan')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'plan.promoter_swa_code')
    .select([
      'plan.reference',
      'plan.work_reference',
      'plan.forward_plan_status',
      'plan.works_coordinates',
      'plan.centre_easting',
      'plan.centre_northing',
      'plan.street_name',
      'plan.area_name',
      'plan.start_on',
      'plan.end_on',
      'plan.description_of_work',
      'plan.works_location_description',
      'promoter.name as promoter_organisation',
    ])
    .where(sql<SqlBool>`plan.forward_plan_status = 'raised'`)
    .where(meets('plan.bounds', asked.bounds))
    .where(allOf([named('plan.reference', asked), ...spanMeets('plan.start_on', 'plan.end_on', asked)]))
    .orderBy(sortedAfterwards('plan.reference'))
    .limit(asked.limit)
  return rowsAtOnce(db, query)
}

export type Section58InBox = Awaited<ReturnType<typeof section58sInBox>>[number]

/** Restrictions of every authority that are proposed or in force (BR-S58-04). */
export function section58sInBox(db: Database, asked: LayerAsked) {
  const query = db
    .selectFrom('section_58')
    .innerJoin('organisation as authority', 'authority.swa_code', 'section_58.highway_authority_swa_code')
    .select([
      'section_58.reference',
      'section_58.section_58_status',
      'section_58.section_58_coordinates',
      'section_58.centre_easting',
      'section_58.centre_northing',
      'section_58.street_name',
      'section_58.area_name',
      'section_58.start_on',
      'section_58.end_on',
      'section_58.restriction_duration',
      'section_58.restriction_extent',
      'section_58.details',
      'authority.name as organisation_name',
    ])
    .where('section_58.section_58_status', 'in', ['proposed', 'in_force'])
    .where(meets('section_58.bounds', asked.bounds))
    .where(
      allOf([named('section_58.reference', asked), ...spanMeets('section_58.start_on', 'section_58.end_on', asked)]),
    )
    .orderBy(sortedAfterwards('section_58.reference'))
    .limit(asked.limit)
  return rowsAtOnce(db, query)
}

export type AncillaryInformationInBox = Awaited<ReturnType<typeof ancillaryInformationsInBox>>[number]

/** What is still beside the works (BR-PERMIT-94), within the days of its permit. */
export function ancillaryInformationsInBox(db: Database, asked: LayerAsked) {
  const query = db
    .selectFrom('ancillary_information as item')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'item.promoter_swa_code')
    .select([
      'item.reference',
      'item.work_reference',
      'item.permit_reference',
      'item.ancillary_info_type',
      'item.details',
      'promoter.name as promoter_organisation',
      // as JSON carries it
      sql<string>`item.created_at`.as('created_at'),
    ])
    .where('item.removed_at', 'is', null)
    .where(meets('item.bounds', asked.bounds))
    .where(allOf([named('item.reference', asked), ...spanMeets('item.start_on', 'item.end_on', asked)]))
    .orderBy(sortedAfterwards('item.reference'))
    .limit(asked.limit)
  return rowsAtOnce(db, query)
}

export interface SamplesAsked extends BoxAsked {
  readonly usrn?: number | undefined
  readonly classification?: MaterialClassificationClassification | undefined
}

export type MaterialClassificationInBox = Awaited<ReturnType<typeof materialClassificationsInBox>>[number]

/** Samples of the ground, everybody's (BR-MC-03); the days are those on which they were taken. */
export function materialClassificationsInBox(db: Database, asked: SamplesAsked) {
  const { bounds, usrn, classification, start_date, end_date } = asked
  const query = db
    .selectFrom('material_classification as sample')
    .innerJoin('organisation as recorder', 'recorder.swa_code', 'sample.raised_by_swa_code')
    .select([
      'sample.reference',
      'sample.material_classification_classification',
      'sample.material_classification_coordinates',
      'sample.sample_on',
      'sample.raised_by_swa_code',
      'sample.usrn',
      'sample.details',
      'recorder.name as recorded_by',
    ])
    .where(meets('sample.bounds', bounds))
    .where(
      allOf([
        ...dayBetween('sample.sample_on', start_date, end_date),
        usrn === undefined ? undefined : sql<SqlBool>`sample.usrn = ${usrn}::bigint`,
        oneOf('sample.material_classification_classification', classification && [classification]),
      ]),
    )
    .orderBy(sortedAfterwards('sample.reference'))
    .limit(asked.limit)
  return rowsAtOnce(db, query)
}

const named = (column: string, { reference }: LayerAsked) =>
  oneOf(column, reference === undefined ? undefined : [reference.toUpperCase()])
