import { useSyncExternalStore } from 'react'

const phone = '(max-width: 639.98px)'
const oneColumn = '(max-width: 1023.98px)'

/** True below 640 px, where tables become cards. */
export const useIsPhone = () => useMatches(phone)

/** True below 1,024 px, where there is no room beside the main column: filters become a drawer. */
export const useIsOneColumn = () => useMatches(oneColumn)

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => window.matchMedia(query).matches,
  )
}
