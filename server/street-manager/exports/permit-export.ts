import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { workCategories } from '../../../domain/contract/enums/permits.ts'
import type { exportPermits } from '../../../domain/contract/exports.ts'
import type { PermitFilters } from '../../store/permit-filters.ts'
import type { Given } from './csv-export.ts'

type Body = BodyOf<typeof exportPermits>

/** PA, PAA and works record lists are the permits list seen three ways (BR-CSV-17). */
const lists = {
  PA: { file: 'Permit_application', categories: workCategories.filter((category) => category !== 'paa') },
  PAA: { file: 'PAA', categories: ['paa'] },
  WR: { file: 'Works_record', categories: undefined },
} as const

export const permitFileName = ({ csv_export_prefix: prefix }: Body): string => (prefix ? lists[prefix].file : 'Permit')

/** The filters of the permits list: applications without PAAs, PAAs alone, or each works record once (BR-CSV-17). */
export function filtersOfPermitExport({ csv_export_prefix: prefix, ...asked }: Given<Body>): PermitFilters {
  if (!prefix) return asked
  if (prefix === 'WR') return { ...asked, active_permit_only: true }
  const categories: readonly string[] = lists[prefix].categories
  const wanted = asked.work_category ?? workCategories
  return { ...asked, work_category: wanted.filter((category) => categories.includes(category)) }
}
