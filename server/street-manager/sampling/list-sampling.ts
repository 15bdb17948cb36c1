import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type {
  PbiSampleInspectionSortColumn,
  PbiSampleInspectionTargetSortColumn,
} from '../../../domain/contract/enums/sampling.ts'
import * as endpoints from '../../../domain/contract/sampling.ts'
import * as shapes from '../../../domain/contract/sampling-lists.shapes.ts'
import { inspectionCategoryLabels } from '../../../domain/labels/inspections.ts'
import { asyncJobStatusLabels } from '../../../domain/labels/lists.ts'
import { label } from '../../../domain/labels/words.ts'
import { quarterEnd } from '../../../domain/rules/sampling-quarters.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import {
  readListedSamples,
  readListedTargets,
  sampleConditions,
  sampleSource,
  targetConditions,
  targetsBetween,
  type ListedSample,
  type ListedTarget,
  type SampleFilters,
  type TargetFilters,
} from '../../store/sampling-lists.ts'
import { onePage } from '../../store/paging.ts'
import { implement } from '../../http/implement.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type SampleRow = AnswerOf<typeof endpoints.listPbiSampleInspections>['rows'][number]
type TargetRow = AnswerOf<typeof endpoints.listPbiSampleInspectionTargets>['rows'][number]

export const sampleList: ReportingList<SampleFilters, SampleRow> = {
  from: sampleSource,
  key: 'sample.reference',
  periods: [['sample_expiry_date_from', 'sample_expiry_date_to']],
  conditions: sampleConditions,
  sorts: {
    sample_expiry_date: 'sample.expires_on',
    work_end_date: 'works.end_on',
  } satisfies Record<PbiSampleInspectionSortColumn, string>,
  rows: async (_, db, keys) => (await readListedSamples(db, keys)).map(sampleRow),
}

function sampleRow(sample: ListedSample): SampleRow {
  return {
    pbi_sample_inspection_reference_number: sample.reference,
    work_reference_number: sample.work_reference,
    street: sample.street_name,
    town: sample.town,
    area: sample.area_name,
    // where the excavation is, not where the works are in all
    location_description: sample.location_description ?? sample.works_location_description,
    promoter_organisation: sample.promoter_organisation,
    inspection_category: sample.inspection_category,
    inspection_category_string: label(inspectionCategoryLabels, sample.inspection_category),
    sample_expiry_date: dayAnswer(sample.expires_on),
  }
}

/** The contract sorts by the flag only; without a wish the latest targets come first (BR-REP-12). */
const sorts = {
  date_created: 'sample_target.created_at',
  is_inspection_rate_auto_updated: 'sample_target.is_inspection_rate_auto_updated',
} satisfies Record<PbiSampleInspectionTargetSortColumn | 'date_created', string>

const targetSource = { from: sql`sample_target`, key: 'sample_target.reference' }

const targetList: ReportingList<TargetFilters, TargetRow> = {
  ...targetSource,
  conditions: targetConditions,
  sorts,
  rows: async (_, db, keys) => (await readListedTargets(db, keys)).map(targetRow),
}

interface Period {
  readonly date_from: string
  readonly date_to: string
}

/** The targets that are exported: the list's rows, chosen by a period (BR-CSV-16). */
export const targetsOfPeriod: ReportingList<Period, TargetRow> = {
  ...targetSource,
  periods: [['date_from', 'date_to']],
  conditions: ({ date_from, date_to }, scope) => targetsBetween(date_from, date_to, scope),
  sorts,
  rows: targetList.rows,
}

function targetRow(target: ListedTarget): TargetRow {
  const { completed, generated, quarter_start_on: start } = target
  return {
    pbi_sample_inspection_target_reference_number: target.reference,
    organisation_name: target.organisation_name,
    org_ref: target.promoter_swa_code,
    inspection_units: target.yearly_inspection_units,
    inspection_rate: target.inspection_rate,
    target_a: target.target_a,
    target_b: target.target_b,
    target_c: target.target_c,
    completed_a: completed.a,
    completed_b: completed.b,
    completed_c: completed.c,
    generated_b: generated.b,
    generated_c: generated.c,
    // none until its quarter is started
    start_date: start && dayAnswer(start),
    end_date: start && dayAnswer(quarterEnd(civilDate(start)).toString()),
    is_inspection_rate_auto_updated: target.is_inspection_rate_auto_updated,
  }
}

/** The authority's runs, newest first: not a list of records, it has neither filters nor an export (BR-REP-L15). */
const listGenerationJobs = implement(
  endpoints.listPbiSampleGenerationJobs,
  shapes.listPbiSampleGenerationJobs,
  async ({ db, query, rows: scope }) => {
    const own = db
      .selectFrom('sample_generation_job')
      .select(['created_at', 'job_status', 'username'])
      .where('highway_authority_swa_code', '=', scope.swa_code)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
    const page = await onePage(db, own, query)
    return {
      pagination: page.pagination,
      rows: page.rows.map((job) => ({
        date_created: instantAnswer(job.created_at),
        async_job_status: job.job_status,
        async_job_status_string: label(asyncJobStatusLabels, job.job_status),
        username: job.username,
      })),
    }
  },
)

export const samplingLists = [
  listGenerationJobs,
  implementList(endpoints.listPbiSampleInspectionTargets, shapes.listPbiSampleInspectionTargets, targetList),
  implementList(endpoints.listPbiSampleInspections, shapes.listPbiSampleInspections, sampleList),
]
