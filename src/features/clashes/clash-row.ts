/** Clashes as the server measured and scored them, as the list and the map show them. */
import type { findClashes } from '../../../domain/contract/clashes.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { ClashKind } from '../../../domain/contract/enums/clashes.ts'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import type { Clash } from '../../../domain/rules/clashes.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { londonDay } from '../../map/layers/london-day.ts'
import { worksLook } from '../../map/layers/works.ts'
import { geometryFrom } from '../../map/map-feature.ts'
import type { ClashLayer, Neighbour } from './neighbours.ts'

export const layerOfKind: Readonly<Record<ClashKind, ClashLayer>> = {
  works: 'works',
  forward_plan: 'forward_plans',
  activity: 'activities',
  section_58: 'section_58s',
}

type ClashRow = AnswerOf<typeof findClashes>['rows'][number]

/** A clash as the server measured it; undefined where this version cannot draw it. */
export function clashFrom(row: ClashRow, today: string): Clash<Neighbour> | undefined {
  const { kind, reference: id, work_reference_number: worksReference } = row
  const geometry = geometryFrom(row.coordinates.type, row.coordinates.coordinates)
  const endOn = londonDay(row.end_date)
  const look = lookOf(row, endOn < today)
  if (!geometry || !look) return undefined
  const sharedFrom = row.shared_from === null ? undefined : londonDay(row.shared_from)
  return {
    metres: row.metres,
    sharedDays: row.shared_days,
    sharedFrom,
    gapDays: row.gap_days,
    standing: row.standing,
    other: {
      ...look,
      id,
      layer: layerOfKind[kind],
      geometry,
      trafficManagement: trafficManagementTypes.find((known) => known === row.traffic_management_type),
      what: row.what,
      who: row.organisation,
      where: row.street_name,
      street: row.street_name,
      startOn: londonDay(row.start_date),
      endOn,
      isOver: kind === 'activity' || kind === 'section_58' || look.state === 'completed',
      isRestriction: kind === 'section_58',
      worksReference: worksReference ?? undefined,
      ...(kind === 'works' ? { promoter: row.organisation_swa_code } : {}),
      href: hrefOf(row),
    },
  }
}

function lookOf(row: ClashRow, isPastEnd: boolean): Pick<Neighbour, 'state' | 'badge'> | undefined {
  const { permit_status, work_category, is_in_progress: isInProgress } = row
  if (permit_status === null) return { state: row.kind === 'forward_plan' ? 'awaiting' : 'activity' }
  return worksLook({ permit_status, work_category: work_category ?? '', isInProgress, isPastEnd })
}

function hrefOf({ kind, reference, work_reference_number: wrn }: ClashRow): string | undefined {
  if (kind === 'activity') return recordPaths.activity(reference)
  if (kind === 'section_58') return recordPaths.section58(reference)
  if (wrn === null) return undefined
  return kind === 'works' ? paths.work(wrn) : recordPaths.forwardPlan(wrn, reference)
}
