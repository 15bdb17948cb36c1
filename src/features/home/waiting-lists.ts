/** What waits for an officer beside applications: each a list of its own, counted, shown while there is something in it. */
import { listAlterations } from '../../../domain/contract/alterations.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listFpns } from '../../../domain/contract/fixed-penalty-notices.ts'
import { listInspections } from '../../../domain/contract/inspections.ts'
import { listSection58s } from '../../../domain/contract/section-58s.ts'
import { listSection74s } from '../../../domain/contract/section-74s.ts'
import { listSection81s } from '../../../domain/contract/section-81s.ts'
import { searchOf } from '../../api/call.ts'
import { queryFor } from '../../api/query.ts'
import type { Acting } from '../../app/session.ts'
import { recordPaths, type ListName } from '../../app/record-paths.ts'

const changes: QueryOf<typeof listAlterations> = { alteration_status: ['submitted'] }
const penalties: QueryOf<typeof listFpns> = { status: ['disputed'] }
const inspections: QueryOf<typeof listInspections> = {
  promoter_outcome_status: ['inspection_outcome_disputed'],
  ha_outcome_status: ['no_response'],
}
const warnings: QueryOf<typeof listSection74s> = { section_74_ha_status: ['warning_disputed'] }
const defects: QueryOf<typeof listSection81s> = { section_81_status: ['rejected'] }
const restrictions: QueryOf<typeof listSection58s> = { section_58_status: ['proposed'] }

const counted = { include_total_count: true } as const
const hrefOf = (name: ListName, query: object) => recordPaths.list(name) + searchOf(query)

/** Most urgent first: what a clock runs on, then what a promoter disputes, then what an officer began. */
export const waitingLists = (within: Acting['within']) => [
  {
    title: 'Change requests to decide',
    href: hrefOf('alterations', changes),
    query: queryFor(listAlterations, { query: { ...changes, ...counted, ...within } }),
  },
  {
    title: 'Section 81s rejected by the promoter',
    href: hrefOf('section-81s', defects),
    query: queryFor(listSection81s, { query: { ...defects, ...counted, ...within } }),
  },
  {
    title: 'Inspections disputed',
    href: hrefOf('inspections', inspections),
    query: queryFor(listInspections, { query: { ...inspections, ...counted, ...within } }),
  },
  {
    title: 'Penalties disputed',
    href: hrefOf('fixed-penalty-notices', penalties),
    query: queryFor(listFpns, { query: { ...penalties, ...counted, ...within } }),
  },
  {
    title: 'Overrun warnings disputed',
    href: hrefOf('section-74s', warnings),
    query: queryFor(listSection74s, { query: { ...warnings, ...counted, ...within } }),
  },
  {
    title: 'Section 58s to bring in force',
    href: hrefOf('section-58s', restrictions),
    query: queryFor(listSection58s, { query: { ...restrictions, ...counted, ...within } }),
  },
]
