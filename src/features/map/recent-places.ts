/** Places that somebody went to on the map, kept on the device for the account, newest first. */
import { useMemo, useSyncExternalStore } from 'react'
import type { Position } from '../../../domain/geometry.ts'
import { useActing } from '../../app/session.ts'
import { deviceList, hasTexts, subscribeToDevice } from '../../lists/device-list.ts'

interface RecentPlace {
  /** What was typed, or what was found. */
  readonly words: string
  /** Metres EPSG:27700. */
  readonly centre: Position
}

const most = 5

const places = deviceList(
  'map-places',
  (found): found is RecentPlace => hasTexts(found, ['words']) && 'centre' in found && isPosition(found.centre),
)

const isPosition = (found: unknown): found is Position =>
  Array.isArray(found) && found.length === 2 && found.every(Number.isFinite)

/** The list with the place on top; each place once, by its words. */
export function withPlace(kept: readonly RecentPlace[], newest: RecentPlace): RecentPlace[] {
  return [newest, ...kept.filter(({ words }) => words !== newest.words)].slice(0, most)
}

export function useRecentPlaces() {
  const { email } = useActing().user
  const text = useSyncExternalStore(subscribeToDevice, () => places.text(email))
  const kept = useMemo(() => places.parse(text), [text])
  return {
    kept,
    keep: (place: RecentPlace) => places.write(email, withPlace(kept, place)),
    clear: () => places.write(email, []),
  }
}
