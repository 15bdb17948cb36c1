import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { AppLink } from './AppLink.tsx'
import { Button } from './Button.tsx'
import { useIsOneColumn } from './phone-width.ts'

interface FilterPanelProps {
  children: ReactNode
  /** How many filters are chosen; shown on the drawer's button. */
  chosen: number
  /** Words for the drawer's closing button, such as "Show 18 results". */
  showText: string
  /** Address of the list without filters. */
  clearHref: string
}

/** MoJ filter: a column at the desk; below that a full-screen drawer that Escape closes. */
export function FilterPanel(props: FilterPanelProps) {
  const isDrawer = useIsOneColumn()
  return isDrawer ? <Drawer {...props} /> : <Column {...props} />
}

function Column({ children, chosen, clearHref }: FilterPanelProps) {
  const headingId = useId()
  return (
    <section className="app-filter" aria-labelledby={headingId}>
      <div className="app-filter__head">
        <h2 className="app-filter__title" id={headingId}>
          Filter
        </h2>
        {chosen === 0 ? null : (
          <AppLink href={clearHref}>
            Clear<span className="govuk-visually-hidden"> filters</span>
          </AppLink>
        )}
      </div>
      {children}
    </section>
  )
}

function Drawer({ children, chosen, showText, clearHref }: FilterPanelProps) {
  const drawer = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  return (
    <>
      <Button variant="secondary" onPress={() => drawer.current?.showModal()}>
        Filter{chosen === 0 ? '' : ` (${chosen})`}
      </Button>
      {/* A real dialog keeps the focus inside, closes with Escape and gives the focus back to the button. */}
      <dialog ref={drawer} className="app-filter app-filter--drawer" aria-labelledby={headingId}>
        <div className="app-filter__head">
          <h2 className="app-filter__title" id={headingId}>
            Filter
          </h2>
          {chosen === 0 ? null : <AppLink href={clearHref}>Clear filters</AppLink>}
        </div>
        <div className="app-filter__body">{children}</div>
        <div className="app-filter__foot">
          <Button onPress={() => drawer.current?.close()}>{showText}</Button>
        </div>
      </dialog>
    </>
  )
}
