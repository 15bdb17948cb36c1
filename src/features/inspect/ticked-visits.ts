/** Visits that an inspector has ticked off today, kept on the device for the account; tomorrow the list begins anew. */
import { useMemo, useSyncExternalStore } from 'react'
import { useActing } from '../../app/session.ts'
import { deviceList, hasTexts, subscribeToDevice } from '../../lists/device-list.ts'

interface Ticked {
  /** Civil day in London. */
  readonly day: string
  readonly key: string
}

const ticked = deviceList('visits-ticked', (found): found is Ticked => hasTexts(found, ['day', 'key']))

/** @param today civil day in London */
export function useTickedVisits(today: string) {
  const { email } = useActing().user
  const text = useSyncExternalStore(subscribeToDevice, () => ticked.text(email))
  const kept = useMemo(() => ticked.parse(text).filter(({ day }) => day === today), [text, today])
  return {
    isTicked: (key: string) => kept.some((each) => each.key === key),
    toggle: (key: string) => {
      const without = kept.filter((each) => each.key !== key)
      ticked.write(email, without.length < kept.length ? without : [...kept, { day: today, key }])
    },
  }
}
