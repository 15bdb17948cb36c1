import { useQueries, useQuery } from '@tanstack/react-query'
import { getPermit, listPermits } from '../../../domain/contract/permits.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import type { ApplicationDraft } from './application-answers.ts'
import { byReason, refusedBy } from './refusals.ts'

/** What this authority refused of the promoter's applications lately, by its reasons, in its own words: to be right the first time. */
export function RefusalCoach({ draft }: { draft: ApplicationDraft }) {
  const { scope } = useActing()
  const { street } = draft.answers
  const authority = draft.record?.highway_authority_swa_code ?? draft.answers.highway_authority_swa_code
  const refused = useQuery(
    queryFor(listPermits, {
      query: { ...scope, status: ['refused'], sort_column: 'status_changed_date', sort_direction: 'desc' },
    }),
  )
  const latest = refused.data?.rows ?? []
  const answers = useQueries({
    queries: latest.map(({ work_reference_number: workReferenceNumber, permit_reference_number }) =>
      queryFor(getPermit, { params: { workReferenceNumber, permitReferenceNumber: permit_reference_number } }),
    ),
  })
  if (authority === '') return null
  const isReading = refused.isPending || answers.some((answer) => answer.isPending)
  const permits = refusedBy(
    authority,
    answers.flatMap((answer) => answer.data ?? []),
  )
  const name = permits[0]?.highway_authority ?? street?.authority ?? 'this authority'
  return (
    <section aria-labelledby="refusals">
      <h2 className="govuk-heading-m" id="refusals">
        What {name} refused lately
      </h2>
      {refused.isError ? (
        <ErrorPanel title="Earlier refusals could not be read" onTryAgain={async () => void (await refused.refetch())}>
          <p className="govuk-body">The checks above are complete without them.</p>
        </ErrorPanel>
      ) : isReading ? (
        <Skeleton text="Reading earlier refusals" rows={2} />
      ) : permits.length === 0 ? (
        <p className="govuk-body">None of your applications among the latest that were refused.</p>
      ) : (
        <ul className="app-advice">
          {byReason(permits).map(({ reason, count, words }) => (
            <li key={reason} className="app-refusals__reason">
              <p className="govuk-body app-advice__title">
                <strong>{reason}</strong>, {countWords(count, 'time')}
              </p>
              {words.map(({ comments, refusals }) => (
                <div key={comments}>
                  {comments ? <blockquote className="app-refusals__words">{comments}</blockquote> : null}
                  <p className="govuk-body-s">
                    {refusals.map(({ wrn, prn, street: where, on }, at) => (
                      <span key={prn}>
                        {at === 0 ? '' : '; '}
                        <AppLink href={paths.permit(wrn, prn)}>{prn}</AppLink>, {where}, {dateWords(on)}
                      </span>
                    ))}
                  </p>
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
