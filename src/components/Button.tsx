import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { AppLink } from './AppLink.tsx'

interface ButtonProps {
  children: ReactNode
  /** With an address the button is a link that looks like one. */
  href?: string
  variant?: 'primary' | 'secondary' | 'warning' | 'inverse'
  /** `row` is the smaller button of a table row. */
  size?: 'page' | 'row'
  type?: 'button' | 'submit'
  /** Work is under way: the words change, and another press does nothing. */
  busy?: boolean
  busyText?: string
  /** Why this cannot be done now. The button stays readable and reachable, but does nothing. */
  notNow?: string
  onPress?: () => void | Promise<void>
  describedBy?: string
  /** Says which row or record the button belongs to, for people who cannot see the row. */
  about?: string
  expanded?: boolean
}

const looks = {
  primary: '',
  secondary: ' govuk-button--secondary',
  warning: ' govuk-button--warning',
  inverse: ' govuk-button--inverse',
}

/** GOV.UK button. While a press that returned a promise is under way, further presses are ignored. */
export function Button({
  children,
  href,
  variant = 'primary',
  size = 'page',
  type = 'button',
  busy = false,
  busyText,
  notNow,
  onPress,
  describedBy,
  about,
  expanded,
}: ButtonProps) {
  const reasonId = useId()
  const pressed = useRef(false)
  const [working, setWorking] = useState(false)
  const className = `govuk-button${looks[variant]}${size === 'row' ? ' app-button--row' : ''}`
  const hidden = about === undefined ? null : <span className="govuk-visually-hidden"> {about}</span>

  if (href !== undefined && notNow === undefined) {
    return (
      <AppLink href={href} draggable={false} className={className} aria-describedby={describedBy}>
        {children}
        {hidden}
      </AppLink>
    )
  }

  const isStill = busy || working
  async function press() {
    if (notNow !== undefined || busy || pressed.current) return
    // A ref and not only state: two presses can arrive before React draws again.
    pressed.current = true
    try {
      const running = onPress?.()
      if (running instanceof Promise) {
        setWorking(true)
        await running
      }
    } finally {
      pressed.current = false
      setWorking(false)
    }
  }
  const described = [describedBy, notNow === undefined ? undefined : reasonId].filter(Boolean).join(' ') || undefined
  const button = (
    <button
      type={type === 'submit' && notNow === undefined ? 'submit' : 'button'}
      className={className}
      aria-disabled={isStill || notNow !== undefined || undefined}
      aria-describedby={described}
      aria-expanded={expanded}
      onClick={() => void press()}
    >
      {isStill ? (busyText ?? children) : children}
      {hidden}
    </button>
  )
  if (notNow === undefined) return button
  return (
    <span className="app-button-with-reason">
      {button}
      <span id={reasonId} className="app-button-with-reason__reason">
        {notNow}
      </span>
    </span>
  )
}
