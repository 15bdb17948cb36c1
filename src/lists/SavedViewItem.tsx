import { AppLink } from '../components/AppLink.tsx'
import { hrefOfView, type SavedView } from './saved-views.ts'
import './lists.css'

/** One saved view in a list of ways to them: its name, what it is a view of, and whose it is where it is not the reader's. */
export function SavedViewItem({ view }: { view: SavedView }) {
  return (
    <li className="app-saved-views__one">
      <AppLink href={hrefOfView(view)}>{view.name}</AppLink>{' '}
      <span className="app-saved-views__list">
        {view.list_title}
        {view.is_own ? '' : `, shared by ${view.owner_name}`}
      </span>
    </li>
  )
}
