import { useQuery } from '@tanstack/react-query'
import { listOwnSessions } from '../../../domain/contract/own-account.ts'
import { countWords, dateTimeWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { useSignOut } from '../../app/sign-out.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'

/** Where the account is in use, and the way out of all of it: signing out ends every session and token (BR-GEN-91). */
export function SignedInPlaces() {
  const leave = useSignOut()
  const { data, error, refetch } = useQuery(queryFor(listOwnSessions, {}))
  return (
    <SummaryCard title="Where you are signed in">
      {error && !data ? (
        <ErrorPanel title="It could not be loaded" onTryAgain={async () => void (await refetch())} />
      ) : null}
      {!data && !error ? <Skeleton text="Loading where you are signed in" rows={2} /> : null}
      {data ? (
        <>
          <p className="govuk-body">
            {countWords(data.rows.length, 'browser')}. Each is signed out after a day, or after 12 hours without use.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {data.rows.map((row, at) => (
              <li key={`${row.signed_in_date}-${at}`}>
                {row.is_this_one ? 'This browser' : 'Another browser'}, since {dateTimeWords(row.signed_in_date)}
              </li>
            ))}
          </ul>
          <Button variant="secondary" onPress={leave} busyText="Signing out">
            Sign out everywhere
          </Button>
        </>
      ) : null}
    </SummaryCard>
  )
}
