import { describe, expect, test } from 'vitest'
import type { findClashes } from '../../../domain/contract/clashes.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { clashFrom } from './clash-row.ts'

const works: AnswerOf<typeof findClashes>['rows'][number] = {
  kind: 'works',
  reference: 'MP00100000002-01',
  work_reference_number: 'MP00100000002',
  street_name: 'Chapel Lane',
  town: 'Marlford',
  organisation: 'Marl Power',
  organisation_swa_code: '7010',
  work_category: 'immediate_urgent',
  permit_status: 'granted',
  is_in_progress: false,
  what: 'Give and take',
  status_string: 'Granted',
  start_date: '2026-12-09T00:00:00.000Z',
  end_date: '2026-12-15T00:00:00.000Z',
  traffic_management_type: 'give_and_take',
  coordinates: { type: 'Point', coordinates: [600_012, 150_000] },
  metres: 12,
  shared_days: 3,
  shared_from: '2026-12-09T00:00:00.000Z',
  gap_days: 0,
  standing: 'clash',
  score: 3,
}
const plan = { ...works, kind: 'forward_plan' as const, permit_status: null, work_category: null, reference: 'FP-1' }
const on = '2026-12-01'

describe('a clash as the server measured it', () => {
  test('keeps its distance, days and promoter, and is drawn as on the map', () => {
    expect(clashFrom(works, on)).toMatchObject({
      metres: 12,
      sharedDays: 3,
      sharedFrom: '2026-12-09',
      standing: 'clash',
      other: { layer: 'works', state: 'planned', badge: 'immediate', promoter: '7010', href: '/works/MP00100000002' },
    })
    const late = { ...works, is_in_progress: true }
    expect(clashFrom(late, '2026-12-16')?.other).toMatchObject({ state: 'in_progress', badge: 'overrun' })
  })

  test('a plan may be asked to share, an activity and a restriction are nobody’s to share', () => {
    expect(clashFrom(plan, on)?.other).toMatchObject({ state: 'awaiting', isOver: false })
    const activity = { ...plan, kind: 'activity' as const, work_reference_number: null }
    expect(clashFrom(activity, on)?.other).toMatchObject({ state: 'activity', isOver: true, href: '/activities/FP-1' })
    const restriction = { ...activity, kind: 'section_58' as const }
    expect(clashFrom(restriction, on)?.other).toMatchObject({ isRestriction: true, layer: 'section_58s' })
  })

  test('works that this version has no drawing for are left out (BR-GEN-100)', () => {
    expect(clashFrom({ ...works, permit_status: 'refused' }, on)).toBeUndefined()
  })
})
