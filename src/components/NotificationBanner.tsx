import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'

interface NotificationBannerProps {
  kind?: 'important' | 'success'
  /** Word of the coloured bar; "Success" or "Important" unless told. */
  title?: string
  /** First line, in bold. */
  heading?: ReactNode
  children?: ReactNode
  /** The banner answers what the person just did: move there. */
  takesFocus?: boolean
}

export function NotificationBanner({
  kind = 'important',
  title = kind === 'success' ? 'Success' : 'Important',
  heading,
  children,
  takesFocus = false,
}: NotificationBannerProps) {
  const titleId = useId()
  const banner = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) banner.current?.focus()
  }, [takesFocus])
  return (
    <section
      ref={banner}
      className={`govuk-notification-banner${kind === 'success' ? ' govuk-notification-banner--success' : ''}`}
      role={takesFocus ? 'alert' : 'region'}
      aria-labelledby={titleId}
      tabIndex={takesFocus ? -1 : undefined}
      data-takes-focus={takesFocus || undefined}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {heading === undefined ? null : <p className="govuk-notification-banner__heading">{heading}</p>}
        {children}
      </div>
    </section>
  )
}
