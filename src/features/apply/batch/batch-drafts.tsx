import { dateTimeWords } from '../../../../domain/words.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { useDraftsOf } from '../../../forms/use-drafts-of.ts'
import type { Batch } from './batch-model.ts'
import { batchJourney, batchJourneyName } from './use-batch.ts'

/** Works in several streets that are not all sent yet, on this device; nothing where there are none. */
export function BatchDrafts() {
  const drafts = useDraftsOf(batchJourneyName)
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="batches">
      <h2 className="govuk-heading-m" id="batches">
        Works in several streets
      </h2>
      <ul className="app-drafts">
        {drafts.map(({ key, values, savedAt }) => (
          <li key={key} className="app-drafts__line">
            <div>
              <AppLink href={paths.applyStep(key.slice(batchJourney.length), 'streets')}>
                {batchWords(values as Batch)}
              </AppLink>
              <p className="govuk-body-s app-drafts__facts">saved {dateTimeWords(savedAt)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function batchWords({ items }: Batch): string {
  const names = items.map(({ answers }) => answers.street?.street_descriptor).filter(Boolean)
  const sent = items.filter((item) => item.sent).length
  const some = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
  return sent === 0 ? some : `${some}: ${sent} of ${items.length} sent`
}
