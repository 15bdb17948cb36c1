import { useEffect, useId, useRef, useState } from 'react'
import { AppLink } from './AppLink.tsx'

interface UserMenuProps {
  name: string
  onSignOut?: () => void | Promise<void>
}

/** The person's name opens what belongs to the account; Escape closes it and gives the focus back. */
export function UserMenu({ name, onSignOut }: UserMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const listId = useId()
  useEffect(() => {
    if (!isOpen) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [isOpen])
  return (
    <div ref={menu} className="app-user-menu">
      <button
        ref={button}
        type="button"
        className="app-user-menu__name"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {name}
        <svg viewBox="0 0 12 8" width="12" height="8" aria-hidden="true" focusable="false">
          <path d="M1 1l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
      <ul id={listId} className="app-user-menu__list" hidden={!isOpen}>
        <li>
          <AppLink href="/account" onClick={() => setOpen(false)}>
            Your account
          </AppLink>
        </li>
        <li>
          <AppLink href="/saved-views" onClick={() => setOpen(false)}>
            Saved views
          </AppLink>
        </li>
        <li>
          <AppLink href="/drafts" onClick={() => setOpen(false)}>
            Drafts
          </AppLink>
        </li>
        <li>
          <button type="button" className="app-link-button" onClick={() => void onSignOut?.()}>
            Sign out
          </button>
        </li>
      </ul>
    </div>
  )
}
