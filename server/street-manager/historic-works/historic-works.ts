import * as endpoints from '../../../domain/contract/historic-works.ts'
import * as shapes from '../../../domain/contract/historic-works.shapes.ts'
import { checkPenalty, penaltyHindrance } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { checkInspection } from '../../../domain/rules/inspection-checks.ts'
import { checkReinspectionOf } from '../../../domain/rules/reinspection-checks.ts'
import { implement } from '../../http/implement.ts'
import { actorOf } from '../actor.ts'
import { storeFpn } from '../fixed-penalty-notices/issue-fpn.ts'
import { recordInspectionOn } from '../inspections/record-inspection.ts'
import { placeHistoricWork, recordHistoricWork } from './record-historic-work.ts'

/** A penalty with the works that it is for: no permit is asked (BR-HIST-01, BR-FPN-01, 04, 20). */
const recordHistoricFpn = implement(
  endpoints.recordHistoricFpn,
  shapes.recordHistoricFpn,
  async ({ db, caller, house, body, now }) => {
    const given = { endpoint: endpoints.recordHistoricFpn, caller, body, now }
    const place = await placeHistoricWork(db, given, ({ owners, road_category }) => {
      const hindrance = penaltyHindrance({ ...owners, road_category })
      return [...checkPenalty(body, now), ...(hindrance ? [hindrance] : [])]
    })
    const work = await recordHistoricWork(db, place, body, actorOf(caller, body), now)
    const notice = { work, permit: null, penalty: body, caller, holidays: house.holidays, now }
    return { work_reference_number: work.reference, fpn_reference_number: await storeFpn(db, notice) }
  },
)

/** No reinstatement of works from outside the service is registered, so that failed sites are named (BR-HIST-01, BR-INSP-23). */
const withoutSites = { work_status: 'historical', site_reference_numbers: [] } as const

/** An inspection with the works that it is of; a failed one begins a non-compliance (BR-HIST-01, BR-INSP-10, BR-NC-30). */
const recordHistoricInspection = implement(
  endpoints.recordHistoricInspection,
  shapes.recordHistoricInspection,
  async ({ db, caller, body, now }) => {
    const given = { endpoint: endpoints.recordHistoricInspection, caller, body, now }
    // asked before anything is stored, so that all that is wrong is said at once
    const place = await placeHistoricWork(db, given, () => [
      ...checkInspection(body, withoutSites, now),
      ...checkReinspectionOf(body, withoutSites, now),
    ])
    const actor = actorOf(caller, body)
    const work = await recordHistoricWork(db, place, body, actor, now)
    const inspection = await recordInspectionOn(db, { work, request: body, actor, now })
    return { work_reference_number: work.reference, ...inspection }
  },
)

export const historicWorks = [recordHistoricFpn, recordHistoricInspection]
