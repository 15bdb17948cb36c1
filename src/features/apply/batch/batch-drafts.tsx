import { use, useEffect, useState } from 'react'
import { dateTimeWords } from '../../../../domain/words.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { DraftOwner } from '../../../forms/draft-owner.ts'
import { listDrafts } from '../../../forms/drafts.ts'
import type { Draft } from '../../../forms/drafts.ts'
import type { Batch } from './batch-model.ts'
import { batchJourney } from './use-batch.ts'

/** Works in several streets that are not all sent yet, on this device; nothing where there are none. */
export function BatchDrafts() {
  const account = use(DraftOwner)
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const all = await listDrafts(account).catch(() => [])
      if (isCurrent) setDrafts(all.filter(({ key }) => key.startsWith(batchJourney)))
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [account])
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
