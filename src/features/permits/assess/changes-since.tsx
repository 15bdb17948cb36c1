import { queryOptions, useQuery } from '@tanstack/react-query'
import { seePermit } from '../../../../domain/contract/permit-views.ts'
import { countWords, dateTimeWords } from '../../../../domain/words.ts'
import { call } from '../../../api/call.ts'
import { useMay } from '../../../app/session.ts'
import { Details } from '../../../components/Details.tsx'
import { ErrorPanel } from '../../../components/ErrorPanel.tsx'
import { alterationQuery } from '../../alterations/alteration-query.ts'
import { ChangeTable } from '../../alterations/change-table.tsx'
import type { Permit } from '../use-permit.ts'
import { firstApplied, movedRows } from './what-moved.ts'

/** Asked again whenever the permit changes, so that what moves under the officer's eyes is told too. */
const viewQuery = ({ work_reference_number, permit_reference_number }: Permit) =>
  queryOptions({
    queryKey: [seePermit.capability, 'my view', permit_reference_number],
    queryFn: ({ signal }) =>
      call(
        seePermit,
        { params: { workReferenceNumber: work_reference_number, permitReferenceNumber: permit_reference_number } },
        { signal },
      ),
  })

/** What the promoter moved, field by field: since this officer last looked, and since it was sent. Nothing where nothing moved. */
export function ChangesSince({ permit }: { permit: Permit }) {
  const enabled = useMay()(seePermit)
  const view = useQuery({ ...viewQuery(permit), enabled })
  const first = firstApplied(permit)
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const sent = useQuery({ ...alterationQuery({ wrn, prn, ref: first ?? '' }), enabled: first !== undefined })
  const seen = view.data?.before ? movedRows(view.data.before, permit) : []
  const all = sent.data ? movedRows(sent.data.original, permit) : []
  if (view.isError || sent.isError) {
    return (
      <ErrorPanel
        title="What was changed could not be read"
        onTryAgain={async () => void (await (view.isError ? view.refetch() : sent.refetch()))}
      />
    )
  }
  if (seen.length === 0 && all.length === 0) return null
  return (
    <section aria-labelledby="moved" className="app-assess-evidence">
      <h2 className="govuk-heading-m" id="moved" tabIndex={-1}>
        {seen.length > 0
          ? `${countWords(seen.length, 'change')} since you last looked`
          : `${countWords(all.length, 'change')} since it was sent`}
      </h2>
      {seen.length > 0 && view.data?.seen_at ? (
        <>
          <p className="govuk-body">You last saw it as it was on {dateTimeWords(view.data.seen_at)}.</p>
          <ChangeTable rows={seen} caption="Changes since you last looked" before="Then" after="Now" />
        </>
      ) : null}
      {all.length > 0 && seen.length > 0 ? (
        <Details summary={`${countWords(all.length, 'change')} since it was sent`}>
          <ChangeTable rows={all} caption="Changes since it was sent" before="As sent" after="Now" />
        </Details>
      ) : null}
      {all.length > 0 && seen.length === 0 ? (
        <ChangeTable rows={all} caption="Changes since it was sent" before="As sent" after="Now" />
      ) : null}
    </section>
  )
}
