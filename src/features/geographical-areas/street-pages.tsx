import { keepPreviousData, useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { pageRows } from '../../lists/list-address.ts'
import { pageWords } from '../../lists/list-words.ts'
import { streetColumns, type StreetRow } from './street-columns.tsx'

interface StreetsAnswer {
  readonly rows: readonly StreetRow[]
  readonly pagination: { readonly total_rows: number; readonly has_next_page: boolean }
}

interface StreetPagesProps<Answer extends StreetsAnswer> {
  caption: string
  /** Asks for one page; `query` is a part of a street, a town or a USRN. */
  queryFor: (query: { offset: number; query?: string }) => UseQueryOptions<Answer, Error, Answer, QueryKey>
  areasHeader: string
  emptyWords: string
}

/** Streets a page at a time, found by a part of their name; page and search are in the address. */
export function StreetPages<Answer extends StreetsAnswer>(props: StreetPagesProps<Answer>) {
  const { caption, queryFor, areasHeader, emptyWords } = props
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const part = search.get('street') ?? ''
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1)
  const streets = useQuery({
    ...queryFor({ offset: (page - 1) * pageRows, ...(part ? { query: part } : {}) }),
    placeholderData: keepPreviousData,
  })
  const hrefOf = (next: { street: string; page: number }) => {
    const address = new URLSearchParams(search)
    address.delete('street')
    address.delete('page')
    if (next.street) address.set('street', next.street)
    if (next.page > 1) address.set('page', String(next.page))
    const text = address.toString()
    return text ? `?${text}` : '?'
  }
  return (
    <section aria-label={caption}>
      <FilterText
        label="Find a street by name, town or USRN"
        type="search"
        value={part}
        onCommit={(street) => void navigate(hrefOf({ street, page: 1 }), { replace: true, preventScrollReset: true })}
      />
      {streets.isPending ? <Skeleton text="Loading streets" rows={6} /> : null}
      {streets.isError ? (
        <ErrorPanel title="The streets could not be loaded" onTryAgain={async () => void (await streets.refetch())} />
      ) : null}
      {streets.data && streets.data.rows.length === 0 ? (
        <EmptyState title={part ? 'No streets match' : emptyWords} />
      ) : null}
      {streets.data && streets.data.rows.length > 0 ? (
        <>
          <DataTable
            caption={caption}
            captionHidden
            columns={streetColumns(areasHeader)}
            rows={streets.data.rows}
            rowKey={({ usrn }) => String(usrn)}
          />
          <Pagination
            page={page}
            hasNext={streets.data.pagination.has_next_page}
            hrefOf={(next) => hrefOf({ street: part, page: next })}
            summary={pageWords(page, streets.data.rows.length, streets.data.pagination)}
          />
        </>
      ) : null}
    </section>
  )
}
