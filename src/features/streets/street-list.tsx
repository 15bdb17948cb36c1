import { useQuery } from '@tanstack/react-query'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { queryFor } from '../../api/query.ts'
import type { Input } from '../../api/call.ts'
import { useNow } from '../../app/now.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { printView, queryOfView } from '../../lists/list-address.ts'
import { totalWords } from '../../lists/list-words.ts'
import type { AnyEndpoint } from '../../lists/list-definition.ts'
import type { StreetList as Listed } from './street-tabs.ts'

interface Answer {
  readonly rows: readonly never[]
  readonly pagination: { readonly total_rows: number; readonly has_next_page: boolean }
}

/** The first page of a list on one street, with the way to the whole of it; nothing for who may not read the list. */
export function StreetList({ usrn, listed }: { usrn: number; listed: Listed }) {
  const { title, list, limits } = listed
  const { role, scope } = useActing()
  const may = useMay()
  const now = useNow()
  const own = { ...limits, usrn: String(usrn) }
  // some lists cannot be asked for without their usual days
  const view = { limits: list.filledIn?.(own, londonDate(now)) ?? own, page: 1 }
  const answer = useQuery({
    ...queryFor<AnyEndpoint>(list.endpoint, {
      query: { ...queryOfView(list, view), ...scope, include_total_count: true },
    } as unknown as Input<AnyEndpoint>),
    enabled: may(list.endpoint),
  })
  if (!may(list.endpoint)) return null
  const data = answer.data as Answer | undefined
  return (
    <section aria-label={title}>
      <h2 className="govuk-heading-m">{title}</h2>
      {answer.isError && !data ? (
        <ErrorPanel title={`${title} could not be read`} onTryAgain={async () => void (await answer.refetch())} />
      ) : null}
      {answer.isPending ? <Skeleton text={`Loading ${title}`} rows={3} /> : null}
      {data && data.rows.length === 0 ? <p className="govuk-body">None on this street.</p> : null}
      {data && data.rows.length > 0 ? (
        <>
          <DataTable
            caption={title}
            captionHidden
            columns={list.columns({ role, now, may })}
            rows={data.rows}
            rowKey={list.keyOf}
          />
          <p className="govuk-body">
            <AppLink href={`${list.address}?${printView(list, view)}`}>
              {totalWords(data.pagination.total_rows, list.noun)} in the list
              <span className="govuk-visually-hidden"> of {title}</span>
            </AppLink>
          </p>
        </>
      ) : null}
    </section>
  )
}
