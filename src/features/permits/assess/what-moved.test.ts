import { describe, expect, test } from 'vitest'
import type { Permit } from '../use-permit.ts'
import { firstApplied, movedRows } from './what-moved.ts'

const permit = {
  proposed_start_date: '2026-12-07T00:00:00.000Z',
  proposed_end_date: '2026-12-08T00:00:00.000Z',
  location_types: ['footway'],
  works_location_description: 'Outside number 12',
  traffic_management_type: 'give_and_take',
  activity_type: 'utility_repair_and_maintenance_works',
  close_footway: 'no',
  close_footpath: 'no',
  permit_asds: [],
} as unknown as Permit

type Changes = NonNullable<Permit['permit_alterations']>
const change = (ref: string, status: string, date_created: string) =>
  ({ permit_alteration_reference_number: ref, alteration_status: status, date_created }) as Changes[number]

describe('what moved in an application', () => {
  test('is told field by field, old and new', () => {
    expect(movedRows(permit, permit)).toEqual([])
    const moved = movedRows(permit, { ...permit, works_location_description: 'Outside number 14' })
    expect(moved).toMatchObject([{ key: 'Where exactly', before: ['Outside number 12'], after: ['Outside number 14'] }])
  })

  test('since it was sent is seen from the first change that was applied', () => {
    const changes = [
      change('CR-3', 'auto_applied', '2026-11-23T09:00:00Z'),
      change('CR-1', 'refused', '2026-11-21T09:00:00Z'),
      change('CR-2', 'auto_applied', '2026-11-22T09:00:00Z'),
    ]
    expect(firstApplied({ permit_alterations: changes })).toBe('CR-2')
    expect(firstApplied({ permit_alterations: changes.slice(1, 2) })).toBeUndefined()
    expect(firstApplied({ permit_alterations: null })).toBeUndefined()
  })
})
