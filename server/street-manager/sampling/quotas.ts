import * as endpoints from '../../../domain/contract/sampling.ts'
import * as shapes from '../../../domain/contract/sampling.shapes.ts'
import { financialYearStart } from '../../../domain/rules/inspection-units.ts'
import { quarterlyQuota } from '../../../domain/rules/sample-quota.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { heldYears } from '../../store/sampling.ts'
import { ownAuthority } from '../own-authority.ts'
import { dayAnswer } from '../wire-dates.ts'
import { sampledPromoter } from './sampled-promoter.ts'

/** The three complete years before the one asked for, this one if none is; null where none are held (BR-PBI-03). */
const getPreviousAnnualInspectionUnits = implement(
  endpoints.getPreviousAnnualInspectionUnits,
  shapes.getPreviousAnnualInspectionUnits,
  async ({ db, caller, query, now }) => {
    const authority = ownAuthority(endpoints.getPreviousAnnualInspectionUnits, caller)
    const promoter = await sampledPromoter(db, query.promoter_org_ref)
    const asked = query.financial_year_start_date
    const yearStart = financialYearStart(asked ? civilDate(asked) : londonDate(now))
    const years = await heldYears(db, { authority, promoter }, yearStart)
    return {
      annual_inspection_units: years.map((year) => ({
        financial_year_start_date: dayAnswer(year.start.toString()),
        annual_inspection_units: year.units,
        is_auto_calculated: year.isCounted,
      })),
    }
  },
)

const getSampleInspectionQuota = implement(
  endpoints.getSampleInspectionQuota,
  shapes.getSampleInspectionQuota,
  async ({ caller, query }) => {
    ownAuthority(endpoints.getSampleInspectionQuota, caller)
    return { quota: quarterlyQuota(query.inspection_units, query.inspection_rate) }
  },
)

export const quotas = [getPreviousAnnualInspectionUnits, getSampleInspectionQuota]
