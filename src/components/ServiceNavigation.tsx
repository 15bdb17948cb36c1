import { AppLink } from './AppLink.tsx'

export interface NavigationItem {
  href: string
  text: string
  current: boolean
  /** Such as the number of tasks to do. */
  count?: number
}

interface ServiceNavigationProps {
  items: readonly NavigationItem[]
  /** On a phone the list is folded away behind "Menu". */
  isOpen: boolean
  userName: string
  onSignOut?: () => void | Promise<void>
}

export function ServiceNavigation({ items, isOpen, userName, onSignOut }: ServiceNavigationProps) {
  return (
    <div
      id="service-navigation"
      className={`govuk-service-navigation app-navigation${isOpen ? ' app-navigation--open' : ''}`}
    >
      <nav className="govuk-width-container" aria-label="Service">
        <ul className="govuk-service-navigation__list">
          {items.map((item) => (
            <li
              className={`govuk-service-navigation__item${item.current ? ' govuk-service-navigation__item--active' : ''}`}
              key={item.href}
            >
              <AppLink
                href={item.href}
                className="govuk-service-navigation__link"
                aria-current={item.current ? 'page' : undefined}
              >
                {item.text}
                {item.count === undefined ? null : <span className="app-navigation__count">{item.count}</span>}
              </AppLink>
            </li>
          ))}
          <li className="govuk-service-navigation__item app-navigation__sign-out">
            <span className="app-navigation__who">Signed in as {userName}</span>
            <AppLink href="/account">Your account</AppLink> <AppLink href="/saved-views">Saved views</AppLink>{' '}
            <AppLink href="/drafts">Drafts</AppLink>{' '}
            <button type="button" className="app-link-button" onClick={() => void onSignOut?.()}>
              Sign out
            </button>
          </li>
        </ul>
      </nav>
    </div>
  )
}
