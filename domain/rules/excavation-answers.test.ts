import { describe, expect, test } from 'vitest'
import { finalSiteHindrance, noExcavationHindrance } from './excavation-answers.ts'

const started = { excavation: true, isStarted: true }

describe('the answers about an excavation', () => {
  test('BR-REIN-30: the final site is registered once there is an excavation site', () => {
    expect(finalSiteHindrance(started, { isFinal: true, hasExcavationSite: true })).toBeNull()
    expect(finalSiteHindrance(started, { isFinal: true, hasExcavationSite: false })?.no).toBe(
      'These works have no excavation site',
    )
    expect(finalSiteHindrance(started, { isFinal: false, hasExcavationSite: false })).toBeNull()
  })

  test('BR-PERMIT-92: none was carried out while none is registered', () => {
    expect(noExcavationHindrance(started, false)).toBeNull()
    expect(noExcavationHindrance(started, true)?.no).toBe('An excavation is registered under this permit')
  })

  test.each([
    [{ excavation: true, isStarted: false }, 'No works have started under the latest permit'],
    [{ excavation: false, isStarted: true }, 'The permit did not ask for an excavation'],
  ])('BR-REIN-30, BR-PERMIT-92: are owed by a started permit that asked for one %#', (permit, no) => {
    expect(finalSiteHindrance(permit, { isFinal: true, hasExcavationSite: true })?.no).toBe(no)
    expect(noExcavationHindrance(permit, false)?.no).toBe(no)
  })
})
