/** From what satellites tell to the National Grid. */
import type { Position } from '../../domain/geometry.ts'
import { isOnGrid, roundPosition } from './bng.ts'
import { BNG, DEGREES, reproject } from './projections.ts'

/** Easting and northing of degrees of WGS84, about 5 metres true without a grid of shifts (BR-GEN-33); undefined off the grid. */
export function gridPosition(latitude: number, longitude: number): Position | undefined {
  const position = roundPosition(reproject([longitude, latitude], DEGREES, BNG))
  return position.every(Number.isFinite) && isOnGrid(position) ? position : undefined
}

export interface DevicePlace {
  readonly position: Position
  /** How far off it may be, in metres, as the device sees it. */
  readonly accuracyMetres: number
}

/** Asks the device where it is, once. Throws an error whose message is for the person. */
export async function whereIAm(): Promise<DevicePlace> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
    // absent on plain http
    if (!('geolocation' in navigator)) {
      reject(new Error('This device does not tell where it is. Use the map or type coordinates'))
      return
    }
    const options = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 }
    navigator.geolocation.getCurrentPosition(resolve, (error) => reject(new Error(whyNot(error))), options)
  })
  const position = gridPosition(coords.latitude, coords.longitude)
  if (!position) throw new Error('This device says that it is not in England or Wales. Use the map or type coordinates')
  return { position, accuracyMetres: Math.ceil(coords.accuracy) }
}

function whyNot({ code, PERMISSION_DENIED }: GeolocationPositionError): string {
  return code === PERMISSION_DENIED
    ? 'This device does not allow its location to be used. Allow it in the settings of the browser, or use the map'
    : 'This device could not find where it is. Try again outside, use the map or type coordinates'
}
