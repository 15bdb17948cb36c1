import { useState } from 'react'
import { Link } from 'react-router'
import { BarrierMark } from './BarrierMark.tsx'
import { SearchBox } from './SearchBox.tsx'
import { UserMenu } from './UserMenu.tsx'

interface ServiceHeaderProps {
  environment: string
  /** Undefined before signing in: then nothing but the name of the service. */
  userName?: string
  isMenuOpen: boolean
  onMenu: () => void
  onSignOut?: () => void | Promise<void>
}

/** Plain header of our own: the crown and its font belong to gov.uk. */
export function ServiceHeader({ environment, userName, isMenuOpen, onMenu, onSignOut }: ServiceHeaderProps) {
  const [isSearchOpen, setSearchOpen] = useState(false)
  return (
    <header className="app-header">
      <div className="govuk-width-container app-header__line">
        <Link to="/" className="app-header__name">
          <BarrierMark />
          Manage street works
        </Link>
        {userName === undefined ? null : (
          <>
            <div id="header-search" className={`app-header__search${isSearchOpen ? ' app-header__search--open' : ''}`}>
              <SearchBox onSearch={() => setSearchOpen(false)} />
            </div>
            <div className="app-header__phone">
              <button
                type="button"
                className="app-header__button"
                aria-expanded={isSearchOpen}
                aria-controls="header-search"
                onClick={() => setSearchOpen((open) => !open)}
              >
                <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                  <path d="M13 13l5.5 5.5" stroke="currentColor" strokeWidth="2.6" />
                  <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="2.4" />
                </svg>
                <span className="govuk-visually-hidden">Search</span>
              </button>
              <button
                type="button"
                className="app-header__button"
                aria-expanded={isMenuOpen}
                aria-controls="service-navigation"
                onClick={onMenu}
              >
                Menu
              </button>
            </div>
          </>
        )}
        <div className="app-header__end">
          <span className={`app-environment app-environment--${environment.toLowerCase()}`}>
            <span className="govuk-visually-hidden">Environment: </span>
            {environment}
          </span>
          {userName === undefined ? null : <UserMenu name={userName} onSignOut={onSignOut} />}
        </div>
      </div>
    </header>
  )
}
