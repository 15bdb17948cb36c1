import { SavedViewItem } from '../../lists/SavedViewItem.tsx'
import { useSavedViews } from '../../lists/saved-views.ts'
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
          <SavedViewItem key={view.saved_view_id} view={view} />
        ))}
      </ul>
    </section>
  )
}
