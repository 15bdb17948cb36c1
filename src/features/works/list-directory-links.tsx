import { AppLink } from '../../components/AppLink.tsx'
import type { ListGroup, ListedList } from './list-directory.ts'
import './list-directory.css'

interface ListDirectoryProps {
  groups: readonly (Pick<ListGroup, 'title'> & { readonly lists: readonly Pick<ListedList, 'text' | 'href'>[] })[]
  /** Of the landmark. */
  label?: string
}

/** Lists that the person may open, in columns by the kind of work. */
export function ListDirectory({ groups, label = 'Lists' }: ListDirectoryProps) {
  return (
    <nav aria-label={label}>
      <div className="app-directory">
        {groups.map(({ title, lists }) => (
          <section key={title}>
            <h2 className="govuk-heading-s">{title}</h2>
            <ul className="govuk-list app-directory__links">
              {lists.map(({ text, href }) => (
                <li key={href}>
                  <AppLink href={href}>{text}</AppLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}
