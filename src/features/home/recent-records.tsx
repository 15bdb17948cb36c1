import { agoWords, dateTimeWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { recentRecords } from '../../app/recent.ts'
import { AppLink } from '../../components/AppLink.tsx'

const shown = 5

/** The way back to what was open last; nothing while nothing was. */
export function RecentRecords({ account }: { account: string }) {
  const now = useNow()
  const records = recentRecords(account).slice(0, shown)
  if (records.length === 0) return null
  return (
    <section aria-labelledby="recent-records">
      <h2 className="govuk-heading-m app-queue__title" id="recent-records">
        Opened lately
      </h2>
      <ul className="app-queue">
        {records.map(({ href, text, openedAt }) => (
          <li className="app-queue__item" key={href}>
            <AppLink href={href}>{text}</AppLink>
            <span className="app-queue__who">{agoWords(openedAt, now) ?? dateTimeWords(openedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
