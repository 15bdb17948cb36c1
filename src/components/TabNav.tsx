import { NavLink } from 'react-router'

export interface TabLink {
  text: string
  href: string
  count?: number
  /** True for the tab whose address is the beginning of all the others. */
  end?: boolean
}

/** Tabs that are addresses: each can be shared, reloaded and reached with Back. On a phone they are a list of links. */
export function TabNav({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="app-tabs" aria-label={label}>
      <ul className="app-tabs__list">
        {tabs.map((tab) => (
          <li className="app-tabs__item" key={tab.href}>
            <NavLink to={tab.href} end={tab.end} className="app-tabs__link">
              {tab.text}
              {tab.count === undefined ? null : ` (${tab.count})`}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
