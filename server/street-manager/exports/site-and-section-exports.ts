import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { listForwardPlans } from '../../../domain/contract/forward-plans.shapes.ts'
import { listMaterialClassifications } from '../../../domain/contract/material-classifications.shapes.ts'
import { listPrivateStreetNotices } from '../../../domain/contract/private-street-notices.shapes.ts'
import { listSection58s } from '../../../domain/contract/section-58s.shapes.ts'
import { listSection81s } from '../../../domain/contract/section-81s.shapes.ts'
import * as endpoints from '../../../domain/contract/site-and-section-exports.ts'
import * as shapes from '../../../domain/contract/site-and-section-exports.shapes.ts'
import {
  listExpiringInterims,
  listReinstatements,
  listReinstatementsDue,
} from '../../../domain/contract/sites.shapes.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { MaterialClassificationFilters } from '../../store/material-classification-list.ts'
import { forwardPlanList } from '../forward-plans/list-forward-plans.ts'
import { materialClassificationList } from '../material-classifications/list-material-classifications.ts'
import { privateStreetNoticeList } from '../private-street-notices/list-private-street-notices.ts'
import { reversedDates } from '../reversed-dates.ts'
import { section58List } from '../section-58s/list-section-58s.ts'
import { section81List } from '../section-81s/list-section-81s.ts'
import { reinstatementsDueList } from '../sites/list-reinstatements-due.ts'
import { expiringInterimList, reinstatementList } from '../sites/list-reinstatements.ts'
import { exportOf, type Given } from './csv-export.ts'

export const siteAndSectionExports = [
  exportOf(endpoints.exportReinstatements, shapes.exportReinstatements, {
    list: reinstatementList,
    answer: listReinstatements.answer,
    type: 'REINSTATEMENT',
    file: 'Reinstatement',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportExpiringInterims, shapes.exportExpiringInterims, {
    list: expiringInterimList,
    answer: listExpiringInterims.answer,
    type: 'EXPIRING_INTERIM_REINSTATEMENT',
    file: 'Expiring_interim_reinstatement',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportReinstatementsDue, shapes.exportReinstatementsDue, {
    list: reinstatementsDueList,
    answer: listReinstatementsDue.answer,
    type: 'REINSTATEMENTS_DUE',
    file: 'Reinstatements_due',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportMaterialClassifications, shapes.exportMaterialClassifications, {
    list: materialClassificationList,
    answer: listMaterialClassifications.answer,
    type: 'MATERIAL_CLASSIFICATION',
    file: 'Material_classification',
    filters: filtersOfMaterialClassificationExport,
  }),
  exportOf(endpoints.exportForwardPlans, shapes.exportForwardPlans, {
    list: forwardPlanList,
    answer: listForwardPlans.answer,
    type: 'FORWARD_PLAN',
    file: 'Forward_plan',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportPrivateStreetNotices, shapes.exportPrivateStreetNotices, {
    list: privateStreetNoticeList,
    answer: listPrivateStreetNotices.answer,
    type: 'PRIVATE_STREET_NOTICE',
    file: 'Private_street_notice',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportSection58s, shapes.exportSection58s, {
    list: section58List,
    answer: listSection58s.answer,
    type: 'SECTION_58',
    file: 'Section_58',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportSection81s, shapes.exportSection81s, {
    list: section81List,
    answer: listSection81s.answer,
    type: 'SECTION_81',
    file: 'Section_81',
    filters: ({ status, severity, type, ...alike }) => ({
      ...alike,
      section_81_status: status,
      section_81_severity: severity,
      section_81_type: type,
    }),
  }),
]

type SampleBody = Given<BodyOf<typeof endpoints.exportMaterialClassifications>>

/** The day of the sample has another name in the list: a reversed period is told by the name that was sent (BR-CSV-16). */
function filtersOfMaterialClassificationExport(body: SampleBody): MaterialClassificationFilters {
  refuseProblems(reversedDates(body, [['sample_date_from', 'sample_date_to']]))
  const { sample_date_from, sample_date_to, ...alike } = body
  return { ...alike, date_sample_taken_from: sample_date_from, date_sample_taken_to: sample_date_to }
}
