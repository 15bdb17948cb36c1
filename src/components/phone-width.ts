import { useSyncExternalStore } from 'react'

const query = '(max-width: 639.98px)'

function subscribe(tell: () => void) {
  const media = window.matchMedia(query)
  media.addEventListener('change', tell)
  return () => media.removeEventListener('change', tell)
}

/** True below 640 px, where tables become cards and filters a drawer. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
