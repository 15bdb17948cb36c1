import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

const serviceName = 'Manage street works'

interface PageTitleProps {
  /** Words of the browser tab, and of the heading unless children are given. */
  title: string
  children?: ReactNode
  /** Line above the heading, for the step's journey. */
  caption?: ReactNode
  /** Journeys have a larger heading than lists and records. */
  size?: 'journey' | 'record'
  /** True while the page shows problems: the tab says so first. */
  error?: boolean
}

/** Set while a heading goes away with the focus in it: the one that comes in its place takes the focus over. */
let isFocusHomeless = false

/** The one h1 of a page. It can take focus so that the shell can move there after a navigation. */
export function PageTitle({ title, children, caption, size = 'record', error = false }: PageTitleProps) {
  useEffect(() => {
    document.title = `${error ? 'Error: ' : ''}${title} - ${serviceName}`
  }, [title, error])
  const heading = useFocusOfLastHeading()
  return (
    <>
      {caption === undefined ? null : <p className="app-title__caption">{caption}</p>}
      <h1 ref={heading} className={`govuk-heading-l app-title app-title--${size}`} tabIndex={-1}>
        {children ?? title}
      </h1>
    </>
  )
}

/** A page that was still loading when somebody arrived has another heading once it is loaded: the reader stays on it. */
function useFocusOfLastHeading() {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const element = heading.current
    if (isFocusHomeless && document.activeElement === document.body) element?.focus({ preventScroll: true })
    isFocusHomeless = false
    return () => {
      isFocusHomeless = element !== null && document.activeElement === element
    }
  }, [])
  return heading
}
