import type { ReactNode } from 'react'
import { Button } from './Button.tsx'

interface LiveBannerProps {
  /** How many changes wait; 0 shows nothing but keeps the region, so that the first change is announced. */
  count: number
  onShow: () => void | Promise<void>
  /** Instead of "3 new changes". */
  children?: ReactNode
}

/** New rows never push the list: they are counted here and shown when asked for. */
export function LiveBanner({ count, onShow, children }: LiveBannerProps) {
  return (
    <div role="status">
      {count === 0 ? null : (
        <div className="app-live">
          <span className="app-live__dot" aria-hidden="true" />
          <p className="app-live__text">{children ?? `${count} new ${count === 1 ? 'change' : 'changes'}`}</p>
          <Button variant="secondary" size="row" onPress={onShow}>
            Show {count === 1 ? 'it' : 'them'}
          </Button>
        </div>
      )}
    </div>
  )
}
