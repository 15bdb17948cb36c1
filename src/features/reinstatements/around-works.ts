/** What a reinstatement needs to know of its works, and what stands in its way. */
import { useQuery } from '@tanstack/react-query'
import { createSite } from '../../../domain/contract/sites.ts'
import { getEarliestPermit } from '../../../domain/contract/permit-follow-ups.ts'
import { centrePoint } from '../../../domain/geometry.ts'
import { placeHindrance } from '../../../domain/rules/site-states.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { useMay } from '../../app/session.ts'
import { ownersOf } from '../permits/owners.ts'
import type { Work } from '../works/use-work.ts'
import type { ReinstatementAround } from './reinstatement-answers.ts'

const hs2Promoter = '7374'

/** Which permit of its works record a permit is, counted from 1: its reference ends in that number. */
export function sequenceOf(permitReference: string | null | undefined): number {
  return Number(/-(\d{2,})$/.exec(permitReference ?? '')?.[1] ?? 0)
}

/** Why the works take no reinstatement now; undefined when they do (BR-REIN-04). */
export function whyNoSite(work: Work): string | undefined {
  const permit = work.active_permit
  const place = {
    work_status: work.work_status,
    permit: permit ? { isStarted: permit.actual_start_date != null } : null,
  }
  return placeHindrance(place)?.no
}

/** Whether the person registers sites of these works at all. */
export function useMayRegister(work: Work): boolean {
  return useMay()(createSite, ownersOf(work))
}

/** Undefined while the first start is being read; without an answer the service checks that rule alone. */
export function useAround(work: Work, site: ReinstatementAround['site']): ReinstatementAround | undefined {
  const now = useNow()
  const permit = work.active_permit
  const earliest = useQuery({
    ...queryFor(getEarliestPermit, { params: { workReferenceNumber: work.work_reference_number } }),
    enabled: permit != null,
  })
  const isKnown = permit == null || earliest.data !== undefined || earliest.isError || earliest.fetchStatus === 'paused'
  if (!isKnown && !(earliest.failureReason instanceof ApiError)) return undefined
  const start = earliest.data?.actual_start_date ?? permit?.actual_start_date
  return {
    now,
    permit: permit
      ? {
          reference: permit.permit_reference_number,
          sequence: sequenceOf(permit.permit_reference_number),
          excavation: permit.excavation,
          stop: permit.actual_stop_date ? instantOf(permit.actual_stop_date) : null,
        }
      : null,
    earliestStart: start ? instantOf(start) : null,
    site,
    isHs2: work.promoter_swa_code === hs2Promoter,
    centre: centrePoint(work.works_coordinates),
  }
}
