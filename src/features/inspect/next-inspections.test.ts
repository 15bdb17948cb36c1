import { expect, test } from 'vitest'
import { nextInspections, startWords } from './next-inspections.ts'

type Works = Parameters<typeof nextInspections>[0]

const works: Works = {
  work_reference_number: 'MW00112345678',
  work_status: 'in_progress',
  inspections: [],
  pbi_sample_inspections: [],
  non_compliances: [],
  section_81: null,
}

test('works in progress offer a routine live site, then any other kind', () => {
  const offers = nextInspections(works)
  expect(offers.map(({ href }) => href)).toEqual([
    '/works/MW00112345678/inspections/new/photos?type=live_site&category=routine',
    '/works/MW00112345678/inspections/new',
  ])
  expect(startWords(offers[1] ?? { text: '', why: '', href: '' })).toBe('Start: Another kind')
})

test('samples stand on top, the first to expire before the others, each as its own kind (BR-INSP-03)', () => {
  const sample = (category: 'a' | 'b', expiry: string) => ({
    pbi_sample_inspection_reference_number: `MW00112345678-${category}`,
    inspection_category: category,
    inspection_category_string: `Category ${category.toUpperCase()}`,
    sample_expiry_date: `${expiry}T00:00:00.000Z`,
  })
  const [first, second] = nextInspections({
    ...works,
    pbi_sample_inspections: [sample('b', '2026-12-20'), sample('a', '2026-12-04')],
  })
  expect(first).toEqual({
    text: 'Sample, Category A',
    why: 'Expires 4 December 2026',
    href: '/works/MW00112345678/inspections/new/photos?type=live_site&category=a',
  })
  expect(second?.href).toContain('type=reinstatement&category=b')
})

test('a Section 81 record is inspected as one, without a category (BR-INSP-04)', () => {
  const [first] = nextInspections({ ...works, work_status: 'section_81' })
  expect(first?.href).toBe('/works/MW00112345678/inspections/new/photos?type=section_81')
})
