import { AppLink } from '../../components/AppLink.tsx'
import { hrefOfView, useSavedViews } from '../../lists/saved-views.ts'
import '../../lists/lists.css'

/** The lists that the person has pinned, as ways to them; nothing while there are none, or while they cannot be read. */
export function PinnedViews() {
  const { data } = useSavedViews()
  const pinned = data?.rows.filter(({ is_pinned }) => is_pinned) ?? []
  if (pinned.length === 0) return null
  return (
    <section aria-labelledby="pinned-views">
      <h2 className="govuk-heading-m app-queue__title" id="pinned-views">
        Pinned views
      </h2>
      <ul className="govuk-list app-saved-views">
        {pinned.map((view) => (
          <li className="app-saved-views__one" key={view.saved_view_id}>
            <AppLink href={hrefOfView(view)}>{view.name}</AppLink>
            <span className="app-saved-views__list">
              {view.list_title}
              {view.is_own ? '' : `, shared by ${view.owner_name}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
