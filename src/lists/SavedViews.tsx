import { AppLink } from '../components/AppLink.tsx'
import { useSavedViews } from './saved-views.ts'
import './lists.css'

/** The person's saved views as ways to them; nothing while there are none. */
export function SavedViews() {
  const { saved, remove } = useSavedViews()
  if (saved.length === 0) return null
  return (
    <section aria-labelledby="saved-views">
      <h2 className="govuk-heading-s" id="saved-views">
        Saved views
      </h2>
      <ul className="govuk-list app-saved-views">
        {saved.map(({ name, list, href }) => (
          <li key={name} className="app-saved-views__one">
            <AppLink href={href}>{name}</AppLink> <span className="app-saved-views__list">{list}</span>{' '}
            <button type="button" className="app-link-button" onClick={() => remove(name)}>
              Remove<span className="govuk-visually-hidden"> the view {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
