import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearchParams } from 'react-router'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { searchKinds } from '../../../domain/contract/enums/search.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { searchEverything } from '../../../domain/contract/search.ts'
import { parseReference } from '../../../domain/references.ts'
import { searchKindLabels } from '../../../domain/labels/search.ts'
import { countWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { parsePlace } from '../../map/bng.ts'
import { FoundByItsApis } from './found-by-its-apis.tsx'
import { hrefOfHit, hrefOfKind, placeOnMap, type SearchGroup, type SearchHit } from './hit-paths.ts'
import './search.css'

const pageRows = 25

/** What the header's box finds: a whole reference leads straight to its record, anything else to a list by kind. */
export function Search() {
  const [search] = useSearchParams()
  const text = (search.get('q') ?? '').trim().slice(0, 100)
  const kind = searchKinds.find((known) => known === search.get('kind'))
  const page = Math.max(1, Math.floor(Number(search.get('page'))) || 1)
  if (text === '') {
    return (
      <>
        <PageTitle title="Search" />
        <p className="govuk-body">
          Type a reference, a street and town, a USRN, coordinates or the name of a person into the box above.
        </p>
      </>
    )
  }
  return <Results key={text} text={text} kind={kind} page={page} />
}

interface ResultsProps {
  text: string
  kind: SearchGroup['kind'] | undefined
  page: number
}

function Results({ text, kind, page }: ResultsProps) {
  const { role, scope } = useActing()
  const may = useMay()
  const paging = kind ? { kind, offset: (page - 1) * pageRows } : {}
  const { data, error, refetch } = useQuery({
    ...queryFor(searchEverything, { query: { q: text, ...paging, ...scope } }),
    // what was made a moment ago is looked for, too
    staleTime: 0,
  })
  const groups = data?.groups ?? []
  // another Street Manager stands behind this server: it knows no search over everything
  const isElsewhere = error instanceof ApiError && error.kind === 'elsewhere'
  const known = isElsewhere && may(getPermit) ? openToAll(text) : undefined
  if (known) return <Navigate to={known} replace />
  const only = kind === undefined ? onlyExact(groups, role) : undefined
  if (only) return <Navigate to={only} replace />
  const elsewhere = data && groups.length === 0 && kind === undefined && may(getPermit) ? openToAll(text) : undefined
  if (elsewhere) return <Navigate to={elsewhere} replace />
  return (
    <>
      <PageTitle title={kind ? `${searchKindLabels[kind]}: ${text}` : `Search: ${text}`} />
      {kind ? (
        <p className="govuk-body">
          <AppLink href={paths.search(text)}>Everything found for “{text}”</AppLink>
        </p>
      ) : (
        <PlaceTyped text={text} />
      )}
      {!data && !error ? <Skeleton text="Searching" rows={6} /> : null}
      {isElsewhere ? <FoundByItsApis text={text} /> : null}
      {error && !isElsewhere ? (
        <ErrorPanel
          title="The search could not be made"
          reference={error instanceof ApiError ? error.requestId : undefined}
          onTryAgain={async () => void (await refetch())}
        />
      ) : null}
      {data && groups.length === 0 ? (
        <EmptyState title="Nothing found">
          <p className="govuk-body">
            Check the spelling, or search for less of it: the beginning of a reference, or a street with its town, for
            example “High Street, Marlford”. Only what you may see is searched.
          </p>
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <Group key={group.kind} group={group} text={text} role={role} page={kind ? page : undefined} />
      ))}
    </>
  )
}

function PlaceTyped({ text }: { text: string }) {
  const read = parsePlace(text)
  if (!('position' in read)) return null
  return (
    <p className="govuk-body">
      <AppLink href={placeOnMap(read.position)}>Show {read.position.map(Math.round).join(', ')} on the map</AppLink>
    </p>
  )
}

function Group({
  group: { kind, kind_string, pagination, rows },
  text,
  role,
  page,
}: {
  group: SearchGroup
  text: string
  role: ActingRole
  page: number | undefined
}) {
  const first = ((page ?? 1) - 1) * pageRows + 1
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 className="govuk-heading-m" id={`found-${kind}`}>
        {kind_string}
      </h2>
      <ul className="govuk-list app-results">
        {rows.map((hit) => (
          <li className="app-results__one" key={`${hit.reference} ${hit.title} ${hit.detail}`}>
            <Hit kind={kind} hit={hit} role={role} />
          </li>
        ))}
      </ul>
      {page === undefined && pagination.has_next_page ? (
        <p className="govuk-body">
          <AppLink href={hrefOfKind(text, kind)}>All {kind_string.toLowerCase()} found</AppLink>
        </p>
      ) : null}
      {page === undefined ? null : (
        <Pagination
          page={page}
          hasNext={pagination.has_next_page}
          hrefOf={(other) => hrefOfKind(text, kind, other)}
          summary={`${first} to ${first + rows.length - 1} of ${pagination.total_rows > 500 ? 'more than 500' : countWords(pagination.total_rows, 'result')}`}
        />
      )}
    </section>
  )
}

function Hit({ kind, hit, role }: { kind: SearchGroup['kind']; hit: SearchHit; role: ActingRole }) {
  const isMail = kind === 'users' && role !== 'Admin'
  return (
    <>
      {isMail ? (
        <a className="govuk-link" href={`mailto:${hit.reference}`}>
          {hit.title}
        </a>
      ) : (
        <AppLink href={hrefOfHit(kind, hit, role)}>{hit.title}</AppLink>
      )}
      {hit.status_string ? (
        <span className="app-results__status">
          <Tag colour="grey">{hit.status_string}</Tag>
        </span>
      ) : null}
      <span className="app-second">
        {hit.detail}
        {kind === 'streets' ? (
          <>
            {' · '}
            <AppLink href={paths.permits(`?usrn=${hit.reference}`)}>
              Permits
              <span className="govuk-visually-hidden"> on {hit.title}</span>
            </AppLink>
          </>
        ) : null}
      </span>
    </>
  )
}

/** Never more than one screen for a whole reference. */
function onlyExact(groups: readonly SearchGroup[], role: ActingRole): string | undefined {
  const exact = groups.flatMap(({ kind, rows }) => rows.filter((hit) => hit.is_exact).map((hit) => ({ kind, hit })))
  const [one, ...others] = exact
  if (!one || others.length > 0 || (one.kind === 'users' && role !== 'Admin')) return undefined
  return hrefOfHit(one.kind, one.hit, role)
}

/** Details of every permit are open to whoever has a role (BR-ROLE-12, 49), though no list of theirs has it. */
function openToAll(text: string): string | undefined {
  const found = parseReference(text)
  if (found?.kind === 'permit' && found.parent) return paths.permit(found.parent, found.reference)
  if (found?.kind !== 'change_request' || !found.parent) return undefined
  return recordPaths.alteration(found.parent.replace(/-\d{2,}$/, ''), found.parent, found.reference)
}
