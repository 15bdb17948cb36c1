import { AppLink } from '../components/AppLink.tsx'
import { recordPaths } from '../app/record-paths.ts'
import { SavedViewItem } from './SavedViewItem.tsx'
import { inOrder, useSavedViews } from './saved-views.ts'
import './lists.css'

const shown = 8

/** The person's saved views as ways to them, pinned ones first; nothing while there are none. */
export function SavedViews() {
  const { data } = useSavedViews()
  const views = inOrder(data?.rows ?? [])
  if (views.length === 0) return null
  return (
    <section aria-labelledby="saved-views">
      <h2 className="govuk-heading-s" id="saved-views">
        Saved views
      </h2>
      <ul className="govuk-list app-saved-views">
        {views.slice(0, shown).map((view) => (
          <SavedViewItem key={view.saved_view_id} view={view} />
        ))}
      </ul>
      <p className="govuk-body">
        <AppLink href={recordPaths.savedViews()}>
          {views.length > shown ? `All ${views.length} saved views` : 'Pin, share or change saved views'}
        </AppLink>
      </p>
    </section>
  )
}
