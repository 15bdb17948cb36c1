import { describe, expect, test } from 'vitest'
import { getPermit } from '../../../domain/contract/permits.shapes.ts'
import { getWork } from '../../../domain/contract/works.shapes.ts'
import { cameFrom } from './beginning.ts'
import { newApplication } from './new-application.ts'
import { applicationProblems } from './application-steps.ts'
import { marlfordStreet, mondayMorning } from './testing/complete-draft.ts'
import { refusedPermit, refusedWorks } from './testing/refused-works.ts'

const waterBoard = { promoter_swa_code: '7510', promoter_name: 'Marl Water', workstreams: ['001', '002'] }

describe('how an application begins', () => {
  test('the answers that these tests copy from are the contract’s', () => {
    expect(getPermit.answer.safeParse(refusedPermit).error?.issues ?? []).toEqual([])
    expect(getWork.answer.safeParse(refusedWorks).error?.issues ?? []).toEqual([])
  })

  test('empty: nothing is saved, a sole workstream is filled in', () => {
    const draft = newApplication('d1', { ...waterBoard, workstreams: ['002'] })
    expect(draft.saved).toEqual([])
    expect(draft.answers.workstream_prefix).toBe('002')
    expect(newApplication('d2', waterBoard).answers.workstream_prefix).toBe('')
  })

  test('at a place of the map', () => {
    const draft = newApplication('d1', { ...waterBoard, place: [423100, 301005] })
    expect(draft.answers.works_coordinates).toEqual({ type: 'Point', coordinates: [423100, 301005] })
  })

  test('a copy brings all but the timings, and leaves conditions and sharing to be looked at', () => {
    const draft = newApplication('d1', { ...waterBoard, copy: refusedPermit, street: marlfordStreet })
    expect(draft.record).toBeNull()
    expect(draft.answers.description_of_work).toBe('Renew 3 service pipes')
    expect(draft.answers.street?.usrn).toBe(83900192)
    expect(draft.answers.permit_asds).toEqual(['0'])
    expect(draft.answers.permit_conditions).toContain('NCT02a')
    expect(draft.answers.condition_details.NCT02a).toBe('9:30am to 4pm')
    expect(draft.answers.proposed_start_date).toEqual({ day: '', month: '', year: '' })
    expect(draft.saved).toContain('traffic')
    expect(draft.saved).not.toContain('conditions')
    expect(draft.saved).not.toContain('timings')
    const open = applicationProblems(draft, { now: mondayMorning }).map(({ field }) => field)
    expect(open).toEqual(['proposed_start_date', 'proposed_end_date', 'is_ttro_required'])
  })

  test('again after a refusal: place and answers stay, timings, conditions and sharing are asked anew (BR-PERMIT-25)', () => {
    const draft = newApplication('d1', { ...waterBoard, work: refusedWorks, street: marlfordStreet })
    expect(draft.record).toMatchObject({
      work_reference_number: 'MW00112345678',
      permits: [{ category: 'standard', status: 'refused' }],
      refusal: { permit: 'MW00112345678-01', reasons: ['RC22 – see comments'], comments: 'Work outside 7:30 to 9:30' },
    })
    expect(draft.answers.secondary_contact).toBe('Tom Ashdown')
    expect(draft.answers.permit_conditions).toEqual(['NCT01a', 'NCT01b', 'NCT11a'])
    expect(draft.answers.collaborative_working).toBe('')
    expect(draft.answers.workstream_prefix).toBe('001')
  })

  test('on a record whose street the gazetteer no longer has', () => {
    const draft = newApplication('d1', { ...waterBoard, work: refusedWorks })
    expect(draft.answers.street).toBeNull()
    expect(applicationProblems(draft, { now: mondayMorning }).map(({ field }) => field)).not.toContain('permit_asds')
  })

  test.each([
    ['', {}],
    ['work=MW00112345678', { wrn: 'MW00112345678' }],
    ['copy=MW001/MW001-02', { copy: { wrn: 'MW001', prn: 'MW001-02' } }],
    ['copy=MW001', {}],
    ['easting=423100&northing=301005.5', { place: [423100, 301005.5] }],
    ['easting=&northing=301005', {}],
    ['easting=east&northing=301005', {}],
  ])('the address ?%s', (search, expected) => expect(cameFrom(new URLSearchParams(search))).toEqual(expected))
})
