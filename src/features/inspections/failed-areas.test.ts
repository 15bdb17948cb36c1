import { describe, expect, test } from 'vitest'
import { failureReasons } from '../../../domain/contract/enums/inspections.ts'
import { areaGroups, areaGroupsFor, inGroups } from './failed-areas.ts'

describe('areas that failed', () => {
  test('BR-INSP-24: every area stands in one group', () => {
    expect(areaGroups.flatMap(({ areas }) => areas).toSorted()).toEqual([...failureReasons].toSorted())
  })

  test('BR-INSP-24: are asked for by the type; a follow-up may find those of a live site and of a reinstatement', () => {
    expect(areaGroupsFor('live_site').map(({ key }) => key)).toEqual(['guarding', 'people', 'excavation'])
    expect(areaGroupsFor('non_compliance_follow_up')).toHaveLength(6)
    expect(areaGroupsFor('section_81')).toEqual([])
  })

  test('are read in their groups, those of a later version last (BR-GEN-100)', () => {
    const failed = ['upcoming_enum', 'reinstatement_crowning', 'live_site_barriers', 'live_site_signage']
    const read = inGroups(failed.map((failure_reason) => ({ failure_reason })))
    expect(read.map(({ title, areas }) => [title, areas.length])).toEqual([
      ['Signing, lighting and guarding', 2],
      ['Performance of the surface', 1],
      ['Other', 1],
    ])
  })
})
