/** Everything of a works record in full, by the reads of its pages: whoever may not read a part does not get it here. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { listComments } from '../../../domain/contract/comments.ts'
import { getFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { getSection74 } from '../../../domain/contract/section-74s.ts'
import { getSection81 } from '../../../domain/contract/section-81s.ts'
import { getSite } from '../../../domain/contract/sites.ts'
import { call } from '../../api/call.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { alterationQuery } from '../alterations/alteration-query.ts'
import { fromList, fromWork, type Comment } from '../comments/comment-facts.ts'
import type { HistoryEvent } from '../history/history-facts.ts'
import { inspectionQuery } from '../inspections/use-inspection.ts'
import { nonComplianceQuery } from '../non-compliances/use-non-compliance.ts'
import { isParty, type Work } from '../works/use-work.ts'

const pageRows = 25
/** More events or comments than these nobody prints: the newest are in the document, which says so. */
const mostPages = 40

/** Records of one kind as they come in: those that are there, and how many are missing. */
export interface Part<Row> {
  readonly rows: readonly Row[]
  readonly isPending: boolean
  readonly failed: number
  readonly again: () => void
}

interface Answered<Row> {
  readonly data: Row | undefined
  readonly isPending: boolean
  readonly isError: boolean
  readonly refetch: () => unknown
}

function partOf<Row>(answers: readonly Answered<Row>[]): Part<Row> {
  return {
    rows: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    isPending: answers.some(({ isPending }) => isPending),
    failed: answers.filter(({ isError, data }) => isError && data === undefined).length,
    again: () => {
      for (const { isError, refetch } of answers) if (isError) refetch()
    },
  }
}

/** Each site once: a works record lists a site for each of its reinstatements. */
const numbersOf = (work: Work) => [...new Set((work.sites ?? []).map((site) => site.site_reference_number))]

export function usePack(work: Work) {
  const wrn = work.work_reference_number
  const workReferenceNumber = wrn
  const permits = useQueries({
    queries: (work.permits ?? []).map(({ permit_reference_number: permitReferenceNumber }) =>
      queryFor(getPermit, { params: { workReferenceNumber, permitReferenceNumber } }),
    ),
    combine: partOf,
  })
  const changes = useQueries({
    queries: permits.rows.flatMap((permit) =>
      (permit.permit_alterations ?? []).map(({ permit_alteration_reference_number: ref }) =>
        alterationQuery({ wrn, prn: permit.permit_reference_number, ref }),
      ),
    ),
    combine: partOf,
  })
  const inspections = useQueries({
    queries: (work.inspections ?? []).flatMap(({ inspection_reference_number: ref }) =>
      // one that is only planned has no reference, and nothing was found yet
      ref ? [inspectionQuery(wrn, ref)] : [],
    ),
    combine: partOf,
  })
  const nonCompliances = useQueries({
    queries: (work.non_compliances ?? []).map((one) => nonComplianceQuery(wrn, one.non_compliance_reference_number)),
    combine: partOf,
  })
  const sites = useQueries({
    queries: numbersOf(work).map((siteReferenceNumber) =>
      queryFor(getSite, { params: { workReferenceNumber, siteReferenceNumber } }),
    ),
    combine: partOf,
  })
  const penalties = useQueries({
    queries: (work.fpns ?? []).map(({ fpn_reference_number: fpnReferenceNumber }) =>
      queryFor(getFpn, { params: { workReferenceNumber, fpnReferenceNumber } }),
    ),
    combine: partOf,
  })
  const section74s = useQueries({
    queries: (work.section74s ?? []).map(({ section_74_reference_number: section74ReferenceNumber }) =>
      queryFor(getSection74, { params: { workReferenceNumber, section74ReferenceNumber } }),
    ),
    combine: partOf,
  })
  const section81s = useQueries({
    queries: (work.section_81 ? [work.section_81] : []).map(
      ({ section_81_reference_number: section81ReferenceNumber }) =>
        queryFor(getSection81, { params: { workReferenceNumber, section81ReferenceNumber } }),
    ),
    combine: partOf,
  })
  return {
    permits,
    changes,
    inspections,
    nonCompliances,
    sites,
    penalties,
    section74s,
    section81s,
    comments: useComments(work),
    history: useHistory(wrn),
  }
}

export type Pack = ReturnType<typeof usePack>

/** All that was said; of internal comments the reader's own side's, as their list gives them (BR-WORK-07). */
function useComments(work: Work): Part<Comment> {
  const acting = useActing()
  const { scope } = acting
  const wrn = work.work_reference_number
  const reads = isParty(acting, work)
  const answer = useQuery({
    queryKey: [listComments.capability, 'all', wrn, scope],
    enabled: reads,
    queryFn: ({ signal }) =>
      allPages(async (offset) => {
        const query = { work_reference_number: wrn, ...scope, offset }
        const page = await call(listComments, { query }, { signal })
        // the filter finds parts of references
        const rows = page.rows.filter((row) => row.work_reference_number === wrn).map(fromList)
        return { rows, hasNext: page.pagination.has_next_page }
      }),
  })
  if (!reads) return { rows: (work.latest_comments ?? []).map(fromWork), isPending: false, failed: 0, again: () => {} }
  const { rows, ...rest } = partOf([answer])
  return { ...rest, rows: rows.flat() }
}

function useHistory(wrn: string): Part<HistoryEvent> {
  const answer = useQuery({
    queryKey: [getWorkHistory.capability, 'all', wrn],
    queryFn: ({ signal }) =>
      allPages(async (offset) => {
        const input = { params: { workReferenceNumber: wrn }, query: { offset } }
        const page = await call(getWorkHistory, input, { signal })
        return { rows: page.rows, hasNext: page.pagination.has_next_page }
      }),
  })
  const { rows, ...rest } = partOf([answer])
  return { ...rest, rows: rows.flat() }
}

async function allPages<Row>(read: (offset: number) => Promise<{ rows: Row[]; hasNext: boolean }>): Promise<Row[]> {
  const all: Row[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const { rows, hasNext } = await read(page * pageRows)
    all.push(...rows)
    if (!hasNext) break
  }
  return all
}
