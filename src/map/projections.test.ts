import * as fc from 'fast-check'
import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import { BNG, reproject, WEB_MERCATOR } from './projections.ts'

/** Longitude and latitude in WGS84 as Web Mercator metres. */
function mercator(longitude: number, latitude: number): [number, number] {
  const half = 20_037_508.342789244
  return [(longitude * half) / 180, (Math.log(Math.tan(((90 + latitude) * Math.PI) / 360)) / Math.PI) * half]
}

// A Mercator metre at 53 degrees north is about 0.6 of a metre on the ground: 10 of them are the 6 that the shift may be wrong by.
const closeEnough = 10

describe('reprojection', () => {
  it('puts the water tower at Caister where WGS84 has it, within 6 metres (BR-GEN-33)', () => {
    const [x = 0, y = 0] = reproject([651_409.903, 313_177.27], BNG, WEB_MERCATOR)
    const [wantedX, wantedY] = mercator(1 + 42 / 60 + 57.8663 / 3600, 52 + 39 / 60 + 28.8282 / 3600)
    expect(Math.hypot(x - wantedX, y - wantedY)).toBeLessThan(closeEnough)
  })

  it('comes back to the same centimetre', () => {
    const flat = [423_000, 301_000, 600_000.5, 140_000.25, 10_000, 5_000, 440_000, 1_150_000]
    const back = reproject(reproject(flat, BNG, WEB_MERCATOR), WEB_MERCATOR, BNG)
    for (const [index, metres] of flat.entries()) expect(Math.abs((back[index] ?? 0) - metres)).toBeLessThan(0.01)
  })

  it('leaves what it was given as it was', () => {
    const flat = [423_000, 301_000]
    const same = reproject(flat, BNG, BNG)
    expect(same).toEqual(flat)
    expect(same).not.toBe(flat)
    reproject(flat, BNG, WEB_MERCATOR)
    expect(flat).toEqual([423_000, 301_000])
  })
})

describe('what is put between nodes', () => {
  const inGrid = fc.tuple(
    fc.double({ min: 0, max: 700_000, noNaN: true }),
    fc.double({ min: 0, max: 1_300_000, noNaN: true }),
  )

  it('is where the library has it, to a hundredth of a millimetre, everywhere on the National Grid and back', () => {
    const [there, back] = [proj4(BNG, WEB_MERCATOR), proj4(WEB_MERCATOR, BNG)]
    fc.assert(
      fc.property(inGrid, ([easting, northing]) => {
        const wanted = there.forward([easting, northing])
        const [x = 0, y = 0] = reproject([easting, northing], BNG, WEB_MERCATOR)
        expect(Math.hypot(x - (wanted[0] ?? 0), y - (wanted[1] ?? 0))).toBeLessThan(0.00001)
        const again = back.forward([...wanted])
        const [east = 0, north = 0] = reproject([...wanted], WEB_MERCATOR, BNG)
        expect(Math.hypot(east - (again[0] ?? 0), north - (again[1] ?? 0))).toBeLessThan(0.00001)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the library’s own beyond the grid, and nowhere for what is no place', () => {
    const [x = 0, y = 0] = reproject([1_200_000, -500_000], BNG, WEB_MERCATOR)
    expect([x, y]).toEqual(proj4(BNG, WEB_MERCATOR).forward([1_200_000, -500_000]))
    expect(reproject([Number.NaN, 1, 423_000, 301_000], BNG, WEB_MERCATOR).slice(0, 2)).toEqual([
      Number.NaN,
      Number.NaN,
    ])
    expect(reproject([Infinity, 1], WEB_MERCATOR, BNG)).toEqual([Number.NaN, Number.NaN])
  })
})
