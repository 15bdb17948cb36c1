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
