/** What is asked of the lists at a million permits: each as it opens, and by the three filters that keep the fewest rows. */
import { mapCellSizes } from '../domain/rules/map-cells.ts'
import { tilesOf } from '../src/map/counted-cells.ts'

/** Query strings by the path of the list, in the Reporting API. */
export const reportingCases: Readonly<
  Record<string, { readonly always?: string; readonly filters: readonly string[] }>
> = {
  '/permits': {
    filters: [
      'permit_reference_number=BW00123456-01',
      'street_descriptor=mill%20lane%201201&is_deemed=true',
      'status=revoked&is_early_start=true&is_deemed=true',
    ],
  },
  '/interested-party-permits': {
    filters: ['permit_reference_number=BW00123456-01', 'usrn=80000123', 'work_category=major&work_status=in_progress'],
  },
  '/alterations': {
    filters: [
      'permit_alteration_reference_number=BW00123455-01-CR-01',
      'usrn=80000123',
      'alteration_status=submitted&is_deemed=false',
    ],
  },
  '/permits/duration-challenges': {
    filters: [
      'permit_reference_number=BW00123400-01',
      'usrn=80000123',
      'duration_challenge_review_status=no_response&work_status=planned',
    ],
  },
  '/alterations/duration-challenges': {
    filters: ['permit_alteration_reference_number=BW00123400-01-CR-01', 'usrn=80000123', 'work_status=planned'],
  },
  '/activities': {
    filters: ['query=skip%2012', 'activity_activity_type=scaffolding', 'geographical_area_reference_number=GA-900'],
  },
  '/section-58s': {
    filters: ['usrn=80000200', 'section_58_reference_number=58BW00123400', 'section_58_status=proposed'],
  },
  '/section-81s': {
    filters: [
      'usrn=80000080',
      'section_81_reference_number=BW00123440-S81',
      'section_81_status=issued&section_81_severity=high',
    ],
  },
  '/fixed-penalty-notices': {
    filters: ['usrn=80000120', 'work_reference_number=BW00123440', 'status=disputed&offence_code=offence_code_06'],
  },
  '/section-74s': {
    filters: ['usrn=80000120', 'section_74_reference_number=BW00123420-S74-01', 'section_74_ha_status=warning_issued'],
  },
  '/comments': {
    filters: [
      'work_reference_number=BW00123455',
      'topic=INSPECTION&is_incoming=true&is_not_read=true',
      'geographical_area_reference_number=GA-900',
    ],
  },
  '/inspections': {
    filters: [
      'usrn=80000120',
      'work_reference_number=BW00123456',
      'inspection_outcome=failed_high&inspection_category=a',
    ],
  },
  '/reinspections': {
    filters: ['usrn=80000120', 'work_reference_number=BW00123420', 'inspection_category=a&start_date=2026-12-20'],
  },
  '/non-compliances': {
    filters: [
      'usrn=80000120',
      'non_compliance_reference_number=BW00123456-NC-01',
      'non_compliance_status=issued&most_recent_inspection_outcome=failed_high',
    ],
  },
  '/reinstatements': {
    filters: ['usrn=80000120', 'work_reference_number=BW00123456', 'status=interim&street_descriptor=mill%20lane%2012'],
  },
  '/reinstatements/expiring-interims': {
    filters: ['usrn=80000120', 'work_reference_number=BW00123450', 'street_descriptor=mill%20lane%2012'],
  },
  '/permits/reinstatements-due': {
    always: 'registration_due_date_from=2026-11-24',
    filters: ['usrn=80000123', 'work_reference_number=BW00123457', 'street_descriptor=mill%20lane%2012'],
  },
  '/material-classifications': {
    always: 'material_classification_classification=hazardous',
    filters: [
      'usrn=80000100',
      'material_classification_reference_number=MCBW00123400',
      'street_descriptor=mill%20lane%2012',
    ],
  },
  '/forward-plans': {
    filters: [
      'usrn=80000100',
      'forward_plan_reference_number=BW00123400-FP',
      'forward_plan_status=raised&organisation=gas',
    ],
  },
  '/private-street-notices': {
    filters: [
      'usrn=80000100',
      'private_street_reference_number=BW00123400-PSN',
      'private_street_status=cancelled&organisation=gas',
    ],
  },
  '/pbi-sample-inspections': { filters: ['usrn=80000120', 'work_reference_number=BW00993440', 'organisation=gas'] },
}

/** Layers of the map, with how many records each has in a square kilometre. */
export const layers: readonly { readonly path: string; readonly perKilometre: number }[] = [
  { path: '/works', perKilometre: 2500 },
  { path: '/activities', perKilometre: 50 },
  { path: '/ancillary-informations', perKilometre: 50 },
  { path: '/material-classifications', perKilometre: 50 },
  { path: '/forward-plans', perKilometre: 8 },
  { path: '/section-58s', perKilometre: 3 },
]

/** Days that people count works of: those to come, a quarter, a year that begins within a month, all there ever were. */
export const countedDays: Readonly<Record<string, string>> = {
  'two weeks': '&start_date=2026-11-24&end_date=2026-12-08',
  'a quarter': '&start_date=2026-09-01&end_date=2026-11-30',
  'a year': '&start_date=2025-11-29&end_date=2026-11-28',
  'all days': '',
}

/** The whole square that fillPermits puts works in, by squares of every size. */
export function countyCounts(days: string): string[] {
  const box = 'minEasting=423000&minNorthing=301000&maxEasting=443000&maxNorthing=321000'
  return mapCellSizes.map((size) => `/app/map/counts?${box}&cell_size=${size}${days}`)
}

/** The tiles that the map page asks for while somebody goes through the county at every scale, by two weeks and by a quarter. */
export function pannedCounts(): string[] {
  return mapCellSizes.flatMap((size) =>
    [0, 1, 2, 3].flatMap((step) => {
      const [minEasting, minNorthing] = [423_000 + step * 5_000, 316_000 - step * 5_000]
      const box = { minEasting, minNorthing, maxEasting: minEasting + 10 * size, maxNorthing: minNorthing + 7 * size }
      const days = countedDays[step % 2 === 0 ? 'two weeks' : 'a quarter'] ?? ''
      return tilesOf(box, size).map((tile) => {
        const asked = new URLSearchParams(Object.entries(tile).map(([name, metres]) => [name, String(metres)]))
        return `/app/map/counts?${asked}&cell_size=${size}${days}`
      })
    }),
  )
}

export const worklists = ['/permits-about-to-deem', '/change-requests-about-to-deem', '/potential-works-overrunning']

export const searches = ['mill lane', 'church street 12', '8000123', 'thornley', 'zzz']
