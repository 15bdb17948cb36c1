import { useEffect } from 'react'
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

/** The one h1 of a page. It can take focus so that the shell can move there after a navigation. */
export function PageTitle({ title, children, caption, size = 'record', error = false }: PageTitleProps) {
  useEffect(() => {
    document.title = `${error ? 'Error: ' : ''}${title} - ${serviceName}`
  }, [title, error])
  return (
    <>
      {caption === undefined ? null : <p className="app-title__caption">{caption}</p>}
      <h1 className={`govuk-heading-l app-title app-title--${size}`} tabIndex={-1}>
        {children ?? title}
      </h1>
    </>
  )
}
