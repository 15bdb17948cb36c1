import { describe, expect, test } from 'vitest'
import { askedAtStop, asRecorded, toldAfterStop } from './stop-answers.ts'

const permit = {
  permit_reference_number: 'W1-01',
  excavation: true,
  excavation_carried_out: true,
  final_reinstatement: false,
}
const site = { reinstatement_type: 'excavation', permit_reference_number: 'W1-01' }

describe('a stop asks', () => {
  test('whether the street was dug while no excavation is registered (BR-PERMIT-92)', () => {
    expect(askedAtStop(permit, [])).toEqual({ dug: true, allSites: false })
    expect(askedAtStop(permit, [{ ...site, reinstatement_type: 'bar_hole' }])).toEqual({ dug: true, allSites: false })
  })

  test('whether all sites are registered once one is (BR-REIN-30)', () => {
    expect(askedAtStop(permit, [site])).toEqual({ dug: false, allSites: true })
    expect(askedAtStop({ ...permit, final_reinstatement: true }, [site])).toEqual({ dug: false, allSites: false })
  })

  test('both where only an earlier permit has its excavation registered', () => {
    expect(askedAtStop(permit, [{ ...site, permit_reference_number: 'W1-00' }])).toEqual({ dug: true, allSites: true })
  })

  test('neither of a permit without an excavation, or once nothing was dug', () => {
    const none = { dug: false, allSites: false }
    expect(askedAtStop({ ...permit, excavation: false, excavation_carried_out: false }, [])).toEqual(none)
    expect(askedAtStop({ ...permit, excavation_carried_out: false }, [])).toEqual(none)
  })
})

describe('after a stop is told', () => {
  const both = { dug: true, allSites: true }

  test('nothing where the record says it already', () => {
    expect(toldAfterStop(asRecorded, both)).toEqual({ isNotDug: false, isFinal: false })
  })

  test('that nothing was dug, and then no site is the last', () => {
    const answers = { ...asRecorded, excavation_carried_out: 'no' as const, final_reinstatement: 'yes' as const }
    expect(toldAfterStop(answers, both)).toEqual({ isNotDug: true, isFinal: false })
  })

  test('only what was asked', () => {
    const answers = { ...asRecorded, excavation_carried_out: 'no' as const, final_reinstatement: 'yes' as const }
    expect(toldAfterStop(answers, { dug: false, allSites: false })).toEqual({ isNotDug: false, isFinal: false })
    expect(toldAfterStop(answers, { dug: false, allSites: true })).toEqual({ isNotDug: false, isFinal: true })
  })
})
