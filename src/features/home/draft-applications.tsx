import { dateTimeWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { draftKey } from '../../forms/drafts.ts'
import { useDraftsOf } from '../../forms/use-drafts-of.ts'

const shown = 4
const journey = draftKey('apply', '')

/** Applications that were begun on this device and not sent, last changed first; nothing while there are none. */
export function DraftApplications() {
  const drafts = useDraftsOf('apply')
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="draft-applications">
      <h2 className="govuk-heading-m app-queue__title" id="draft-applications">
        Drafts on this device
      </h2>
      <ul className="app-queue">
        {drafts.slice(0, shown).map((draft) => (
          <li className="app-queue__item" key={draft.key}>
            <AppLink href={paths.applyStep(draft.key.slice(journey.length))}>{draft.title}</AppLink>
            <span className="app-queue__who">Saved {dateTimeWords(draft.savedAt)}</span>
          </li>
        ))}
      </ul>
      {drafts.length > shown ? (
        <p className="govuk-body">
          <AppLink href={paths.apply()}>All {drafts.length} drafts</AppLink>
        </p>
      ) : null}
    </section>
  )
}
