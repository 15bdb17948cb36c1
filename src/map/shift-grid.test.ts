import proj4 from 'proj4'
import { expect, test, vi } from 'vitest'
import { BNG, DEGREES, hasShiftGrid, putShiftGrid, reproject, shiftWords, WEB_MERCATOR } from './projections.ts'

/** Points that Ordnance Survey publishes to try OSTN15 by: ETRS89 degrees, easting, northing. */
const published = [
  { name: 'TP01', at: [-6.29977752014, 49.9222639373], is: [91_492.146, 11_318.804] },
  { name: 'TP03', at: [-4.10864563561, 50.4388582561], is: [250_359.811, 62_016.569] },
  { name: 'TP05', at: [-1.450514337, 50.9312793791], is: [438_710.92, 114_792.25] },
  { name: 'TP07', at: [1.44454730409, 51.3744702555], is: [639_821.835, 169_565.858] },
  { name: 'TP09', at: [-0.1199255718, 51.4893656495], is: [530_624.974, 178_388.464] },
  { name: 'TP12', at: [-2.15458614387, 52.2552938163], is: [389_544.19, 261_912.153] },
]

function metresOff(at: readonly number[], is: readonly number[]): number {
  const [east = 0, north = 0] = reproject(at, DEGREES, BNG)
  return Math.hypot(east - (is[0] ?? 0), north - (is[1] ?? 0))
}

test.each(published)('BR-GEN-33 without a grid $name is within the 5 metres that the map says', ({ at, is }) => {
  expect(hasShiftGrid()).toBe(false)
  expect(metresOff(at, is)).toBeLessThan(5)
  expect(shiftWords()).toContain('may be 5 metres off')
})

test('BR-GEN-33 a grid of shifts brings a published point to the centimetre, and there and back to the millimetre', () => {
  const [point] = published
  if (!point) throw new Error('no point')
  putShiftGrid(gridAround(point.at, airyDegrees(point.is)))
  expect(metresOff(point.at, point.is)).toBeLessThan(0.01)
  expect(shiftWords()).toContain('to the centimetre')
  const back = reproject(reproject(point.is, BNG, WEB_MERCATOR), WEB_MERCATOR, BNG)
  expect(Math.hypot((back[0] ?? 0) - (point.is[0] ?? 0), (back[1] ?? 0) - (point.is[1] ?? 0))).toBeLessThan(0.001)
})

test('beside the grid the seven parameters go on, and the console hears nothing of it', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    for (const { at, is } of published.slice(1)) {
      expect(metresOff(at, is)).toBeLessThan(5)
      const [longitude = 0, latitude = 0] = reproject(is, BNG, DEGREES)
      expect(longitude).toBeCloseTo(at[0] ?? 0, 3)
      expect(latitude).toBeCloseTo(at[1] ?? 0, 3)
    }
    // on the very edge of the grid, from both sides of it
    for (const longitude of [-7.001, -7, -6.999]) reproject([longitude, 49.5], DEGREES, BNG)
    expect(log).not.toHaveBeenCalled()
  } finally {
    log.mockRestore()
  }
})

test('what is no position stays none, and what is no grid is refused', () => {
  expect(reproject([Number.NaN, 1], DEGREES, BNG)).toEqual([Number.NaN, Number.NaN])
  expect(() => putShiftGrid(new ArrayBuffer(20))).toThrow()
  expect(hasShiftGrid()).toBe(true)
})

/** Degrees on Airy's ellipsoid of a place on the grid: what the shift begins with. */
function airyDegrees(is: readonly number[]): number[] {
  const grid = '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +units=m'
  return proj4(grid, '+proj=longlat +ellps=airy', [...is])
}

/** An NTv2 file of four nodes, a degree apart, which all shift as this point does; seconds, west positive. */
function gridAround([longitude = 0, latitude = 0]: readonly number[], [fromLongitude = 0, fromLatitude = 0]: number[]) {
  const nodes = 4
  const view = new DataView(new ArrayBuffer(352 + nodes * 16))
  const whole = (at: number, value: number) => view.setInt32(at, value, true)
  const real = (at: number, value: number) => view.setFloat64(at, value * 3600, true)
  whole(8, 11)
  whole(24, 11)
  whole(40, 1)
  real(176 + 72, Math.floor(latitude))
  real(176 + 88, Math.floor(latitude) + 1)
  real(176 + 104, Math.floor(-longitude))
  real(176 + 120, Math.floor(-longitude) + 1)
  real(176 + 136, 1)
  real(176 + 152, 1)
  whole(176 + 168, nodes)
  for (let node = 0; node < nodes; node += 1) {
    view.setFloat32(352 + node * 16, (latitude - fromLatitude) * 3600, true)
    view.setFloat32(352 + node * 16 + 4, (fromLongitude - longitude) * 3600, true)
  }
  return view.buffer
}
